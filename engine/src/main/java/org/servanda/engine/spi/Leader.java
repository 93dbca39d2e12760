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
  /** The most numbers a leader can leave for its successor. */
  int LONGEST_HANDOVER = 256;

  /** Whether it comes to the table; by default always. Talks are held only if both leaders come. */
  default boolean comesToTable(Situation situation) {
    return true;
  }

  /** What it says in public at the end of a round; by default nothing. */
  default Statement speak(Situation situation) {
    return Statement.SILENCE;
  }

  /**
   * What it leaves for its successor when it leaves office: at most {@value #LONGEST_HANDOVER}
   * numbers, which only a later leader of the same strategy, at the same seat in the same match,
   * finds in {@link Brief#handedOver}; by default nothing. A leader knows nothing else of its
   * predecessor. It is not asked when the match ends.
   *
   * @param situation the last thing it sees in office
   */
  default double[] handover(Situation situation) {
    return ComposedLeader.NOTHING;
  }

  /**
   * A silent leader composed of a way to bargain and a way to keep, who always comes to the table;
   * {@link ComposedLeader#saying}, {@link ComposedLeader#coming} and {@link ComposedLeader#leaving}
   * change that.
   */
  static ComposedLeader of(Negotiator bargaining, Keeper keeping) {
    return new ComposedLeader(
        bargaining,
        keeping,
        situation -> Statement.SILENCE,
        situation -> true,
        situation -> ComposedLeader.NOTHING);
  }
}
