package org.servanda.tournaments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;

/**
 * How a tournament is played. Of these settings only the precision and the choice affect results.
 *
 * @param executor plays the matches
 * @param listener is notified of them
 * @param cancellation stops them
 * @param precision the greatest half-width of intervals wanted; null if none was asked for
 * @param command the command line that reproduces it, for the manifest
 * @param limit the longest time that a match may take, or a jar to be loaded
 * @param saveEvery the time between two savings of the sums so far
 * @param choice how partners choose in the ranking, and what is ranked by
 */
record Playing(
    MatchExecutor executor,
    TournamentListener listener,
    Cancellation cancellation,
    @Nullable Double precision,
    String command,
    TimeLimit limit,
    Duration saveEvery,
    RankingChoice choice) {

  /** On all cores of this machine, without a listener. */
  static Playing locally() {
    return new Playing(
        new LocalExecutor(Runtime.getRuntime().availableProcessors()),
        TournamentListener.SILENT,
        new Cancellation(),
        null,
        "",
        TimeLimit.STANDARD,
        Duration.ofSeconds(30),
        RankingChoice.HEADLINE);
  }

  Playing withExecutor(MatchExecutor other) {
    return new Playing(other, listener, cancellation, precision, command, limit, saveEvery, choice);
  }

  Playing withListener(TournamentListener other) {
    return new Playing(executor, other, cancellation, precision, command, limit, saveEvery, choice);
  }

  Playing withCancellation(Cancellation other) {
    return new Playing(executor, listener, other, precision, command, limit, saveEvery, choice);
  }

  /**
   * With a precision wanted.
   *
   * @throws BadInputException if it is not above 0 and at most 1
   */
  Playing withPrecision(double width) {
    if (!(width > 0 && width <= 1)) {
      throw new BadInputException(
          PortableText.format(
              "The precision is %s, but must be above 0 and at most 1, such as 0.01", width));
    }
    return new Playing(executor, listener, cancellation, width, command, limit, saveEvery, choice);
  }

  Playing withCommand(String other) {
    return new Playing(
        executor, listener, cancellation, precision, other, limit, saveEvery, choice);
  }

  /** A local executor gets the same limit. */
  Playing withLimit(TimeLimit other) {
    MatchExecutor limited =
        executor instanceof LocalExecutor local
            ? new LocalExecutor(local.threads(), other)
            : executor;
    return new Playing(
        limited, listener, cancellation, precision, command, other, saveEvery, choice);
  }

  Playing withSaveEvery(Duration other) {
    return new Playing(executor, listener, cancellation, precision, command, limit, other, choice);
  }

  Playing withChoice(RankingChoice other) {
    return new Playing(
        executor, listener, cancellation, precision, command, limit, saveEvery, other);
  }

  /**
   * A time limit.
   *
   * @throws BadInputException if it is not above 0
   */
  static TimeLimit limitOf(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new BadInputException("The time limit is " + limit + ", but must be above 0");
    }
    return new TimeLimit(limit);
  }

  /**
   * A choice of partners.
   *
   * @throws BadInputException if κ is not at least 0
   */
  static PartnerChoice choiceOf(double kappa) {
    if (!(kappa >= 0)) {
      throw new BadInputException(
          PortableText.format("Kappa is %s, but must be at least 0, such as 2", kappa));
    }
    return new PartnerChoice(kappa);
  }
}
