package org.servanda.tournaments.execution;

/** Nobody watches, and nothing may stop the playing. */
public final class Unwatched implements Progress {
  @Override
  public void done(int matches) {}

  @Override
  public boolean isStopped() {
    return false;
  }

  @Override
  public void stop(String reason) {
    throw new AssertionError(reason);
  }

  @Override
  public void leave(String reason) {
    throw new AssertionError(reason);
  }
}
