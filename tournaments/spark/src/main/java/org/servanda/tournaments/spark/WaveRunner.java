package org.servanda.tournaments.spark;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.execution.Progress;

/** Plays the parts of a season somewhere else. */
interface WaveRunner {
  /** The number of parts that are played at the same time. */
  int cores();

  /**
   * Plays all of some parts.
   *
   * @param matches the number of matches they hold
   * @param late entrants known to be late, which are not asked again
   * @param progress is notified of matches done and of a failure, and says when to stop
   * @return what they add up to; null if it was stopped or failed before all were played
   */
  @Nullable PartOutcome play(
      List<PlanPart> parts, long matches, Set<String> late, Progress progress);
}
