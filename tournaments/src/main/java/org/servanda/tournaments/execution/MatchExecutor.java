package org.servanda.tournaments.execution;

import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;

/** Plays the matches of a season and sums the results. */
@FunctionalInterface
public interface MatchExecutor {
  /**
   * Plays all matches, or as many as it can before it is stopped.
   *
   * @param plan the matches to play
   * @param before the reputations after the season before
   * @param progress is notified of matches done, and says when to stop and when to save
   * @return the sums, which do not depend on how the work was divided
   */
  SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress);

  /**
   * Plays all seasons of a design.
   *
   * @return the sum of all seasons
   */
  default Tally play(TournamentDesign design, Progress progress) {
    Tally sum = new Tally();
    SeasonReputations known = new SeasonReputations();
    for (int season = 1; season <= design.seasons() && !progress.isStopped(); season++) {
      SeasonSums sums = play(design.plan(season, new Tally()), known, progress);
      sum.add(sums.tally());
      known = sums.reputations();
    }
    return sum;
  }
}
