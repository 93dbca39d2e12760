package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Associations of behaviour with durability: least squares of the entrants' durability on their
 * measured traits in standard deviations, with heteroscedasticity-consistent errors (HC3; MacKinnon
 * and White 1985). A trait that was never observed is set to the mean.
 */
public final class BehaviourEffects {
  /** At least this many entrants per parameter. */
  private static final int LEAST = 3;

  private static final double SIGNIFICANT = .975;

  private BehaviourEffects() {}

  /** The change in durability per standard deviation of each trait; empty with too few entrants. */
  public static List<Effect> of(List<BehaviourProfile> behaviours, Map<String, Double> durability) {
    int n = behaviours.size();
    List<double[]> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int trait = 0; trait < BehaviourProfile.NAMES.size(); trait++) {
      double[] column = standardised(behaviours, trait);
      if (column.length > 0) {
        columns.add(column);
        names.add(BehaviourProfile.NAMES.get(trait));
      }
    }
    if (columns.isEmpty() || n < LEAST * (columns.size() + 1)) {
      return List.of();
    }
    double[] y =
        behaviours.stream().mapToDouble(b -> durability.getOrDefault(b.name(), 0.0)).toArray();
    try {
      return fit(columns, names, y);
    } catch (ArithmeticException e) {
      return List.of();
    }
  }

  /** In standard deviations from the mean; empty if the trait does not vary. */
  private static double[] standardised(List<BehaviourProfile> behaviours, int trait) {
    double[] values = behaviours.stream().mapToDouble(b -> b.traits().get(trait)).toArray();
    double sum = 0;
    double square = 0;
    int known = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        square += value * value;
        known++;
      }
    }
    double mean = sum / known;
    double deviation = Math.sqrt(Math.max(0, square / known - mean * mean));
    if (!(deviation > 1e-9)) {
      return new double[0];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? 0 : (values[i] - mean) / deviation;
    }
    return values;
  }

  private static List<Effect> fit(List<double[]> columns, List<String> names, double[] y) {
    int n = y.length;
    int p = columns.size() + 1;
    double[][] x = new double[n][p];
    for (int i = 0; i < n; i++) {
      x[i][0] = 1;
      for (int j = 1; j < p; j++) {
        x[i][j] = columns.get(j - 1)[i];
      }
    }
    double[][] cross = new double[p][p];
    double[] product = new double[p];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < p; j++) {
        product[j] += x[i][j] * y[i];
        for (int k = 0; k < p; k++) {
          cross[j][k] += x[i][j] * x[i][k];
        }
      }
    }
    double[][] inverse = LinearAlgebra.inverse(cross);
    double[] beta = LinearAlgebra.times(inverse, product);
    double[][] meat = new double[p][p];
    for (int i = 0; i < n; i++) {
      double residual = y[i];
      for (int j = 0; j < p; j++) {
        residual -= beta[j] * x[i][j];
      }
      double leverage = LinearAlgebra.quadratic(inverse, x[i]);
      double weight = residual / (1 - leverage) * (residual / (1 - leverage));
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += weight * x[i][j] * x[i][k];
        }
      }
    }
    TDistribution t = TDistribution.of(n - p);
    double times = t.inverseCumulativeProbability(SIGNIFICANT);
    List<Effect> effects = new ArrayList<>();
    for (int j = 1; j < p; j++) {
      double error = Math.sqrt(LinearAlgebra.quadratic(meat, inverse[j]));
      effects.add(
          new Effect(
              "behaviour",
              names.get(j - 1),
              new Estimate(beta[j], beta[j] - times * error, beta[j] + times * error),
              2 * t.survivalProbability(Math.abs(beta[j]) / error),
              Double.NaN));
    }
    return List.copyOf(effects);
  }
}
