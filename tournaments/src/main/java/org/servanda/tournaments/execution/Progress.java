package org.servanda.tournaments.execution;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.rows.BatchRows;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.MatchBatch;

/**
 * Receives an executor's progress, and says whether to stop and when to save. Safe for use by many
 * threads.
 */
public final class Progress {
  private final TournamentListener listener;
  private final Cancellation cancellation;
  private final SaveClock clock;
  private final Consumer<SeasonSums> save;
  private final SortedSet<String> late = Collections.synchronizedSortedSet(new TreeSet<>());
  private final SortedSet<String> clocked = Collections.synchronizedSortedSet(new TreeSet<>());
  private final SortedSet<String> unrepeatable = Collections.synchronizedSortedSet(new TreeSet<>());
  private final TimeShares times = new TimeShares();
  private volatile String failure = "";
  private volatile @Nullable Throwable thrown;

  /** Reports to a listener, and stops when it is cancelled. */
  public Progress(TournamentListener listener, Cancellation cancellation) {
    this(listener, cancellation, SaveClock.NEVER, sums -> {});
  }

  /**
   * Reports to a listener, stops when it is cancelled, and saves now and then.
   *
   * @param clock says when
   * @param save saves the season's sums so far; they must not be used after it returns
   */
  public Progress(
      TournamentListener listener,
      Cancellation cancellation,
      SaveClock clock,
      Consumer<SeasonSums> save) {
    this.listener = listener;
    this.cancellation = cancellation;
    this.clock = clock;
    this.save = save;
  }

  /** Creates a progress that reports nothing and never stops. */
  public static Progress silent() {
    return new Progress(TournamentListener.SILENT, new Cancellation());
  }

  /**
   * Returns a progress that also reports single matches to another listener, and stops when this
   * one is cancelled. Nothing is saved.
   */
  public Progress withResults(MatchResults results) {
    return new Progress(
        new TournamentListener() {
          @Override
          public void noticed(String notice) {
            listener.noticed(notice);
          }

          @Override
          public void played(int matches) {
            listener.played(matches);
          }

          @Override
          public void matchPlayed(Pair pair, int repetition, MatchResult result) {
            results.add(pair, repetition, result);
          }

          @Override
          public boolean wantsEvents() {
            return false;
          }
        },
        cancellation);
  }

  /** Receives the results of single matches, from many threads and in no order. */
  @FunctionalInterface
  public interface MatchResults {
    /** Receives one result. */
    void add(Pair pair, int repetition, MatchResult result);
  }

  /** Reports that more matches are done. */
  public void done(int matches) {
    listener.played(matches);
  }

  /** A batch is done, of which every match was reported. */
  void done(MatchBatch batch, List<MatchResult> results) {
    listener.batchPlayed(batch, results);
    listener.played(results.size());
  }

  /** Whether {@link #rowsPlayed} is to be called of matches that are played elsewhere. */
  public boolean wantsRows() {
    return listener.wantsRows();
  }

  /**
   * A batch that was played elsewhere is done.
   *
   * @param index as {@link org.servanda.tournaments.design.SeasonPlan#indexToPlay} counts
   */
  public void rowsPlayed(int index, BatchRows rows) {
    listener.rowsPlayed(index, rows);
  }

  /** One match is done. */
  public void done(Pair pair, int repetition, MatchResult result) {
    listener.matchPlayed(pair, repetition, result);
  }

  /** The listener for the events of a match; null for none. */
  public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return listener.listenerFor(pair, repetition);
  }

  /** Whether the events of single matches may be wanted, so that each has to be played. */
  public boolean hasListeners() {
    return listener.wantsEvents();
  }

  /** Whether to stop now. */
  public boolean isStopped() {
    return cancellation.isCancelled() || !failure.isEmpty();
  }

  /** Stops for a reason; the first is kept. */
  public synchronized void stop(String reason) {
    if (failure.isEmpty()) {
      failure = reason;
    }
  }

  /** Stops because something was thrown that is no strategy's fault. */
  public synchronized void fail(String reason, Throwable why) {
    if (failure.isEmpty()) {
      failure = reason + ": " + PortableText.line(why.toString(), 300);
      thrown = why;
    }
  }

  /** The reason for stopping; empty if it has not stopped. */
  public String reason() {
    return failure.isEmpty() ? cancellation.reason() : failure;
  }

  /** What was thrown when the program failed; null if it did not. */
  public @Nullable Throwable thrown() {
    return thrown;
  }

  /** Notes something about the run that its results do not show. */
  public void notice(String text) {
    listener.noticed(text);
  }

  /** An entrant took too long, and forfeits what it has not played yet. */
  public void late(Entrant entrant, TimeLimit limit) {
    if (late.add(entrant.name())) {
      listener.noticed(
          PortableText.format(
              "%s (%s) took longer than %s for a match and forfeits all it has not played yet."
                  + " Such a result depends on the clock: another run may differ.",
              entrant.name(), entrant.provenance().jar(), limit.text()));
    }
  }

  /** An entrant forfeited a match because it did not answer in time, and plays on. */
  public void clocked(Entrant entrant) {
    if (clocked.add(entrant.name())) {
      listener.noticed(
          PortableText.format(
              "%s (%s) did not answer in time and forfeits that match. Such a result depends on the"
                  + " clock: another run may differ.",
              entrant.name(), entrant.provenance().jar()));
    }
  }

  /** A match of two entrants gave another result when it was played again. */
  public void differs(Entrant a, Entrant b) {
    String pair =
        PortableText.format(
            "%s (%s) and %s (%s)", a.name(), a.provenance().jar(), b.name(), b.provenance().jar());
    if (unrepeatable.add(a.name() + " and " + b.name())) {
      listener.noticed(
          PortableText.format(
              "A match of %s gave another result when it was played again: one of the two keeps"
                  + " something between matches. These results cannot be repeated.",
              pair));
    }
  }

  /** The names of entrants that forfeited matches because they took too long. */
  public SortedSet<String> late() {
    synchronized (late) {
      return new TreeSet<>(late);
    }
  }

  /** The names of entrants that forfeited a match by the clock, and played on. */
  public SortedSet<String> clocked() {
    synchronized (clocked) {
      return new TreeSet<>(clocked);
    }
  }

  /** The pairs whose matches gave another result when they were played again. */
  public SortedSet<String> unrepeatable() {
    synchronized (unrepeatable) {
      return new TreeSet<>(unrepeatable);
    }
  }

  /** Which strategies the time went to; for the thread that plays the tournament. */
  public TimeShares times() {
    return times;
  }

  /** Whether the sums so far should be {@linkplain #save saved} now. */
  public boolean isSaveDue() {
    return clock.isDue();
  }

  /** Saves the season's sums so far. */
  public void save(SeasonSums sums) {
    save.accept(sums);
    clock.restart();
  }
}
