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
 * A running tournament. Stored matches are not played again, and repetitions are added until the
 * precision asked for is reached.
 */
public final class TournamentRun {
  private final MatchExecutor executor;
  private final TournamentListener listener;
  private final Cancellation cancellation;
  private final TournamentDesign planned;
  private final @Nullable Double precision;
  private final SortedMap<Integer, Double> precisionChecks = new TreeMap<>();
  private TallyStore.Known known = TallyStore.Known.nothing();
  private Tally tally = new Tally();
  private TournamentDesign design;
  private boolean stopped;
  private boolean gaps;

  /**
   * Creates a run.
   *
   * @param planned the matches to play, at least
   * @param precision the greatest half-width of intervals wanted; null if none was asked for
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

  /**
   * The design that was played, with more repetitions than planned if those were not precise
   * enough.
   */
  public TournamentDesign design() {
    return design;
  }

  /** The sums of all matches so far. */
  public Tally tally() {
    return tally;
  }

  /** The sums to store: pairs whose repetitions have no gaps. */
  public Tally kept() {
    int all = design.repetitions();
    return gaps ? tally.only(pair -> tally.matches(pair) == all) : tally;
  }

  /** The half-width of the widest interval at each precision check, by repetitions. */
  public SortedMap<Integer, Double> precisionChecks() {
    return precisionChecks;
  }

  /**
   * Replays earlier precision checks, so that a resumed run stops where an uninterrupted one would.
   */
  public void replayPrecisionChecks(TallyStore.Known from) {
    known = from;
    Double widest = known.precisionChecks().get(design.repetitions());
    while (precision != null && widest != null) {
      precisionChecks.put(design.repetitions(), widest);
      int next = next(widest, precision);
      if (next == design.repetitions()) {
        return;
      }
      design = planned.repeated(next);
      widest = known.precisionChecks().get(next);
    }
  }

  /** Reuses stored matches of the tournament itself, and of the field's results. */
  public void reuseStored(Path folder, Path field) {
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

  /** Plays the missing matches, then adds repetitions until they are precise enough. */
  public void play() {
    playRest();
    while (!stopped && precision != null) {
      double widest = checkPrecision();
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

  private double checkPrecision() {
    return precisionChecks.computeIfAbsent(
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
