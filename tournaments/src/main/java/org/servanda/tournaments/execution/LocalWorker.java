package org.servanda.tournaments.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.BusyTime;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.IsolatedStrategy;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.MatchBatch;

/** A thread that plays batches until there are none. A batch counts only once it is whole. */
final class LocalWorker extends Thread {
  private final LocalSeason season;
  private final boolean alone;
  private final BatchLedger.Share share = new BatchLedger.Share();
  private final MatchMonitor monitor = new MatchMonitor();
  private final ReplaySample sample;
  private final Map<PreparedScenario, ResultRange> ranges = new HashMap<>();
  private final BusyTime busy = new BusyTime(this);
  private volatile @Nullable MatchBatch playing;
  private volatile boolean ended;

  /** Guarded by this. */
  private boolean abandoned;

  /**
   * A worker.
   *
   * @param alone whether no other worker runs, so that a strategy that runs out of memory, or is
   *     stopped, has itself to blame
   */
  LocalWorker(LocalSeason season, boolean alone, String name) {
    super(name);
    this.season = season;
    this.alone = alone;
    this.sample = new ReplaySample(season.before(), season.progress());
    setDaemon(true);
  }

  BatchLedger.Share share() {
    return share;
  }

  @Override
  public void run() {
    try {
      MatchBatch batch = next();
      while (batch != null) {
        playing = batch;
        playSafely(batch);
        playing = null;
        batch = next();
      }
      checkAgain();
    } catch (Throwable e) {
      season.progress().fail("the program failed while it checked matches again", e);
    } finally {
      ended = true;
      season.ended();
    }
  }

  /** Whether it does nothing any more, although its thread may still be about to end. */
  boolean hasEnded() {
    return ended || !isAlive();
  }

  private @Nullable MatchBatch next() {
    while (!season.progress().isStopped() && !isAbandoned()) {
      MatchBatch batch = season.queue().next();
      if (batch == null || !season.ledger().isDone(batch)) {
        return batch;
      }
    }
    return null;
  }

  /** Plays a batch; if it cannot be finished, it is played again when no other is. */
  private void playSafely(MatchBatch batch) {
    FinishedBatch finished;
    try {
      finished = play(batch);
    } catch (Throwable e) {
      if (alone) {
        season.progress().fail("the program failed while it played " + describe(batch), e);
      } else {
        season.queue().postpone(batch);
      }
      return;
    }
    if (finished != null) {
      try {
        commit(finished);
      } catch (Throwable e) {
        season.progress().fail("the program failed after it played " + describe(batch), e);
      }
    }
  }

  /** A batch with its results; null if it is to be played later. */
  private @Nullable FinishedBatch play(MatchBatch batch) {
    String late = season.late(batch);
    IsolatedStrategy.renew(batch.a().strategy());
    IsolatedStrategy.renew(batch.b().strategy());
    List<MatchResult> results = new ArrayList<>();
    for (int repetition = batch.from(); repetition < batch.to(); repetition++) {
      if (late != null) {
        Seat by = batch.a().name().equals(late) ? Seat.A : Seat.B;
        results.add(batch.forfeited(repetition, by, season.lateness()));
        continue;
      }
      Chance chance = batch.chance(repetition);
      MatchResult result = play(batch, repetition, chance);
      if (!alone && result.fault() != null && result.fault().mayComeFromAnotherMatch()) {
        season.queue().postpone(batch);
        return null;
      }
      if (repetition == batch.from() && isFixed(batch, chance) && result.fault() == null) {
        // So it counts for all that are left, not for this batch alone.
        return new FinishedBatch(batch.upTo(season.plan().end()), List.of(result));
      }
      noteClock(batch, result.fault());
      results.add(result);
    }
    return new FinishedBatch(batch, results);
  }

  private void noteClock(MatchBatch batch, @Nullable Fault fault) {
    if (fault != null && fault.decidedByClock() && fault.opposition() == null) {
      season.progress().clocked(fault.seat() == Seat.A ? batch.a() : batch.b());
    }
  }

  private MatchResult play(MatchBatch batch, int repetition, Chance chance) {
    Pair pair = batch.pair();
    MatchListener listener = season.progress().listenerFor(pair, repetition);
    return batch.play(chance, season.before().past(pair, repetition), listener, monitor);
  }

  /** Whether every repetition gives the same: neither chance nor a leader drew a number. */
  private boolean isFixed(MatchBatch batch, Chance chance) {
    return batch.season() == 1 && !chance.drew() && !season.progress().hasListeners();
  }

  /** Adds a finished batch, unless the watch has given it to another worker meanwhile. */
  private void commit(FinishedBatch finished) {
    synchronized (this) {
      if (abandoned || !isCredible(finished) || !season.ledger().add(finished, share)) {
        return;
      }
    }
    report(finished);
  }

  private boolean isCredible(FinishedBatch finished) {
    MatchBatch batch = finished.batch();
    ResultRange range = ranges.computeIfAbsent(batch.stage(), ResultRange::of);
    for (MatchResult result : finished.results()) {
      String problem = range.problem(result);
      if (problem != null) {
        season
            .progress()
            .stop(
                PortableText.format(
                    "a match of %s has %s. No match can have that: one of the two jars changes the"
                        + " engine's numbers",
                    describeWithJars(batch), problem));
        return false;
      }
    }
    return true;
  }

  private void report(FinishedBatch finished) {
    MatchBatch batch = finished.batch();
    Progress progress = season.progress();
    Pair pair = batch.pair();
    int meetings = season.plan().meetings();
    boolean full = false;
    for (int repetition = batch.from(); repetition < batch.to(); repetition++) {
      MatchResult result = finished.result(repetition);
      progress.done(pair, repetition, result);
      if (season.late(batch) == null && ReplaySample.isSampled(batch, repetition, meetings)) {
        full |= sample.keep(batch, repetition, result);
      }
    }
    progress.done(batch, finished.all());
    if (full) {
      checkAgain();
    }
  }

  private void checkAgain() {
    sample.play(monitor, batch -> playing = batch);
  }

  /** The number of its present match. */
  long match() {
    return monitor.begun();
  }

  /** Whether its present match has taken too long. Asked by the watch. */
  boolean isLate() {
    return season.limit().isOverrun(busy.of(monitor.begun()));
  }

  private synchronized boolean isAbandoned() {
    return abandoned;
  }

  /**
   * Leaves the thread to itself: what it still does counts no more.
   *
   * @return the batch it leaves behind; null if there is none
   */
  synchronized @Nullable MatchBatch abandon() {
    abandoned = true;
    monitor.abandon();
    return playing;
  }

  /** The entrant that is being asked in a batch; null if none is. */
  @Nullable Entrant asked() {
    MatchBatch batch = playing;
    return batch == null
        ? null
        : monitor.asked().map(seat -> seat == Seat.A ? batch.a() : batch.b()).orElse(null);
  }

  /** The opposition's leader that is being asked in place of an entrant, in words; else null. */
  @Nullable String askedOpposition() {
    MatchBatch batch = playing;
    String leader = monitor.askedOpposition().orElse(null);
    return batch == null || leader == null
        ? null
        : leader + ", the leader of an opposition in " + batch.stage().scenario().id();
  }

  private static String describe(MatchBatch batch) {
    return PortableText.format(
        "%s and %s in %s", batch.a().name(), batch.b().name(), batch.stage().scenario().id());
  }

  private static String describeWithJars(MatchBatch batch) {
    return PortableText.format(
        "%s (%s) and %s (%s) in %s",
        batch.a().name(),
        batch.a().provenance().jar(),
        batch.b().name(),
        batch.b().provenance().jar(),
        batch.stage().scenario().id());
  }
}
