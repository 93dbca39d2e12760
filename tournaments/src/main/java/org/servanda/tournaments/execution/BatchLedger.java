package org.servanda.tournaments.execution;

import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * Sums the results of a season's batches. The repetitions of each pair enter its sum in order, so
 * that at any moment it holds the first ones without a gap: a batch that is finished early waits
 * for those before it. There is one sum a pair, whatever the number of threads.
 */
final class BatchLedger {
  private final SeasonPlan plan;
  private final AtomicReferenceArray<@Nullable PairSum> pairs;
  private final ReadWriteLock still = new ReentrantReadWriteLock();

  /** What was thrown while results were added, so that a sum may hold a part of a match. */
  private volatile @Nullable Throwable broken;

  /** The sums that one thread keeps for itself. */
  static final class Share {
    private final TreeMap<Condition, ConditionTally> settings = new TreeMap<>();
    private final SeasonReputations after = new SeasonReputations();
  }

  /** A pair's sum, the next repetition to enter it, and batches that wait for it. */
  private static final class PairSum {
    final PairTally tally;
    final TreeMap<Integer, FinishedBatch> waiting = new TreeMap<>();
    int next;

    PairSum(int horizon, int next) {
      this.tally = new PairTally(horizon);
      this.next = next;
    }
  }

  BatchLedger(SeasonPlan plan) {
    this.plan = plan;
    this.pairs = new AtomicReferenceArray<>(plan.meetings());
  }

  /** Whether a batch's repetitions are in its pair's sum already. */
  boolean isDone(MatchBatch batch) {
    PairSum sum = pairs.get(batch.meeting());
    if (sum == null) {
      return false;
    }
    synchronized (sum) {
      return sum.next >= batch.to();
    }
  }

  /**
   * Adds a batch, and those of the same pair that waited for it.
   *
   * @return whether its repetitions were not added before
   */
  boolean add(FinishedBatch finished, Share share) {
    MatchBatch batch = finished.batch();
    still.readLock().lock();
    try {
      PairSum sum = sum(batch.meeting(), finished.results().get(0).horizon());
      synchronized (sum) {
        if (sum.next > batch.from()) {
          return false;
        }
        sum.waiting.put(batch.from(), finished);
        FinishedBatch next = sum.waiting.remove(sum.next);
        while (next != null) {
          add(next, sum, share);
          next = sum.waiting.remove(sum.next);
        }
        return true;
      }
    } catch (Throwable e) {
      broken = e;
      throw e;
    } finally {
      still.readLock().unlock();
    }
  }

  private PairSum sum(int meeting, int horizon) {
    PairSum known = pairs.get(meeting);
    if (known != null) {
      return known;
    }
    PairSum made = new PairSum(horizon, plan.played(meeting));
    return pairs.compareAndSet(meeting, null, made) ? made : sum(meeting, horizon);
  }

  private void add(FinishedBatch finished, PairSum sum, Share share) {
    MatchBatch batch = finished.batch();
    Pair pair = batch.pair();
    ConditionTally setting =
        share.settings.computeIfAbsent(
            pair.setting(), s -> new ConditionTally(sum.tally.horizon()));
    for (int repetition = batch.from(); repetition < batch.to(); repetition++) {
      MatchResult result = finished.result(repetition);
      sum.tally.add(pair, result, repetition);
      setting.add(result, repetition);
      if (plan.hasNext()) {
        share.after.add(pair, repetition, result);
      }
    }
    sum.next = batch.to();
  }

  /**
   * Shows the sums so far while nothing is added to them. They are valid only as long as the
   * consumer runs.
   *
   * @throws IllegalStateException if results could not be added whole, so that the sums are wrong
   */
  void show(Iterable<Share> shares, Consumer<SeasonSums> consumer) {
    still.writeLock().lock();
    try {
      if (broken != null) {
        throw new IllegalStateException(
            "The program failed while it added results. Those saved before are whole.", broken);
      }
      consumer.accept(sums(shares));
    } finally {
      still.writeLock().unlock();
    }
  }

  private SeasonSums sums(Iterable<Share> shares) {
    Tally tally = new Tally();
    for (int meeting = 0; meeting < plan.meetings(); meeting++) {
      PairSum sum = pairs.get(meeting);
      if (sum != null && sum.next > plan.played(meeting)) {
        tally.put(plan.pair(meeting), sum.tally);
      }
    }
    SeasonReputations after = new SeasonReputations();
    TreeMap<Condition, ConditionTally> settings = new TreeMap<>();
    for (Share share : shares) {
      share.settings.forEach(
          (key, sum) ->
              settings.computeIfAbsent(key, k -> new ConditionTally(sum.horizon())).add(sum));
      after.add(share.after);
    }
    settings.forEach(tally::put);
    return new SeasonSums(tally, after);
  }
}
