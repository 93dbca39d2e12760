package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Associations of behaviour with durability: least squares of the entrants' durability on their
 * measured traits in standard deviations, with heteroscedasticity-consistent errors (HC3; MacKinnon
 * and White 1985). A trait observed in fewer than four fifths of the entrants is left out; in the
 * others it is set to the mean where it was not observed.
 */
public final class BehaviourEffects {
  /** At least this many entrants per parameter. */
  private static final int LEAST = 3;

  private static final double SIGNIFICANT = .975;

  private BehaviourEffects() {}

  /**
   * A trait of all entrants.
   *
   * @param values in standard deviations from the mean; 0 where it was not observed
   */
  private record Trait(
      String name, int observed, double mean, double deviation, List<Double> values) {
    boolean varies() {
      return deviation > 1e-9;
    }
  }

  /** The change in durability per standard deviation of each trait; empty with too few entrants. */
  public static List<TraitEffect> of(
      List<BehaviourProfile> behaviours, Map<String, Double> durability) {
    int n = behaviours.size();
    List<Trait> traits =
        IntStream.range(0, BehaviourProfile.NAMES.size())
            .mapToObj(trait -> trait(behaviours, trait))
            .filter(trait -> trait.varies() && isObserved(trait.observed(), n))
            .toList();
    if (traits.isEmpty() || n < LEAST * (traits.size() + 1)) {
      return List.of();
    }
    double[] y =
        behaviours.stream().mapToDouble(b -> durability.getOrDefault(b.name(), 0.0)).toArray();
    try {
      return fit(traits, y);
    } catch (ArithmeticException e) {
      return List.of();
    }
  }

  private static boolean isObserved(int observed, int entrants) {
    return 5 * observed >= 4 * entrants;
  }

  /**
   * Which traits are left out because they were observed too seldom, such as {@code honesty (2 of
   * 41)}.
   */
  public static List<String> seldomObserved(List<BehaviourProfile> behaviours) {
    int n = behaviours.size();
    return IntStream.range(0, BehaviourProfile.NAMES.size())
        .mapToObj(trait -> trait(behaviours, trait))
        .filter(trait -> !isObserved(trait.observed(), n))
        .map(trait -> PortableText.format("%s (%d of %d)", trait.name(), trait.observed(), n))
        .toList();
  }

  private static Trait trait(List<BehaviourProfile> behaviours, int trait) {
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
    List<Double> standardised =
        Arrays.stream(values)
            .map(v -> Double.isNaN(v) ? 0 : (v - mean) / deviation)
            .boxed()
            .toList();
    return new Trait(BehaviourProfile.NAMES.get(trait), known, mean, deviation, standardised);
  }

  private static List<TraitEffect> fit(List<Trait> traits, double[] y) {
    int n = y.length;
    int p = traits.size() + 1;
    double[][] x = new double[n][p];
    for (int i = 0; i < n; i++) {
      x[i][0] = 1;
      for (int j = 1; j < p; j++) {
        x[i][j] = traits.get(j - 1).values().get(i);
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
    List<TraitEffect> effects = new ArrayList<>();
    for (int j = 1; j < p; j++) {
      double error = Math.sqrt(LinearAlgebra.quadratic(meat, inverse[j]));
      Trait trait = traits.get(j - 1);
      effects.add(
          new TraitEffect(
              trait.name(),
              trait.observed(),
              trait.mean(),
              trait.deviation(),
              new Estimate(beta[j], beta[j] - times * error, beta[j] + times * error),
              2 * t.survivalProbability(Math.abs(beta[j]) / error)));
    }
    return List.copyOf(effects);
  }
}
