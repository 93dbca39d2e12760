package org.servanda.tournaments.cli.terminal;

import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.execution.Progress;

/**
 * Watches over the playing: shows matches done, rate and time left to a person, and nothing to a
 * pipe; stops at the first Ctrl-C, so that what is done can be reported.
 */
final class ProgressDisplay implements Progress {
  private static final int UPDATE_MILLIS = 200;

  private final AtomicLong done = new AtomicLong();
  private final @Nullable ProgressBar bar;
  private volatile String reason = "";
  private volatile boolean gaps;

  ProgressDisplay(Terminal terminal, long matches) {
    this.bar = terminal.errIsTerminal() ? bar(terminal, matches) : null;
  }

  private static ProgressBar bar(Terminal terminal, long matches) {
    return new ProgressBarBuilder()
        .setTaskName("Playing")
        .setInitialMax(matches)
        .setUnit(" matches", 1)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
        .showSpeed()
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void done(int matches) {
    done.addAndGet(matches);
    if (bar != null) {
      bar.stepBy(matches);
    }
  }

  @Override
  public boolean isStopped() {
    return !reason.isEmpty();
  }

  @Override
  public void stop(String why) {
    if (!gaps) {
      reason = why;
    }
  }

  @Override
  public void leave(String why) {
    stop(why);
    gaps = true;
  }

  /** Whether matches were left behind, so that of some pairs not the first ones were played. */
  boolean hasGaps() {
    return gaps;
  }

  /** Why the playing was stopped; empty if it was not. */
  String reason() {
    return reason;
  }

  /** Is done. */
  void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
