package org.servanda.tournaments;

import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * How a tournament is played. Of these settings only the precision affects results.
 *
 * @param executor plays the matches
 * @param listener is notified of them
 * @param cancellation stops them
 * @param precision the greatest half-width of intervals wanted; null if none was asked for
 * @param command the command line that reproduces it, for the manifest
 */
record Playing(
    MatchExecutor executor,
    TournamentListener listener,
    Cancellation cancellation,
    @Nullable Double precision,
    String command) {

  /** On all cores of this machine, without a listener. */
  static Playing locally() {
    return new Playing(
        new LocalExecutor(Runtime.getRuntime().availableProcessors()),
        TournamentListener.SILENT,
        new Cancellation(),
        null,
        "");
  }

  Playing withExecutor(MatchExecutor other) {
    return new Playing(other, listener, cancellation, precision, command);
  }

  Playing withListener(TournamentListener other) {
    return new Playing(executor, other, cancellation, precision, command);
  }

  Playing withCancellation(Cancellation other) {
    return new Playing(executor, listener, other, precision, command);
  }

  Playing withPrecision(double width) {
    return new Playing(executor, listener, cancellation, width, command);
  }

  Playing withCommand(String other) {
    return new Playing(executor, listener, cancellation, precision, other);
  }
}
