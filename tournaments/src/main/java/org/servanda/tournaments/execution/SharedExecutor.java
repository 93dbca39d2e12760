package org.servanda.tournaments.execution;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * Plays matches on one thread of a process in which others play as well, such as a worker of a
 * cluster. Each play watches over its own thread, as {@link LocalExecutor} does. Only the memory is
 * shared: a batch that ran out of it is played again when nobody else plays in this process.
 *
 * @param limit the longest time that one match may take
 */
public record SharedExecutor(TimeLimit limit) implements MatchExecutor {
  private static final ReadWriteLock COMPANY = new ReentrantReadWriteLock();

  @Override
  public SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress) {
    return new LocalSeason(plan, before, progress, limit, COMPANY).play(1);
  }
}
