package org.servanda.tournaments.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.ParameterRange;
import org.servanda.engine.plugin.ParameterSpace;
import org.servanda.engine.random.Chance;
import org.servanda.tournaments.design.TournamentDesign;

/** One search: the combinations of values that were tried, in order, and what they came to. */
final class TuningSession {
  /** A front longer than this is thinned out: each of its strategies plays held-out matches. */
  private static final int LONGEST_FRONT = 8;

  /** A search that asks so often for what it knows has found all it will. */
  private static final int ASKS = 40;

  private final ParameterSpace space;
  private final TournamentDesign field;
  private final FieldTrial trial;
  private final TuningGoal goal;
  private final int evaluations;
  private final TuningListener listener;
  private final Map<String, TuningScore> tried = new LinkedHashMap<>();
  private final Map<String, TuningScore> known = new HashMap<>();
  private @Nullable TuningStore store;
  private long asked;

  TuningSession(
      ParameterSpace space,
      TournamentDesign field,
      FieldTrial trial,
      TuningGoal goal,
      int evaluations,
      TuningListener listener) {
    this.space = space;
    this.field = field;
    this.trial = trial;
    this.goal = goal;
    this.evaluations = evaluations;
    this.listener = listener;
  }

  /** No tournament has a negative seed, so that none repeats a training match. */
  private long trainingSeed() {
    return -1 - field.seed();
  }

  /** The training matches of the defaults. */
  TournamentDesign trainingOfDefaults() {
    List<Entrant> all = new ArrayList<>(field.entrants());
    Entrant standard = standard();
    all.add(new Entrant("candidate", standard.strategy(), standard.provenance()));
    return field.seeded(trainingSeed()).between(all);
  }

  private Entrant standard() {
    return space.entrant(space.standard());
  }

  /** Looks evaluations up in a store, and adds new ones to it. */
  void keepIn(TuningStore kept) {
    store = kept;
    known.putAll(kept.known());
    if (!known.isEmpty()) {
      listener.resumed(known.size());
    }
  }

  /**
   * Tries combinations of values.
   *
   * @throws CancellationException if it was cancelled
   */
  void search() {
    // First, so that what is found is never worse in training than the defaults.
    evaluate(space.standard());
    if (isExhaustive()) {
      tryAll(new double[space.ranges().size()], 0);
    } else {
      new ParameterSearch(start(), this::objectives, this::isEnough)
          .run(Chance.of(field.seed(), "tuning", 0).leader(Seat.A, space.toString()));
    }
    checkStopped();
  }

  private boolean isExhaustive() {
    return space.count() <= evaluations;
  }

  private void tryAll(double[] values, int parameter) {
    if (parameter == values.length) {
      evaluate(values);
      return;
    }
    ParameterRange range = space.ranges().get(parameter);
    for (long i = 0; i < range.count() && !trial.progress().isStopped(); i++) {
      values[parameter] = range.at(i);
      tryAll(values, parameter + 1);
    }
  }

  private double[] start() {
    double[] standard = space.standard();
    double[] start = new double[standard.length];
    for (int i = 0; i < start.length; i++) {
      start[i] = space.ranges().get(i).place(standard[i]);
    }
    return start;
  }

  private boolean isEnough() {
    return tried.size() >= evaluations
        || asked >= (long) ASKS * evaluations
        || trial.progress().isStopped();
  }

  private double[] objectives(double[] point) {
    asked++;
    double[] values = new double[point.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = space.ranges().get(i).value(point[i]);
    }
    TuningScore score = evaluate(values);
    return score == null ? goal.worst() : goal.objectives(score);
  }

  /** The score of a combination; null if there were enough, or it was stopped. */
  private @Nullable TuningScore evaluate(double[] values) {
    Entrant candidate = space.entrant(values);
    TuningScore score = tried.get(candidate.name());
    if (score != null || (isExhaustive() ? trial.progress().isStopped() : isEnough())) {
      return score;
    }
    score = known.get(candidate.name());
    if (score == null) {
      score = trial.play(candidate, trainingSeed(), field.repetitions()).score();
      if (trial.progress().isStopped()) {
        return null;
      }
      if (store != null) {
        store.add(candidate.name(), score);
      }
    }
    tried.put(candidate.name(), score);
    long most = isExhaustive() ? Math.max(space.count(), tried.size()) : evaluations;
    listener.evaluated(tried.size(), most, candidate.name(), score);
    return score;
  }

  private void checkStopped() {
    if (trial.progress().isStopped()) {
      throw new CancellationException(trial.progress().reason());
    }
  }

  /**
   * Plays the held-out matches of the defaults and of the best.
   *
   * @param repetitions of each match
   * @throws CancellationException if it was cancelled
   */
  TuningResult result(int repetitions) {
    listener.heldOut();
    Entrant standard = standard();
    TrialSeries usual = heldOut(standard, repetitions);
    List<TunedStrategy> found = new ArrayList<>();
    for (String name : best()) {
      TrialSeries series =
          name.equals(standard.name()) ? usual : heldOut(space.catalogued(name), repetitions);
      found.add(series.beside(usual, name, score(name)));
    }
    return new TuningResult(
        goal,
        tried.size(),
        isExhaustive(),
        field.entrants().size(),
        repetitions,
        usual.beside(usual, standard.name(), score(standard.name())),
        found);
  }

  private TuningScore score(String name) {
    TuningScore score = tried.get(name);
    if (score == null) {
      throw new IllegalStateException(name + " was not tried");
    }
    return score;
  }

  private TrialSeries heldOut(Entrant candidate, int repetitions) {
    TrialSeries series = trial.play(candidate, field.seed(), repetitions);
    checkStopped();
    return series;
  }

  /** Those that none dominates; of equal ones the first that was tried. */
  private List<String> best() {
    Map<List<Double>, String> front = new LinkedHashMap<>();
    tried.forEach(
        (name, score) -> {
          if (tried.values().stream().noneMatch(other -> other.dominates(score, goal))) {
            front.putIfAbsent(Arrays.stream(goal.objectives(score)).boxed().toList(), name);
          }
        });
    List<String> names = new ArrayList<>(front.values());
    names.sort(Comparator.comparingDouble((String name) -> score(name).durability()).reversed());
    return thinned(names);
  }

  /** Both ends, and those at even distances between them. */
  private static List<String> thinned(List<String> names) {
    if (names.size() <= LONGEST_FRONT) {
      return names;
    }
    List<String> some = new ArrayList<>();
    for (int i = 0; i < LONGEST_FRONT; i++) {
      some.add(names.get(i * (names.size() - 1) / (LONGEST_FRONT - 1)));
    }
    return some;
  }
}
