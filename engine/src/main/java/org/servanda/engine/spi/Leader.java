package org.servanda.engine.spi;

/**
 * Who holds a seat: the state of one strategy in one match, until its term of office ends.
 * Everything it may know reaches it through the {@link Brief} and the views it is shown; the views
 * stay valid, and read-only, all match long.
 *
 * <p>A leader that throws, answers null or breaks the rules loses the match as a fault; its
 * opponent is not charged.
 */
public interface Leader extends Negotiator, Keeper {
  /** Whether it comes to the table; by default always. Talks are held only if both do. */
  default boolean comesToTable(Situation situation) {
    return true;
  }

  /** What it says in public at the end of a round; by default nothing. */
  default Statement speak(Situation situation) {
    return Statement.SILENCE;
  }

  /** A leader made of a way to bargain and a way to keep. */
  static Leader of(Negotiator bargaining, Keeper keeping) {
    return new ComposedLeader(bargaining, keeping);
  }
}
