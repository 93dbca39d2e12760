package org.servanda.tournaments.execution;

import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;

/** Plays the matches of a design and sums the results. */
@FunctionalInterface
public interface MatchExecutor {
  /**
   * Plays all matches, or as many as it can before it is stopped.
   *
   * @param design the matches to play
   * @param progress is notified of matches done, and says when to stop
   * @return the sum, which does not depend on how the work was divided
   */
  Tally play(TournamentDesign design, Progress progress);
}
