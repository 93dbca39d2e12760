package org.servanda.engine.result;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** Something that happens in a match, told to a {@link MatchListener} in order. */
public sealed interface MatchEvent {
  /** The round it happens in. */
  int round();

  /** Talks begin. */
  record TalksBegan(int round, Talks.Occasion occasion, Seat opener) implements MatchEvent {}

  /** An offer is made, with what it would gain each side. */
  record Offered(int round, int exchange, Seat by, Outcome offer, double gainA, double gainB)
      implements MatchEvent {}

  /** The standing offer is accepted. */
  record Accepted(int round, int exchange, Seat by, Outcome offer) implements MatchEvent {}

  /** Talks come to nothing. */
  record TalksFailed(int round, TalksFailure why, @Nullable Seat by) implements MatchEvent {}

  /** The agreement in force is confirmed as it stands. */
  record Confirmed(int round, Outcome outcome) implements MatchEvent {}

  /** An agreement is signed. */
  record Signed(int round, Outcome outcome, double sidedness) implements MatchEvent {}

  /** A legislature votes. */
  record Voted(int round, Seat seat, boolean passed) implements MatchEvent {}

  /** An agreement enters into force. */
  record Entered(int round, Outcome outcome) implements MatchEvent {}

  /** A side's conduct in a round, and what the public saw of it. */
  record Conducted(
      int round, Seat by, Conduct conduct, double shortfall, boolean slipped, Signal signal)
      implements MatchEvent {}

  /** An agreement ends. */
  record Ended(int round, Outcome outcome, Termination how, @Nullable Seat by)
      implements MatchEvent {}

  /** A leader speaks. */
  record Spoke(int round, Seat by, Statement statement) implements MatchEvent {}

  /** A leader leaves office; the new one's costs are multiplied by mind. */
  record Succeeded(int round, Seat seat, double mind) implements MatchEvent {}

  /** Power shifts at one stroke. */
  record PowerJumped(int round, Seat gainer) implements MatchEvent {}

  /** A crisis breaks out. */
  record Crisis(int round) implements MatchEvent {}

  /** War breaks out. */
  record War(int round) implements MatchEvent {}

  /** A round ends. */
  record RoundEnded(int round, double tension, double payoffA, double payoffB)
      implements MatchEvent {}

  /** A strategy breaks the rules. */
  record Faulted(int round, Fault fault) implements MatchEvent {}
}
