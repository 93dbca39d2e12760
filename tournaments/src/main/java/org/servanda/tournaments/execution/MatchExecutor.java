package org.servanda.tournaments.execution;

import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;

/** Plays a design's matches, somewhere, and sums the results. */
@FunctionalInterface
public interface MatchExecutor {
  /**
   * Plays all matches, or as many as it can before it is told to stop.
   *
   * @param design what to play
   * @param progress is told of matches done, and tells when to stop
   * @return the sum, the same however the work was split
   */
  Tally play(TournamentDesign design, Progress progress);
}
