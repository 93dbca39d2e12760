package org.servanda.tournaments.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.Entrant;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * A season played by threads of this process, and the watch over them: it replaces a thread whose
 * strategy does not return, saves the sums now and then, and stops when it is asked to.
 */
final class LocalSeason {
  /** How long batches already begun may take to finish after a stop, in nanoseconds. */
  private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

  /** How often it looks at whom the threads are asking, at least, in milliseconds. */
  private static final long LOOK = 50;

  private final SeasonPlan plan;
  private final SeasonReputations before;
  private final Progress progress;
  private final TimeLimit limit;
  private final ReadWriteLock company;
  private final BatchQueue queue;
  private final BatchLedger ledger;
  private final Semaphore endings = new Semaphore(0);
  private final Set<String> late = ConcurrentHashMap.newKeySet();
  private final List<LocalWorker> workers = new ArrayList<>();
  private final List<BatchLedger.Share> shares = new ArrayList<>();
  private boolean alone;
  private boolean interrupted;

  /**
   * A season.
   *
   * @param company is held by all who play in this process, and wholly by who must be alone
   */
  LocalSeason(
      SeasonPlan plan,
      SeasonReputations before,
      Progress progress,
      TimeLimit limit,
      ReadWriteLock company) {
    this.plan = plan;
    this.before = before;
    this.progress = progress;
    this.limit = limit;
    this.queue = new BatchQueue(plan);
    this.ledger = new BatchLedger(plan);
    this.company = company;
    late.addAll(progress.late());
  }

  /** Plays the season. */
  SeasonSums play(int threads) {
    play(threads, company.readLock());
    if (!progress.isStopped() && queue.resumePostponed()) {
      alone = true;
      play(1, company.writeLock());
    }
    SeasonSums[] sums = new SeasonSums[1];
    ledger.show(shares, all -> sums[0] = all);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return sums[0];
  }

  private void play(int threads, Lock place) {
    place.lock();
    try {
      for (int i = 0; i < threads; i++) {
        start();
      }
      watch();
    } finally {
      place.unlock();
    }
  }

  private void start() {
    LocalWorker worker = new LocalWorker(this, alone, "matches-" + shares.size());
    workers.add(worker);
    shares.add(worker.share());
    worker.start();
  }

  /** Waits until all workers have ended, or are left behind. */
  private void watch() {
    long stopped = 0;
    while (!workers.isEmpty()) {
      pause();
      workers.removeIf(LocalWorker::hasEnded);
      if (progress.isStopped()) {
        stopped = stopped == 0 ? System.nanoTime() : stopped;
        if (System.nanoTime() - stopped > GRACE) {
          workers.forEach(LocalWorker::abandon);
          workers.clear();
        }
      } else {
        workers.forEach(worker -> progress.times().add(worker.asked()));
        replaceLate();
        if (progress.isSaveDue()) {
          ledger.show(shares, progress::save);
        }
      }
    }
  }

  /** Until a worker ends, but not for long. An interruption of this thread stops the tournament. */
  private void pause() {
    try {
      if (endings.tryAcquire(Math.min(LOOK, limit.pauseMillis()), TimeUnit.MILLISECONDS)) {
        workers.removeIf(LocalWorker::hasEnded);
      }
    } catch (InterruptedException e) {
      interrupted = true;
      progress.stop("it was interrupted");
    }
  }

  private void replaceLate() {
    for (LocalWorker worker : List.copyOf(workers)) {
      if (worker.isLate()) {
        replace(worker);
      }
    }
  }

  /**
   * Leaves a thread to itself, if a leader keeps it; one that has answered meanwhile plays on, and
   * whoever it asks next is not to blame.
   */
  private void replace(LocalWorker worker) {
    long match = worker.match();
    String opposition = worker.askedOpposition();
    Entrant culprit = worker.asked();
    if (culprit == null || !worker.isLate() || worker.match() != match) {
      return;
    }
    if (opposition != null) {
      // No entrant is to blame, and no match of the scenario could be trusted to end.
      progress.stop(
          opposition + ", took longer than " + limit.text() + " for a match; name another leader");
      return;
    }
    MatchBatch left = worker.abandon();
    workers.remove(worker);
    if (late.add(culprit.name())) {
      progress.late(culprit, limit);
    }
    if (left != null && !ledger.isDone(left)) {
      queue.giveBack(left);
    }
    start();
  }

  /** A worker has ended. */
  void ended() {
    endings.release();
  }

  /** The entrant of a batch that took too long before and is not asked again; null for none. */
  @Nullable String late(MatchBatch batch) {
    if (late.isEmpty()) {
      return null;
    }
    return late.contains(batch.a().name())
        ? batch.a().name()
        : late.contains(batch.b().name()) ? batch.b().name() : null;
  }

  /** Why it forfeits, to be read after its name. */
  String lateness() {
    return "forfeits, because one of its matches took longer than " + limit.text();
  }

  SeasonPlan plan() {
    return plan;
  }

  SeasonReputations before() {
    return before;
  }

  Progress progress() {
    return progress;
  }

  TimeLimit limit() {
    return limit;
  }

  BatchQueue queue() {
    return queue;
  }

  BatchLedger ledger() {
    return ledger;
  }
}
