package org.servanda.tournaments.execution;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/** Receives an executor's progress, and says whether to stop. Safe for use by many threads. */
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

  /** Creates a progress that reports nothing and never stops. */
  public static Progress silent() {
    return new Progress(TournamentListener.SILENT, new Cancellation());
  }

  /** Reports that more matches are done. */
  public void done(int matches) {
    listener.played(matches);
  }

  /** One match is done. */
  public void done(Pair pair, int repetition, MatchResult result) {
    listener.matchPlayed(pair, repetition, result);
  }

  /** The listener for the events of a match; null for none. */
  public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return listener.listenerFor(pair, repetition);
  }

  /** Whether to stop now. */
  public boolean isStopped() {
    return cancellation.isCancelled() || !failure.isEmpty();
  }

  /** Stops for a reason. */
  public void stop(String reason) {
    if (failure.isEmpty()) {
      failure = reason;
    }
  }

  /** Stops for a reason, abandoning matches that have begun. */
  public void abandon(String reason) {
    if (!gaps) {
      failure = reason;
    }
    gaps = true;
  }

  /** Whether matches were abandoned, so that the repetitions of some pairs have gaps. */
  public boolean hasGaps() {
    return gaps;
  }

  /** The reason for stopping; empty if it has not stopped. */
  public String reason() {
    return failure.isEmpty() ? cancellation.reason() : failure;
  }
}
