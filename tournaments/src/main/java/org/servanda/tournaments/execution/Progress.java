package org.servanda.tournaments.execution;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/**
 * What an executor reports while it plays, and where it asks whether to go on. Safe for use by many
 * threads.
 */
public final class Progress {
  private final TournamentListener listener;
  private final Cancellation cancellation;
  private volatile String failure = "";
  private volatile boolean gaps;

  /** Reports to a listener, and stops when it is cancelled. */
  public Progress(TournamentListener listener, Cancellation cancellation) {
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /** Reports to nobody and never stops. */
  public static Progress silent() {
    return new Progress(TournamentListener.SILENT, new Cancellation());
  }

  /** So many more matches are done. */
  public void done(int matches) {
    listener.played(matches);
  }

  /** One match is done. */
  public void done(Pair pair, int repetition, MatchResult result) {
    listener.matchPlayed(pair, repetition, result);
  }

  /** Who hears the events of a match; null for nobody. */
  public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return listener.listenerFor(pair, repetition);
  }

  /** Whether to stop now, with what is done. */
  public boolean isStopped() {
    return cancellation.isCancelled() || !failure.isEmpty();
  }

  /** Stops, for the given reason. */
  public void stop(String reason) {
    if (failure.isEmpty()) {
      failure = reason;
    }
  }

  /** Stops, for the given reason, with matches begun but left behind. */
  public void leave(String reason) {
    if (!gaps) {
      failure = reason;
    }
    gaps = true;
  }

  /** Whether matches were left behind, so that of some pairs not the first ones were played. */
  public boolean hasGaps() {
    return gaps;
  }

  /** Why it stopped; empty if it did not. */
  public String reason() {
    return failure.isEmpty() ? cancellation.reason() : failure;
  }
}
