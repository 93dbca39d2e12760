package org.servanda.tournaments.execution;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * Plays matches on this machine's cores.
 *
 * <p>A strategy that does not return within the time limit of a match forfeits that match and all
 * it has not played yet, and the tournament goes on; its thread cannot be stopped and is left
 * behind. Such a result depends on the clock and is marked so.
 *
 * @param threads the number of threads, at least 1
 * @param limit the longest time that one match may take
 */
public record LocalExecutor(int threads, TimeLimit limit) implements MatchExecutor {

  /** Creates an executor with the standard time limit. */
  public LocalExecutor(int threads) {
    this(threads, TimeLimit.STANDARD);
  }

  @Override
  public SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress) {
    return new LocalSeason(plan, before, progress, limit, new ReentrantReadWriteLock())
        .play(threads);
  }
}
