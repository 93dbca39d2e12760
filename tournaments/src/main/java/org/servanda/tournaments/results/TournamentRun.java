package org.servanda.tournaments.results;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.PrecisionRule;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SaveClock;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonState;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.execution.TimeShares;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.results.TallyStore.Stored;

/**
 * A running tournament. Stored matches are not played again, the sums so far are saved now and
 * then, and repetitions are added until the precision asked for is reached.
 */
public final class TournamentRun {
  private final MatchExecutor executor;
  private final TournamentListener listener;
  private final Cancellation cancellation;
  private final TournamentDesign planned;
  private final @Nullable Double precision;
  private final PartnerChoice choice;
  private final SortedMap<Integer, Double> precisionChecks = new TreeMap<>();
  private final SortedSet<String> late = new TreeSet<>();
  private final SortedSet<String> unrepeatable = new TreeSet<>();
  private final TimeShares times = new TimeShares();
  private Duration saveEvery = Duration.ofNanos(Long.MAX_VALUE);
  private Consumer<TournamentRun> save = run -> {};
  private Stored known = Stored.nothing();
  private Tally tally = new Tally();
  private int fieldRepetitions;
  private TournamentDesign design;
  private @Nullable SeasonState season;
  private boolean stopped;
  private @Nullable Throwable failure;

  /**
   * Creates a run.
   *
   * @param planned the matches to play, at least
   * @param precision the greatest half-width of intervals wanted; null if none was asked for
   * @param choice how partners choose where durability has that precision
   */
  public TournamentRun(
      MatchExecutor executor,
      TournamentListener listener,
      Cancellation cancellation,
      TournamentDesign planned,
      @Nullable Double precision,
      PartnerChoice choice) {
    this.executor = executor;
    this.listener = listener;
    this.cancellation = cancellation;
    this.planned = planned;
    this.precision = precision;
    this.choice = choice;
    this.design = planned;
  }

  /**
   * Saves the results so far while it is played.
   *
   * @param every the time between two savings
   * @param action saves what {@link #stored} returns
   */
  public void saving(Duration every, Consumer<TournamentRun> action) {
    saveEvery = every;
    save = action;
  }

  /**
   * The design that was played, with more repetitions than planned if those were not precise
   * enough.
   */
  public TournamentDesign design() {
    return design;
  }

  /** The sums of all matches so far; of each pair, its first repetitions. */
  public Tally tally() {
    return tally;
  }

  /** What is to be stored so that the run can be resumed. */
  public Stored stored() {
    // A store does not say for which κ its checks are: they are those of the headline.
    SortedMap<Integer, Double> checks =
        choice.equals(PartnerChoice.HEADLINE) ? precisionChecks : new TreeMap<>();
    return new Stored(tally, checks, season, late, unrepeatable);
  }

  /** Whether it was stopped before all matches were played. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Reports a failure of the program that stopped it.
   *
   * @throws IllegalStateException if there was one; the results so far are sound
   */
  public void checkFailure() {
    if (failure != null) {
      throw new IllegalStateException("A match failed without a fault of a strategy", failure);
    }
  }

  /** The entrants that forfeited matches because they took too long. */
  public SortedSet<String> late() {
    return late;
  }

  /** The pairs whose matches gave another result when they were played again. */
  public SortedSet<String> unrepeatable() {
    return unrepeatable;
  }

  /**
   * Replays earlier precision checks, so that a resumed run stops where an uninterrupted one would.
   */
  public void replayPrecisionChecks(Stored from) {
    known = from;
    if (!choice.equals(PartnerChoice.HEADLINE)) {
      return;
    }
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

  /**
   * Reuses stored matches of the tournament itself, and of the field's results.
   *
   * @param folder of the tournament's own results
   * @param field of the field's results
   * @param others of further stores in which the field's matches may be
   */
  public void reuseStored(Path folder, Path field, Iterable<Path> others) {
    season = known.season();
    if (season == null || season.repetitions() == design.repetitions()) {
      tally = known.upTo(design.repetitions());
    } else {
      // What the next season begins with is not known for the other repetitions.
      season = null;
    }
    if (!design.newcomers().isEmpty()) {
      others.forEach(store -> reuse(store, folder));
      reuse(field, folder);
    }
    reportKnown(field);
  }

  private void reuse(Path store, Path folder) {
    if (!store.equals(folder)) {
      Stored found = new TallyStore(store).known(design);
      fieldRepetitions = found.repetitions();
      Set<Pair> here = Set.copyOf(tally.pairs().keySet());
      tally.add(found.upTo(design.repetitions()).only(pair -> !here.contains(pair)));
    }
  }

  private void reportKnown(Path field) {
    long stored = design.matches() - design.missing(tally);
    if (stored > 0) {
      listener.resumed(stored, design.matches());
    } else if (!design.newcomers().isEmpty()) {
      listener.fieldMissing(field, fieldRepetitions);
    }
  }

  /** Plays the missing matches, then adds repetitions until they are precise enough. */
  public void play() {
    playUntilPrecise();
    times.text().ifPresent(listener::noticed);
  }

  private void playUntilPrecise() {
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
        design.repetitions(), n -> PrecisionRule.widest(tally, choice, design.seed()));
  }

  private int next(double widest, double wanted) {
    return PrecisionRule.next(planned.repetitions(), design.repetitions(), widest, wanted);
  }

  private void playRest() {
    Progress progress =
        new Progress(listener, cancellation, new SaveClock(saveEvery), this::saveWith);
    listener.started(design.missing(tally));
    try {
      playSeasons(progress);
    } finally {
      listener.ended();
    }
    times.add(progress.times());
    late.addAll(progress.late());
    late.addAll(progress.clocked());
    unrepeatable.addAll(progress.unrepeatable());
    stopped = progress.isStopped();
    failure = progress.thrown();
    if (stopped) {
      listener.stopped(progress.reason());
    }
  }

  /** Plays what is missing of each season; a season begins with the reputations after the last. */
  private void playSeasons(Progress progress) {
    SeasonState resumed = season;
    SeasonReputations before = new SeasonReputations();
    for (int number = 1; number <= design.seasons() && !progress.isStopped(); number++) {
      SeasonReputations after = new SeasonReputations();
      if (resumed != null && number < resumed.season()) {
        continue;
      }
      if (resumed != null && number == resumed.season()) {
        before = resumed.before();
        after.add(resumed.after());
      }
      season = new SeasonState(number, design.repetitions(), before, after);
      SeasonPlan plan = design.plan(number, tally);
      listener.seasonStarted(plan);
      SeasonSums sums = executor.play(plan, before, progress);
      tally.addAll(sums.tally());
      after.add(sums.reputations());
      before = after;
    }
    if (!progress.isStopped() || design.seasons() == 1) {
      season = null;
    }
  }

  /** Saves with what a season that is being played has added so far. */
  private void saveWith(SeasonSums sums) {
    Tally playedBefore = tally;
    SeasonState begun = season;
    try {
      tally = tally.with(sums.tally());
      if (begun != null) {
        SeasonReputations after = new SeasonReputations();
        after.add(begun.after());
        after.add(sums.reputations());
        season =
            design.seasons() == 1
                ? null
                : new SeasonState(begun.season(), begun.repetitions(), begun.before(), after);
      }
      save.accept(this);
    } finally {
      tally = playedBefore;
      season = begun;
    }
  }
}
