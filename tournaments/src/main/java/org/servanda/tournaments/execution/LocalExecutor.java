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
 * Plays on this machine's cores: each thread takes the next batch, sums its own results, and the
 * sums are added.
 */
public final class LocalExecutor implements MatchExecutor {
  /**
   * A match takes some tens of microseconds; one that takes this long, in seconds, will never end.
   */
  private static final int PATIENCE = 60;

  private final int threads;

  /** A pool of so many threads. */
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

  /** Plays a season, and tells what everybody is known for after it. */
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
        // Whoever has taken a batch plays it to the end, so that what is played has no gaps.
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

    /**
     * Waits until the worker is done; false if it must be left behind in a match that never ends.
     */
    boolean await() {
      while (isAlive()) {
        long seen = matches.get();
        try {
          join(PATIENCE * 1000L);
        } catch (InterruptedException e) {
          progress.leave("it was interrupted");
          Thread.currentThread().interrupt();
          return false;
        }
        if (isAlive() && matches.get() == seen) {
          progress.leave(
              PortableText.format(
                  "%s have played one match for over %d seconds: one of the two does not return",
                  describe(playing), PATIENCE));
          return false;
        }
      }
      Throwable thrown = failure;
      if (thrown != null) {
        throw new IllegalStateException("A match failed for no fault of a strategy", thrown);
      }
      return true;
    }

    private static String describe(Pair pair) {
      return PortableText.format("%s and %s in %s", pair.a(), pair.b(), pair.scenario());
    }
  }
}
