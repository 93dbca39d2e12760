package org.servanda.tournaments.cli.terminal;

import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Parameter;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.execution.PrecisionShortfall;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * Shows a tournament's progress: on a terminal, a bar with matches done, rate and time left; in a
 * pipe, no bar. Also reports what was resumed, continued or stopped.
 */
public final class ProgressDisplay implements TournamentListener {
  private static final int UPDATE_MILLIS = 200;

  private final Terminal terminal;
  private final @Nullable FaultTraces traces;
  private volatile @Nullable ProgressBar bar;

  /** Why the last saving failed; empty if it did not. */
  private String unsaved = "";

  /** Creates a display on a terminal. */
  public ProgressDisplay(Terminal terminal) {
    this(terminal, false);
  }

  /**
   * Creates a display on a terminal.
   *
   * @param traced whether to print the stack traces of what strategies throw
   */
  public ProgressDisplay(Terminal terminal, boolean traced) {
    this.terminal = terminal;
    this.traces = traced ? new FaultTraces(terminal) : null;
  }

  @Override
  public void noticed(String notice) {
    terminal.complain(notice);
  }

  @Override
  public void resumed(long known, long total) {
    say(
        PortableText.format(
            "%,d of %,d matches are stored from an earlier run; %,d to play",
            known, total, total - known));
  }

  @Override
  public void fieldMissing(Path folder) {
    say(
        PortableText.format(
            "the field's own matches are played too, because %s does not contain them", folder));
  }

  @Override
  public boolean wantsEvents() {
    return traces != null;
  }

  @Override
  public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return traces == null ? null : traces.listener(pair);
  }

  @Override
  public void saved(String problem) {
    if (!problem.isEmpty() && !problem.equals(unsaved)) {
      say(PortableText.format("the results so far cannot be saved, it goes on: %s", problem));
    }
    unsaved = problem;
  }

  @Override
  public void started(long matches) {
    if (terminal.errIsTerminal()) {
      bar = bar(matches);
    }
  }

  private ProgressBar bar(long matches) {
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
  public void played(int matches) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepBy(matches);
    }
  }

  @Override
  public void continued(double widest, int repetitions) {
    say(
        PortableText.format(
            "the widest interval is ± %.4f; continuing to %,d repetitions", widest, repetitions));
  }

  @Override
  public void precisionOutOfReach(PrecisionShortfall precision) {
    String most = PortableText.format("%,d", TournamentFile.MOST_REPETITIONS);
    String takes =
        precision.isPossible()
            ? PortableText.format(
                "about %,d repetitions; ask for them with --repetitions", precision.repetitions())
            : "more than " + most + " repetitions, the greatest number allowed";
    say(
        PortableText.format(
            "the widest interval is ± %.4f; ± %s would take %s",
            precision.widest(), Parameter.text(precision.wanted()), takes));
  }

  @Override
  public void ended() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    }
  }

  @Override
  public void stopped(String reason) {
    say(PortableText.format("stopped: %s", reason));
  }

  private void say(String what) {
    terminal.err().println("servanda: " + what);
  }
}
