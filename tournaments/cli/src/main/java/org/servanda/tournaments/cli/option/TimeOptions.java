package org.servanda.tournaments.cli.option;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Option;

/** The options that set how long matches may take, and how often results are saved. */
public final class TimeOptions {
  private static final double LEAST = .001;
  private static final double MOST = 1e6;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description =
          "The longest a strategy may keep one match waiting; default: 60. One that takes longer"
              + " forfeits the matches it has not played yet.")
  private @Nullable Double limit;

  @Option(
      names = "--save-every",
      paramLabel = "SECONDS",
      description = "How often the results so far are saved; default: 30.")
  private @Nullable Double saveEvery;

  /**
   * A tournament with these settings.
   *
   * @throws BadInputException if a number is out of range
   */
  public Tournament applyTo(Tournament tournament) {
    Tournament changed = tournament;
    if (limit != null) {
      changed = changed.timeLimit(duration("--time-limit", limit));
    }
    if (saveEvery != null) {
      changed = changed.saveEvery(duration("--save-every", saveEvery));
    }
    return changed;
  }

  /**
   * The longest that a strategy may keep a match waiting.
   *
   * @throws BadInputException if the number is out of range
   */
  public TimeLimit limit() {
    return limit == null ? TimeLimit.STANDARD : new TimeLimit(duration("--time-limit", limit));
  }

  private static Duration duration(String option, double seconds) {
    if (!(seconds >= LEAST && seconds <= MOST)) {
      throw new BadInputException(
          PortableText.format(
              "%s is %s seconds, but must be from 0.001 to 1000000", option, seconds));
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
