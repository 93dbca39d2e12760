package org.servanda.tournaments.execution;

/** Who watches over the playing. Called from many threads. */
public interface Progress {
  /** So many more matches are done. */
  void done(int matches);

  /** Whether to stop now, with what is done. */
  boolean isStopped();

  /** Stops, for the given reason. */
  void stop(String reason);

  /** Stops, for the given reason, with matches begun but left behind. */
  void leave(String reason);
}
