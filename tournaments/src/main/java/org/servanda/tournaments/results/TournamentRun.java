package org.servanda.tournaments.results;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.PrecisionRule;

/**
 * A tournament while it is played: what is known from before is not played again, and it goes on
 * until it is as precise as asked.
 */
final class TournamentRun {
  private final Terminal terminal;
  private final MatchExecutor executor;
  private final CancelSignal interrupts;
  private final TournamentDesign planned;
  private final @Nullable Double precision;
  private final SortedMap<Integer, Double> looks = new TreeMap<>();
  private TallyStore.Known known = TallyStore.Known.nothing();
  private Tally tally = new Tally();
  private TournamentDesign design;
  private boolean stopped;
  private boolean gaps;

  /**
   * A course.
   *
   * @param planned what is to be played, at least
   * @param precision the widest interval wanted, to either side; null if it does not matter
   */
  TournamentRun(
      Terminal terminal,
      MatchExecutor executor,
      CancelSignal interrupts,
      TournamentDesign planned,
      @Nullable Double precision) {
    this.terminal = terminal;
    this.executor = executor;
    this.interrupts = interrupts;
    this.planned = planned;
    this.precision = precision;
    this.design = planned;
  }

  /** What was played, in the end; more than was planned if that was not precise enough. */
  TournamentDesign design() {
    return design;
  }

  /** What it came to. */
  Tally tally() {
    return tally;
  }

  /** The part of it that is worth keeping: of every pair the first repetitions. */
  Tally kept() {
    int all = design.repetitions();
    return gaps ? tally.only(pair -> tally.matches(pair) == all) : tally;
  }

  /** Whether it was stopped before all was played. */
  boolean isStopped() {
    return stopped;
  }

  /** What was seen on the way: the widest interval after so many repetitions. */
  SortedMap<Integer, Double> looks() {
    return looks;
  }

  /**
   * Sets out for where a course that began with nothing would come to by what was seen before, so
   * that it ends where that would, whatever was played in between.
   */
  void setOut(TallyStore.Known from) {
    known = from;
    Double widest = known.looks().get(design.repetitions());
    while (precision != null && widest != null) {
      looks.put(design.repetitions(), widest);
      int next = next(widest, precision);
      if (next == design.repetitions()) {
        return;
      }
      design = planned.repeated(next);
      widest = known.looks().get(next);
    }
  }

  /** Takes over what need not be played: of what it set out from, or of the field's results. */
  void takeOver(Path folder, Path field) {
    tally = known.upTo(design.repetitions());
    if (!design.newcomers().isEmpty() && !field.equals(folder)) {
      Tally more = new TallyStore(field).known(design).upTo(design.repetitions());
      Set<Pair> here = Set.copyOf(tally.pairs().keySet());
      tally.add(more.only(pair -> !here.contains(pair)));
    }
    tellKnown(field);
  }

  private void tellKnown(Path field) {
    long rest = design.beyond(tally).matches();
    long known = design.matches() - rest;
    if (known > 0) {
      terminal
          .err()
          .print(
              PortableText.format(
                  "servanda: %,d of %,d matches are known from before; %,d to play%n",
                  known, design.matches(), rest));
    } else if (!design.newcomers().isEmpty()) {
      terminal
          .err()
          .print(
              PortableText.format(
                  "servanda: the field's own matches are played too, this once: they are not in %s%n",
                  field));
    }
  }

  /** Plays what is not known yet, and on from there if that is not precise enough. */
  void play() {
    playRest();
    while (!stopped && precision != null) {
      double widest = look();
      int next = next(widest, precision);
      if (next == design.repetitions()) {
        if (widest > precision) {
          terminal.err().println(PrecisionRule.tooDear(widest, precision, next));
        }
        return;
      }
      terminal.err().println(PrecisionRule.goesOn(widest, next));
      design = planned.repeated(next);
      playRest();
    }
  }

  private double look() {
    return looks.computeIfAbsent(
        design.repetitions(), n -> PrecisionRule.widest(tally, design.seed()));
  }

  private int next(double widest, double wanted) {
    return PrecisionRule.next(planned.repetitions(), design.repetitions(), widest, wanted);
  }

  private void playRest() {
    TournamentDesign rest = design.beyond(tally);
    ProgressDisplay watch = new ProgressDisplay(terminal, rest.matches());
    interrupts.watch(watch);
    try {
      tally.add(executor.play(rest, watch));
    } finally {
      watch.close();
    }
    stopped = watch.isStopped();
    gaps = watch.hasGaps();
    if (stopped) {
      terminal.err().println("servanda: stopped: " + watch.reason());
    }
  }
}
