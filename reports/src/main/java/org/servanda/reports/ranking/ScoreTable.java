package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;

/**
 * The scores of every entrant against every partner, at both seats, by scenario and block of
 * repetitions.
 */
public final class ScoreTable {
  private final List<String> names;
  private final List<String> scenarios;
  private final int blocks;

  /** By entrant at A, partner and scenario; null if they did not meet. */
  private final @Nullable PairTally[][][] asA;

  private ScoreTable(Tally tally) {
    TreeSet<String> entrants = new TreeSet<>();
    TreeSet<String> places = new TreeSet<>();
    for (Pair pair : tally.pairs().keySet()) {
      entrants.add(pair.a());
      entrants.add(pair.b());
      places.add(pair.scenario());
    }
    this.names = List.copyOf(entrants);
    this.scenarios = List.copyOf(places);
    this.asA = new @Nullable PairTally[names.size()][names.size()][scenarios.size()];
    Map<String, Integer> at = new TreeMap<>();
    names.forEach(name -> at.put(name, at.size()));
    int most = 0;
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      Pair pair = entry.getKey();
      int a = at.getOrDefault(pair.a(), 0);
      int b = at.getOrDefault(pair.b(), 0);
      asA[a][b][scenarios.indexOf(pair.scenario())] = entry.getValue();
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

  /** The scores of a tournament, seasons pooled. */
  public static ScoreTable of(Tally tally) {
    return new ScoreTable(tally.overSeasons());
  }

  /** The entrants, in order of name. */
  public List<String> names() {
    return names;
  }

  /** The scenarios, in order of id. */
  public List<String> scenarios() {
    return scenarios;
  }

  /** Number of blocks of repetitions with matches; blocks fill from the first. */
  public int blocks() {
    return blocks;
  }

  /** Number of cells to resample: scenarios times blocks. */
  int cells() {
    return scenarios.size() * blocks;
  }

  /**
   * An entrant's sums over all partners, and their numbers of matches, by cell (scenario, then
   * block).
   */
  double[][] cells(int entrant, MatchMetric measure) {
    double[][] cells = new double[2][cells()];
    for (int partner = 0; partner < names.size(); partner++) {
      add(cells, entrant, partner, measure);
    }
    return cells;
  }

  private void add(double[][] cells, int entrant, int partner, MatchMetric measure) {
    for (int s = 0; s < scenarios.size(); s++) {
      PairTally first = asA[entrant][partner][s];
      PairTally second = asA[partner][entrant][s];
      for (int block = 0; block < blocks; block++) {
        int cell = s * blocks + block;
        if (first != null) {
          cells[0][cell] += first.sum(measure, block);
          cells[1][cell] += first.matchesFor(Seat.A, block);
        }
        if (second != null) {
          cells[0][cell] += second.sum(measure.mirrored(), block);
          cells[1][cell] += second.matchesFor(Seat.B, block);
        }
      }
    }
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
        double[][] cells = new double[2][cells()];
        add(cells, i, j, measure);
        double sum = 0;
        double count = 0;
        for (int cell = 0; cell < cells(); cell++) {
          sum += cells[0][cell];
          count += cells[1][cell];
        }
        matrix[i][j] = sum / count;
      }
    }
    return matrix;
  }

  /**
   * Means for each partner and scenario: one row each, one entry per entrant. Rows with a missing
   * entrant are left out.
   */
  List<double[]> contests(MatchMetric measure, int sign) {
    List<double[]> rows = new ArrayList<>();
    for (int s = 0; s < scenarios.size(); s++) {
      for (int partner = 0; partner < names.size(); partner++) {
        double[] row = new double[names.size()];
        boolean whole = true;
        for (int i = 0; i < names.size(); i++) {
          row[i] = sign * mean(i, partner, s, measure);
          whole &= !Double.isNaN(row[i]);
        }
        if (whole) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private double mean(int entrant, int partner, int scenario, MatchMetric measure) {
    PairTally first = asA[entrant][partner][scenario];
    PairTally second = asA[partner][entrant][scenario];
    double sum = 0;
    double count = 0;
    if (first != null) {
      sum += first.sum(measure);
      count += first.matchesFor(Seat.A);
    }
    if (second != null) {
      sum += second.sum(measure.mirrored());
      count += second.matchesFor(Seat.B);
    }
    return sum / count;
  }

  /** The variance of the entrants' means, by scenario. */
  public double[] spreads(MatchMetric measure) {
    double[] spreads = new double[scenarios.size()];
    for (int s = 0; s < spreads.length; s++) {
      double sum = 0;
      double square = 0;
      for (int i = 0; i < names.size(); i++) {
        double[][] cells = cells(i, measure);
        double own = 0;
        double count = 0;
        for (int cell = s * blocks; cell < (s + 1) * blocks; cell++) {
          own += cells[0][cell];
          count += cells[1][cell];
        }
        double mean = count > 0 ? own / count : 0;
        sum += mean;
        square += mean * mean;
      }
      double mean = sum / names.size();
      spreads[s] = square / names.size() - mean * mean;
    }
    return spreads;
  }

  /** An entrant's mean of a metric with its 95 % interval. */
  public Estimate estimate(String name, MatchMetric measure, Bootstrap bootstrap) {
    double[][] cells = cells(names.indexOf(name), measure);
    return bootstrap.estimate(cells[0], cells[1]);
  }
}
