package org.servanda.engine.spi;

/**
 * The holder of a seat: the state of one strategy in one match, until its term of office ends. All
 * it knows comes from the {@link Brief} and the views it is given. The views are read-only and stay
 * valid for the whole match.
 *
 * <p>A leader that throws an exception, answers null or makes an illegal move loses the match as a
 * fault; its opponent loses nothing.
 */
public interface Leader extends Negotiator, Keeper {
  /** Whether it comes to the table; by default always. Talks are held only if both leaders come. */
  default boolean comesToTable(Situation situation) {
    return true;
  }

  /** What it says in public at the end of a round; by default nothing. */
  default Statement speak(Situation situation) {
    return Statement.SILENCE;
  }

  /**
   * A silent leader composed of a way to bargain and a way to keep, who always comes to the table;
   * {@link ComposedLeader#saying} and {@link ComposedLeader#coming} change that.
   */
  static ComposedLeader of(Negotiator bargaining, Keeper keeping) {
    return new ComposedLeader(
        bargaining, keeping, situation -> Statement.SILENCE, situation -> true);
  }
}
