package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.Nullable;
import org.servanda.reports.ranking.RankBy;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Option;

/** The option that sets what the report ranks by. */
public final class RankByOption {
  @Option(
      names = "--rank-by",
      paramLabel = "RANK",
      description =
          "What to rank by: durability, payoff, safety or position; in repeated games also score,"
              + " cooperation, wins, good-partner, eigenjesus or eigenmoses; default: durability.")
  private @Nullable String by;

  /**
   * The ranking that was asked for; null if none was.
   *
   * @throws BadInputException if there is no such ranking
   */
  public @Nullable RankBy given() {
    try {
      return by == null ? null : RankBy.of(by);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--rank-by: " + e.getMessage(), e);
    }
  }

  /** The text that was given; null if there was none. */
  @Nullable String text() {
    return by;
  }

  /** The result ranked so. */
  public TournamentResult applyTo(TournamentResult result) {
    RankBy ranking = given();
    return ranking == null ? result : result.rankBy(ranking);
  }
}
