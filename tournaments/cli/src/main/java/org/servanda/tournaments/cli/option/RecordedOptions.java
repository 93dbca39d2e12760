package org.servanda.tournaments.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.results.WorstMatch;
import picocli.CommandLine.Option;

/** The options that choose a match of a stored tournament. */
public final class RecordedOptions {
  @Option(
      names = "--from",
      paramLabel = "RESULTS",
      description =
          "Play a match of this tournament again, with its scenario, seed, reputations and jars;"
              + " A and B are named as there, and --scenario names a condition too.")
  private @Nullable Path folder;

  @Option(
      names = "--season",
      paramLabel = "N",
      description =
          "With --from: the season, from 1; default: 1. The seasons before it are played first, for"
              + " the reputations they leave.")
  private @Nullable Integer season;

  @Option(
      names = "--worst",
      paramLabel = "STRATEGY",
      description =
          "With --from, in place of A and B: the strategy's worst match, which is the worst"
              + " repetition of the pair with the lowest mean.")
  private @Nullable String worst;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      description = "With --worst: lowest in durability or payoff; default: durability.")
  private WorstMatch.@Nullable By by;

  /** The results folder; null if the match is of no tournament. */
  public @Nullable Path folder() {
    return folder;
  }

  /** The season; 1 unless one is named. */
  public int season() {
    return season == null ? 1 : season;
  }

  /** The strategy whose worst match is wanted; null if A and B are named. */
  public @Nullable String worst() {
    return worst;
  }

  /** What is lowest in the worst match. */
  public WorstMatch.By by() {
    return by == null ? WorstMatch.By.DURABILITY : by;
  }

  /** The option that makes no sense without another one; null if there is none. */
  public @Nullable String misplaced() {
    if (folder == null && (season != null || worst != null)) {
      return (season != null ? "--season" : "--worst")
          + " chooses among stored matches; add --from";
    }
    return by != null && worst == null
        ? "--by says what makes a match the worst; add --worst"
        : null;
  }
}
