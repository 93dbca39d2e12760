package org.servanda.tournaments.results;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.PrecisionRule;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * A tournament while it is played: what is known from before is not played again, and it goes on
 * until it is as precise as asked.
 */
public final class TournamentRun {
  private final MatchExecutor executor;
  private final TournamentListener listener;
  private final Cancellation cancellation;
  private final TournamentDesign planned;
  private final @Nullable Double precision;
  private final SortedMap<Integer, Double> looks = new TreeMap<>();
  private TallyStore.Known known = TallyStore.Known.nothing();
  private Tally tally = new Tally();
  private TournamentDesign design;
  private boolean stopped;
  private boolean gaps;

  /**
   * A run that has not begun.
   *
   * @param planned what is to be played, at least
   * @param precision the widest interval wanted, to either side; null if it does not matter
   */
  public TournamentRun(
      MatchExecutor executor,
      TournamentListener listener,
      Cancellation cancellation,
      TournamentDesign planned,
      @Nullable Double precision) {
    this.executor = executor;
    this.listener = listener;
    this.cancellation = cancellation;
    this.planned = planned;
    this.precision = precision;
    this.design = planned;
  }

  /** What was played, in the end; more than was planned if that was not precise enough. */
  public TournamentDesign design() {
    return design;
  }

  /** The sums of all matches so far. */
  public Tally tally() {
    return tally;
  }

  /** The part of it that is worth keeping: of every pair the first repetitions. */
  public Tally kept() {
    int all = design.repetitions();
    return gaps ? tally.only(pair -> tally.matches(pair) == all) : tally;
  }

  /** What was seen on the way: the widest interval after so many repetitions. */
  public SortedMap<Integer, Double> looks() {
    return looks;
  }

  /**
   * Replays earlier precision checks, so that a resumed run stops where an uninterrupted one would.
   */
  public void replayPrecisionChecks(TallyStore.Known from) {
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
  public void takeOver(Path folder, Path field) {
    tally = known.upTo(design.repetitions());
    if (!design.newcomers().isEmpty() && !field.equals(folder)) {
      Tally more = new TallyStore(field).known(design).upTo(design.repetitions());
      Set<Pair> here = Set.copyOf(tally.pairs().keySet());
      tally.add(more.only(pair -> !here.contains(pair)));
    }
    reportKnown(field);
  }

  private void reportKnown(Path field) {
    long rest = design.beyond(tally).matches();
    long known = design.matches() - rest;
    if (known > 0) {
      listener.resumed(known, design.matches());
    } else if (!design.newcomers().isEmpty()) {
      listener.fieldMissing(field);
    }
  }

  /** Plays what is not known yet, and on from there if that is not precise enough. */
  public void play() {
    playRest();
    while (!stopped && precision != null) {
      double widest = look();
      int next = next(widest, precision);
      if (next == design.repetitions()) {
        if (widest > precision) {
          listener.precisionOutOfReach(PrecisionRule.shortfall(widest, precision, next));
        }
        return;
      }
      listener.continued(widest, next);
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
    Progress progress = new Progress(listener, cancellation);
    listener.started(rest.matches());
    try {
      tally.add(executor.play(rest, progress));
    } finally {
      listener.ended();
    }
    stopped = progress.isStopped();
    gaps = progress.hasGaps();
    if (stopped) {
      listener.stopped(progress.reason());
    }
  }
}
