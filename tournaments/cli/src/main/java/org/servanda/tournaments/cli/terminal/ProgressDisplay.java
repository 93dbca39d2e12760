package org.servanda.tournaments.cli.terminal;

import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Parameter;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.execution.PrecisionShortfall;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * Shows a tournament's progress: on a terminal, a bar with matches done, rate and time left; in a
 * pipe, a line every ten seconds. Also reports what was resumed, continued or stopped.
 */
public final class ProgressDisplay implements TournamentListener {
  private static final int UPDATE_MILLIS = 200;

  /** In a pipe or a log, a line this often. */
  private static final int LINE_MILLIS = 10_000;

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final Terminal terminal;
  private final @Nullable FaultTraces traces;
  private final LongConsumer beforeFirst;
  private final AtomicLong done = new AtomicLong();
  private volatile @Nullable ProgressBar bar;
  private volatile @Nullable Timer ticker;
  private volatile long total;
  private volatile long began;
  private volatile TimeLeft timeLeft = new TimeLeft(0);
  private boolean announced;

  /** Why the last saving failed; empty if it did not. */
  private String unsaved = "";

  /** Creates a display on a terminal. */
  public ProgressDisplay(Terminal terminal) {
    this(terminal, false, matches -> {});
  }

  /**
   * Creates a display on a terminal.
   *
   * @param traced whether to print the stack traces of what strategies throw
   * @param beforeFirst is given the number of matches to play, before anything is said or played;
   *     not if there are none
   */
  public ProgressDisplay(Terminal terminal, boolean traced, LongConsumer beforeFirst) {
    this.terminal = terminal;
    this.beforeFirst = beforeFirst;
    this.traces = traced ? new FaultTraces(terminal) : null;
  }

  @Override
  public void noticed(String notice) {
    terminal.complain(notice);
  }

  @Override
  public void resumed(long known, long total) {
    announce(total - known);
    say(
        PortableText.format(
            "%,d of %s are stored from an earlier run; %,d to play",
            known, NumberText.counted(total, "match", "matches"), total - known));
  }

  private void announce(long matches) {
    if (!announced && matches > 0) {
      beforeFirst.accept(matches);
    }
    announced = true;
  }

  @Override
  public void fieldMissing(Path folder, int repetitions) {
    say(
        repetitions > 0
            ? PortableText.format(
                "the field's own matches are played too, because %s contains them with %,d"
                    + " repetitions; ask for as many or more to use those",
                folder, repetitions)
            : PortableText.format(
                "the field's own matches are played too, because %s does not contain them, of the"
                    + " same seed, settings and build",
                folder));
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
    announce(matches);
    if (terminal.errIsTerminal()) {
      bar = bar(matches);
      return;
    }
    done.set(0);
    total = matches;
    timeLeft = new TimeLeft(matches);
    began = System.nanoTime();
    TimerTask line =
        new TimerTask() {
          @Override
          public void run() {
            tick();
          }
        };
    Timer timer = new Timer("progress", true);
    timer.scheduleAtFixedRate(line, LINE_MILLIS, LINE_MILLIS);
    ticker = timer;
  }

  /**
   * Prints a line with the matches done and, if it is known how many there are, the time left from
   * the pace of late.
   */
  void tick() {
    long played = done.get();
    if (total == 0) {
      say(NumberText.counted(played, "match", "matches") + " played");
      return;
    }
    double seconds = timeLeft.at((System.nanoTime() - began) / 1e9, played);
    String left =
        Double.isNaN(seconds) ? "" : PortableText.format(", about %s left", time(seconds));
    say(
        PortableText.format(
            "%,d of %s played (%d %%)%s",
            played, NumberText.counted(total, "match", "matches"), 100 * played / total, left));
  }

  /** A time of so many seconds, in its two greatest units. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    return whole < HOUR
        ? PortableText.format("%d min %02d s", whole / MINUTE, whole % MINUTE)
        : PortableText.format("%d h %02d min", whole / HOUR, whole % HOUR / MINUTE);
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
    done.addAndGet(matches);
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
    Timer lines = ticker;
    if (lines != null) {
      lines.cancel();
      ticker = null;
    }
  }

  @Override
  public void stopped(String reason) {
    say(PortableText.format("stopped: %s", reason));
  }

  private void say(String what) {
    terminal.complain(what);
  }
}
