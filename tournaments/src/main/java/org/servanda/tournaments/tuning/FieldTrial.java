package org.servanda.tournaments.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.TournamentListener;

/** Plays candidates against a field: no match among the field, none of a candidate with itself. */
final class FieldTrial {
  private final TournamentDesign field;
  private final LocalExecutor executor;
  private final Progress progress;
  private volatile Matches playing = new Matches(Map.of(), 0);

  /**
   * A trial.
   *
   * @param field the scenarios and the partners
   */
  FieldTrial(
      TournamentDesign field,
      LocalExecutor executor,
      TuningListener listener,
      Cancellation cancellation) {
    this.field = field;
    this.executor = executor;
    this.progress = new Progress(new Ear(listener), cancellation);
  }

  /** The progress that says whether to stop, and why. */
  Progress progress() {
    return progress;
  }

  /**
   * A candidate's matches.
   *
   * @param repetitions of each pair of seats
   * @throws IllegalStateException if the program fails
   */
  TrialSeries play(Entrant candidate, long seed, int repetitions) {
    // Under a name of its own: the field may have the same strategy.
    Entrant named =
        new Entrant("candidate: " + candidate.name(), candidate.strategy(), candidate.provenance());
    List<Entrant> all = new ArrayList<>(field.entrants());
    all.add(named);
    TournamentDesign design = field.seeded(seed).between(all).repeated(repetitions);
    Map<Pair, Seat> seats = new LinkedHashMap<>();
    int[] played = played(design, named, seats);
    playing = new Matches(seats, repetitions);
    executor.play(new SeasonPlan(design, 1, played), new SeasonReputations(), progress);
    Throwable failure = progress.thrown();
    if (failure != null) {
      throw new IllegalStateException("A match failed without a fault of a strategy", failure);
    }
    return playing.series();
  }

  /** How many repetitions of each pair need not be played: all of those without the candidate. */
  private static int[] played(TournamentDesign design, Entrant named, Map<Pair, Seat> seats) {
    List<Entrant> all = design.entrants();
    int[] played = new int[design.scenarios().size() * all.size() * all.size()];
    Arrays.fill(played, design.repetitions());
    int own = all.indexOf(named);
    for (int scenario = 0; scenario < design.scenarios().size(); scenario++) {
      String id = design.scenarios().get(scenario).scenario().id();
      for (int other = 0; other < all.size(); other++) {
        if (other != own) {
          played[(scenario * all.size() + own) * all.size() + other] = 0;
          played[(scenario * all.size() + other) * all.size() + own] = 0;
          seats.put(new Pair(id, 1, named.name(), all.get(other).name()), Seat.A);
          seats.put(new Pair(id, 1, all.get(other).name(), named.name()), Seat.B);
        }
      }
    }
    return played;
  }

  /** Passes results to the candidate whose matches are being played. */
  private final class Ear implements TournamentListener {
    private final TuningListener listener;

    Ear(TuningListener listener) {
      this.listener = listener;
    }

    @Override
    public void noticed(String notice) {
      listener.noticed(notice);
    }

    @Override
    public void matchPlayed(Pair pair, int repetition, MatchResult result) {
      playing.add(pair, repetition, result);
    }

    @Override
    public boolean wantsEvents() {
      return false;
    }
  }

  /** The results of one candidate; every match has a place of its own, whoever plays it. */
  private static final class Matches {
    private final Map<Pair, Integer> rows = new HashMap<>();
    private final Map<Pair, Seat> seats;
    private final double[][] durability;
    private final double[][] payoff;
    private final AtomicLong faults = new AtomicLong();

    /** Rows are in the order of the field, whatever the candidate is called. */
    Matches(Map<Pair, Seat> seats, int repetitions) {
      this.seats = seats;
      seats.keySet().forEach(pair -> rows.put(pair, rows.size()));
      durability = new double[repetitions][seats.size()];
      payoff = new double[repetitions][seats.size()];
    }

    void add(Pair pair, int repetition, MatchResult result) {
      int row = rows.getOrDefault(pair, 0);
      Seat seat = seats.getOrDefault(pair, Seat.A);
      durability[repetition][row] = result.durability();
      payoff[repetition][row] = result.side(seat).payoff();
      if (result.fault() != null && result.fault().seat() == seat) {
        faults.incrementAndGet();
      }
    }

    TrialSeries series() {
      return new TrialSeries(means(durability), means(payoff), faults.get());
    }

    private static List<Double> means(double[][] values) {
      double[] means = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        for (double value : values[i]) {
          means[i] += value / values[i].length;
        }
      }
      return Arrays.stream(means).boxed().toList();
    }
  }
}
