package org.servanda.tournaments.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;

/** Hands out a season's batches in order. A batch that was lost with its thread comes again. */
final class BatchQueue {
  private final SeasonPlan plan;
  private final ArrayDeque<MatchBatch> returned = new ArrayDeque<>();
  private final List<MatchBatch> postponed = new ArrayList<>();
  private int next;

  BatchQueue(SeasonPlan plan) {
    this.plan = plan;
  }

  /** The next batch; null if there is none. */
  synchronized @Nullable MatchBatch next() {
    MatchBatch again = returned.poll();
    if (again != null) {
      return again;
    }
    while (next < plan.batches()) {
      MatchBatch batch = plan.batch(next++);
      if (!batch.isEmpty()) {
        return batch;
      }
    }
    return null;
  }

  /** A batch that was not finished, to be played as soon as possible. */
  synchronized void giveBack(MatchBatch batch) {
    returned.add(batch);
  }

  /** A batch to be played at the end, when nothing else is: the memory ran out, for example. */
  synchronized void postpone(MatchBatch batch) {
    postponed.add(batch);
  }

  /** Puts the postponed batches in the queue; false if there are none. */
  synchronized boolean resumePostponed() {
    returned.addAll(postponed);
    boolean any = !postponed.isEmpty();
    postponed.clear();
    return any;
  }
}
