package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;

/**
 * The sums of every entrant against every partner, at both seats, by scenario and season and by
 * block of repetitions.
 */
public final class ScoreTable {
  private final List<String> names;
  private final List<String> scenarios;
  private final List<Condition> contexts;
  private final int blocks;

  /** By entrant at A, partner and context; null if they did not meet. */
  private final @Nullable PairTally[][][] asA;

  private ScoreTable(Tally tally) {
    TreeSet<String> entrants = new TreeSet<>();
    TreeSet<Condition> places = new TreeSet<>();
    for (Pair pair : tally.pairs().keySet()) {
      entrants.add(pair.a());
      entrants.add(pair.b());
      places.add(pair.setting());
    }
    this.names = List.copyOf(entrants);
    this.contexts = List.copyOf(places);
    this.scenarios = contexts.stream().map(Condition::scenario).distinct().toList();
    this.asA = new @Nullable PairTally[names.size()][names.size()][contexts.size()];
    Map<String, Integer> at = new TreeMap<>();
    names.forEach(name -> at.put(name, at.size()));
    int most = 0;
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      Pair pair = entry.getKey();
      int a = at.getOrDefault(pair.a(), 0);
      int b = at.getOrDefault(pair.b(), 0);
      asA[a][b][contexts.indexOf(pair.setting())] = entry.getValue();
      most = Math.max(most, used(entry.getValue(), most));
    }
    this.blocks = most;
  }

  private static int used(PairTally pair, int most) {
    int used = most;
    for (int block = most; block < PairTally.BLOCKS; block++) {
      if (pair.matchesFor(Seat.A, block) + pair.matchesFor(Seat.B, block) > 0) {
        used = block + 1;
      }
    }
    return used;
  }

  /** The sums of a tournament. */
  public static ScoreTable of(Tally tally) {
    return new ScoreTable(tally);
  }

  /** The entrants, in order of name. */
  public List<String> names() {
    return names;
  }

  /** The scenarios, in order of id. */
  public List<String> scenarios() {
    return scenarios;
  }

  /** The scenarios by season, in order: partners are weighted within each. */
  public List<Condition> contexts() {
    return contexts;
  }

  /** The index of a context's scenario. */
  int scenario(int context) {
    return scenarios.indexOf(contexts.get(context).scenario());
  }

  /** Number of blocks of repetitions with matches; blocks fill from the first. */
  public int blocks() {
    return blocks;
  }

  /** The sum of an entrant at a seat and a partner at the other; null if they did not meet. */
  @Nullable PairTally pair(int entrant, Seat seat, int partner, int context) {
    return seat == Seat.A ? asA[entrant][partner][context] : asA[partner][entrant][context];
  }

  /** The number of pairs of entrants that met at any seats, each with itself included. */
  public int pairsMet() {
    int met = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j <= i; j++) {
        boolean either = false;
        for (int context = 0; context < contexts.size(); context++) {
          either |= asA[i][j][context] != null || asA[j][i][context] != null;
        }
        met += either ? 1 : 0;
      }
    }
    return met;
  }

  /**
   * In how many scenarios, seasons and seats each entrant met a partner that no match counts for,
   * because all ended in the entrant's fault: such a partner has no gain to choose by.
   */
  public List<Integer> partnersLost() {
    int[] lost = new int[names.size()];
    for (int i = 0; i < lost.length; i++) {
      for (int context = 0; context < contexts.size(); context++) {
        for (Seat seat : Seat.values()) {
          for (int partner = 0; partner < names.size(); partner++) {
            PairTally pair = pair(i, seat, partner, context);
            if (pair != null && pair.matchesFor(seat) > 0 && pair.matchesFor(seat.other()) == 0) {
              lost[i]++;
            }
          }
        }
      }
    }
    return Arrays.stream(lost).boxed().toList();
  }

  /**
   * Mean of a metric per match of each entrant against each partner, over both seats and all
   * scenarios; NaN if they did not meet.
   */
  public double[][] matrix(MatchMetric measure) {
    int n = names.size();
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        double count = 0;
        for (int context = 0; context < contexts.size(); context++) {
          for (Seat seat : Seat.values()) {
            PairTally pair = pair(i, seat, j, context);
            sum += pair == null ? 0 : pair.sum(seen(measure, seat));
            count += pair == null ? 0 : pair.matchesFor(seat);
          }
        }
        matrix[i][j] = sum / count;
      }
    }
    return matrix;
  }

  private static MatchMetric seen(MatchMetric measure, Seat seat) {
    return seat == Seat.A ? measure : measure.mirrored();
  }

  /**
   * Means for each partner, scenario and season: one row each, one entry per entrant. Rows with a
   * missing entrant are left out.
   */
  List<double[]> contests(MatchMetric measure, int sign) {
    List<double[]> rows = new ArrayList<>();
    for (int context = 0; context < contexts.size(); context++) {
      for (int partner = 0; partner < names.size(); partner++) {
        double[] row = new double[names.size()];
        boolean whole = true;
        for (int i = 0; i < names.size(); i++) {
          row[i] = sign * mean(i, partner, context, measure);
          whole &= !Double.isNaN(row[i]);
        }
        if (whole) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private double mean(int entrant, int partner, int context, MatchMetric measure) {
    double sum = 0;
    double count = 0;
    for (Seat seat : Seat.values()) {
      PairTally pair = pair(entrant, seat, partner, context);
      sum += pair == null ? 0 : pair.sum(seen(measure, seat));
      count += pair == null ? 0 : pair.matchesFor(seat);
    }
    return sum / count;
  }
}
