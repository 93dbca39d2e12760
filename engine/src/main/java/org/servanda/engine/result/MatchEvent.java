package org.servanda.engine.result;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** Something that happens in a match; a {@link MatchListener} receives all events in order. */
public sealed interface MatchEvent {
  /** The round in which it happens, from 0. */
  int round();

  /** Talks begin. */
  record TalksBegan(int round, Talks.Occasion occasion, Seat opener) implements MatchEvent {}

  /** An offer is made, with the gain it would bring each side, payoff per round. */
  record Offered(int round, int exchange, Seat by, Outcome offer, double gainA, double gainB)
      implements MatchEvent {}

  /** The standing offer is accepted. */
  record Accepted(int round, int exchange, Seat by, Outcome offer) implements MatchEvent {}

  /** Talks fail. */
  record TalksFailed(int round, TalksFailure why, @Nullable Seat by) implements MatchEvent {}

  /** The agreement in force is confirmed as it stands. */
  record Confirmed(int round, Outcome outcome) implements MatchEvent {}

  /** An agreement is signed. */
  record Signed(int round, Outcome outcome, double sidedness) implements MatchEvent {}

  /** A legislature votes. */
  record Voted(int round, Seat seat, boolean passed) implements MatchEvent {}

  /** An agreement enters into force. */
  record Entered(int round, Outcome outcome) implements MatchEvent {}

  /** A side's conduct in a round, and the public signal on it. */
  record Conducted(
      int round, Seat by, Conduct conduct, double shortfall, boolean slipped, Signal signal)
      implements MatchEvent {}

  /** An agreement ends. */
  record Ended(int round, Outcome outcome, Termination how, @Nullable Seat by)
      implements MatchEvent {}

  /** A leader makes a public statement. */
  record Spoke(int round, Seat by, Statement statement) implements MatchEvent {}

  /** A leader notes what it thinks, for whoever reads the match; the other side does not see it. */
  record Noted(int round, Seat by, String note) implements MatchEvent {
    /** The most characters of a note; a longer one is cut. */
    public static final int LONGEST = 200;
  }

  /**
   * A leader leaves office; the successor's costs are multiplied by mind.
   *
   * @param opposition the strategy of the opposition's leader, if it takes office; null if a leader
   *     of the approach does
   */
  record Succeeded(int round, Seat seat, double mind, @Nullable String opposition)
      implements MatchEvent {
    /** A leader of the approach takes office. */
    public Succeeded(int round, Seat seat, double mind) {
      this(round, seat, mind, null);
    }
  }

  /** The outside options jump in favour of one side. */
  record PowerJumped(int round, Seat gainer) implements MatchEvent {}

  /** A crisis breaks out. */
  record Crisis(int round) implements MatchEvent {}

  /** War breaks out. */
  record War(int round) implements MatchEvent {}

  /** A round ends; payoffs are discounted sums so far. */
  record RoundEnded(int round, double tension, double payoffA, double payoffB)
      implements MatchEvent {}

  /** A strategy breaks the rules. */
  record Faulted(int round, Fault fault) implements MatchEvent {}
}
