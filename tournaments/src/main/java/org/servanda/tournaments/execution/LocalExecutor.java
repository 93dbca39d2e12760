package org.servanda.tournaments.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.TournamentDesign;

/**
 * Plays matches on this machine's cores. Each thread takes the next batch and sums its own results;
 * the sums are added at the end.
 */
public final class LocalExecutor implements MatchExecutor {
  /**
   * The time in seconds after which a match is taken to be endless. Matches take some tens of
   * microseconds.
   */
  private static final int PATIENCE = 60;

  private final int threads;

  /** Creates an executor with a number of threads. */
  public LocalExecutor(int threads) {
    this.threads = threads;
  }

  @Override
  public Tally play(TournamentDesign design, Progress progress) {
    Tally sum = new Tally();
    SeasonReputations known = new SeasonReputations();
    for (int season = 1; season <= design.seasons() && !progress.isStopped(); season++) {
      known = play(design, season, known, progress, sum);
    }
    return sum;
  }

  /** Plays a season, and returns the reputations after it. */
  private SeasonReputations play(
      TournamentDesign design, int season, SeasonReputations before, Progress progress, Tally sum) {
    AtomicInteger next = new AtomicInteger();
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Worker worker = new Worker(design, season, before, progress, next);
      worker.setName("matches-" + i);
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
    SeasonReputations after = new SeasonReputations();
    for (Worker worker : workers) {
      if (worker.await()) {
        sum.add(worker.tally);
        after.add(worker.after);
      }
    }
    return after;
  }

  private static final class Worker extends Thread {
    private final TournamentDesign design;
    private final int season;
    private final SeasonReputations before;
    private final SeasonReputations after = new SeasonReputations();
    private final Progress progress;
    private final AtomicInteger next;
    private final Tally tally = new Tally();
    private volatile Pair playing = new Pair("", "", "");
    private final AtomicLong matches = new AtomicLong();
    private volatile @Nullable Throwable failure;

    Worker(
        TournamentDesign design,
        int season,
        SeasonReputations before,
        Progress progress,
        AtomicInteger next) {
      this.design = design;
      this.season = season;
      this.before = before;
      this.progress = progress;
      this.next = next;
    }

    @Override
    public void run() {
      try {
        int batches = design.batches();
        // A thread that has taken a batch finishes it, so that the matches played have no gaps.
        while (!progress.isStopped()) {
          int i = next.getAndIncrement();
          if (i >= batches) {
            return;
          }
          MatchBatch batch = design.batch(season, i);
          Pair pair = batch.pair();
          playing = pair;
          for (int repetition = batch.from(); repetition < batch.to(); repetition++) {
            MatchResult result =
                batch.play(
                    repetition,
                    before.past(pair, repetition),
                    progress.listenerFor(pair, repetition));
            tally.add(pair, repetition, result);
            progress.done(pair, repetition, result);
            if (season < design.seasons()) {
              after.add(pair, repetition, result);
            }
            matches.lazySet(matches.getPlain() + 1);
          }
          progress.done(batch.to() - batch.from());
        }
      } catch (RuntimeException | Error e) {
        failure = e;
        progress.stop("the program failed while it played " + describe(playing));
      }
    }

    /** Waits until the worker is done; false if it is abandoned in an endless match. */
    boolean await() {
      while (isAlive()) {
        long seen = matches.get();
        try {
          join(PATIENCE * 1000L);
        } catch (InterruptedException e) {
          progress.abandon("it was interrupted");
          Thread.currentThread().interrupt();
          return false;
        }
        if (isAlive() && matches.get() == seen) {
          progress.abandon(
              PortableText.format(
                  "%s have played one match for over %d seconds: one of the two does not return",
                  describe(playing), PATIENCE));
          return false;
        }
      }
      Throwable thrown = failure;
      if (thrown != null) {
        throw new IllegalStateException("A match failed without a fault of a strategy", thrown);
      }
      return true;
    }

    private static String describe(Pair pair) {
      return PortableText.format("%s and %s in %s", pair.a(), pair.b(), pair.scenario());
    }
  }
}
