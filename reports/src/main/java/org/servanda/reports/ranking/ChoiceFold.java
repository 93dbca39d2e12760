package org.servanda.reports.ranking;

import java.util.List;
import java.util.function.Consumer;
import org.servanda.engine.model.Seat;
import org.servanda.reports.tally.MatchMetric;

/**
 * One entrant at one seat of a scenario and season, cross-fitted: partners' gains from one half of
 * the blocks, the values to be weighted by them from the other, so that noise does not choose
 * partners.
 */
final class ChoiceFold {
  /** Columns worked on at once, so that what they need stays in the processor's cache. */
  private static final int WIDTH = 1024;

  /** The scenario and season. */
  final int context;

  final int entrant;

  /** The first column. */
  final int from;

  /** How often the scenario is drawn, by column. */
  final double[] times;

  /** The share of the blocks in the half of the values: the weight of this fold. */
  final double share;

  /** Of the partners, by partner and column, as {@link PartnerChoice#weights} takes them. */
  final double[][] gains;

  /**
   * σ: the standard deviation of gains over partners, averaged over all entrants and seats of the
   * scenario, by column.
   */
  final double[] spread;

  /** By measure, partner and column; 0 for partners not met. */
  final double[][][] values;

  private ChoiceFold(
      int context,
      int entrant,
      int from,
      double[] times,
      double share,
      double[][] gains,
      double[] spread,
      double[][][] values) {
    this.context = context;
    this.entrant = entrant;
    this.from = from;
    this.times = times;
    this.share = share;
    this.gains = gains;
    this.spread = spread;
    this.values = values;
  }

  /** Makes all folds of a tournament, one after the other. */
  static void each(
      ScoreTable table, List<MatchMetric> measures, Bootstrap bootstrap, Consumer<ChoiceFold> use) {
    for (int context = 0; context < table.contexts().size(); context++) {
      for (int from = 0; from < bootstrap.columns(); from += WIDTH) {
        int to = Math.min(from + WIDTH, bootstrap.columns());
        new Maker(table, measures, bootstrap, context, from, to).each(use);
      }
    }
  }

  /**
   * The weighted mean of a measure by column; NaN if no partner was met.
   *
   * @param weights by partner and column
   */
  double[] means(int measure, double[][] weights) {
    double[] means = new double[spread.length];
    double[] total = new double[spread.length];
    for (int j = 0; j < weights.length; j++) {
      double[] weight = weights[j];
      double[] value = values[measure][j];
      for (int c = 0; c < means.length; c++) {
        means[c] += weight[c] * value[c];
        total[c] += weight[c];
      }
    }
    for (int c = 0; c < means.length; c++) {
      means[c] /= total[c];
    }
    return means;
  }

  /** The weighted mean of the first measure in the sample with one partner left out. */
  double without(int left, PartnerChoice choice) {
    double[][] others = new double[gains.length][];
    for (int j = 0; j < others.length; j++) {
      others[j] = new double[] {j == left ? Double.NaN : gains[j][0]};
    }
    double[][] weights = choice.weights(others, new double[] {spread[0]});
    double sum = 0;
    double weight = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j][0] * values[0][j][0];
      weight += weights[j][0];
    }
    return sum / weight;
  }

  /** Makes the folds of a scenario and season. */
  private static final class Maker {
    private static final int HALVES = 2;

    private final ScoreTable table;
    private final List<MatchMetric> measures;
    private final int context;
    private final int from;
    private final double[] times;
    private final double[] shares = new double[HALVES];
    private final PairMeans[] halves = new PairMeans[HALVES];

    Maker(
        ScoreTable table,
        List<MatchMetric> measures,
        Bootstrap bootstrap,
        int context,
        int from,
        int to) {
      this.table = table;
      this.measures = measures;
      this.context = context;
      this.from = from;
      int scenario = table.scenario(context);
      this.times = bootstrap.times(scenario, from, to);
      int blocks = 0;
      for (int h = 0; h < HALVES; h++) {
        int[] half = bootstrap.half(h);
        halves[h] = new PairMeans(table, context, half, bootstrap.draws(scenario, h, from, to));
        shares[h] = half.length;
        blocks += half.length;
      }
      for (int h = 0; h < HALVES; h++) {
        shares[h] /= blocks;
      }
    }

    void each(Consumer<ChoiceFold> use) {
      double[][] spreads = {spread(halves[0]), spread(halves[1])};
      for (Seat seat : Seat.values()) {
        for (int i = 0; i < table.names().size(); i++) {
          for (int h = 0; h < HALVES; h++) {
            use.accept(fold(i, seat, h, spreads[h]));
          }
        }
      }
    }

    private ChoiceFold fold(int entrant, Seat seat, int half, double[] spread) {
      PairMeans other = halves[1 - half];
      double[][] gains = gains(halves[half], entrant, seat);
      double[][][] values = new double[measures.size()][][];
      for (int m = 0; m < values.length; m++) {
        values[m] = other.of(entrant, seat, measures.get(m), seat);
      }
      for (int j = 0; j < gains.length; j++) {
        for (int c = 0; c < spread.length; c++) {
          if (Double.isNaN(values[0][j][c])) {
            gains[j][c] = Double.NaN;
            for (double[][] value : values) {
              value[j][c] = 0;
            }
          } else if (Double.isNaN(gains[j][c])) {
            gains[j][c] = Double.NEGATIVE_INFINITY;
          }
        }
      }
      return new ChoiceFold(context, entrant, from, times, shares[1 - half], gains, spread, values);
    }

    private static double[][] gains(PairMeans half, int entrant, Seat seat) {
      return half.of(entrant, seat, MatchMetric.PAYOFF_B, seat.other());
    }

    /** The standard deviation of gains over partners, averaged over all entrants and seats. */
    private double[] spread(PairMeans half) {
      double[] sums = new double[times.length];
      double[] rows = new double[times.length];
      for (Seat seat : Seat.values()) {
        for (int i = 0; i < table.names().size(); i++) {
          addDeviation(gains(half, i, seat), sums, rows);
        }
      }
      for (int c = 0; c < sums.length; c++) {
        sums[c] = rows[c] > 0 ? sums[c] / rows[c] : 0;
      }
      return sums;
    }

    private static void addDeviation(double[][] gains, double[] sums, double[] rows) {
      for (int c = 0; c < sums.length; c++) {
        double mean = 0;
        int known = 0;
        for (double[] gain : gains) {
          if (!Double.isNaN(gain[c])) {
            mean += (gain[c] - mean) / ++known;
          }
        }
        double squares = 0;
        for (double[] gain : gains) {
          double apart = gain[c] - mean;
          squares += Double.isNaN(apart) ? 0 : apart * apart;
        }
        if (known > 0) {
          sums[c] += Math.sqrt(squares / known);
          rows[c]++;
        }
      }
    }
  }
}
