package org.servanda.reports.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.LinearAlgebra;

/** A fitted proportional hazards model. */
public final class CoxFit {
  private final List<String> names;
  private final TieMethod ties;
  private final List<List<CoxModel.Row>> strata;
  private final double[] center;
  private final double[] beta;
  private final PartialLikelihood partial;
  private final double atZero;
  private final double scoreTest;
  private final double[][] variance;

  CoxFit(
      List<String> names,
      TieMethod ties,
      List<List<CoxModel.Row>> strata,
      double[] center,
      double[] beta,
      PartialLikelihood partial,
      double atZero,
      double scoreTest) {
    this.names = names;
    this.ties = ties;
    this.strata = strata;
    this.center = center;
    this.beta = beta;
    this.partial = partial;
    this.atZero = atZero;
    this.scoreTest = scoreTest;
    this.variance = names.isEmpty() ? new double[0][0] : LinearAlgebra.inverse(partial.information);
  }

  /** The covariates' names. */
  public List<String> names() {
    return names;
  }

  /** How ties were handled. */
  public TieMethod ties() {
    return ties;
  }

  /** β of a covariate: the logarithm of the hazard ratio for an increase by one unit. */
  public double coefficient(int covariate) {
    return beta[covariate];
  }

  /** The covariance of two coefficients, from the information. */
  public double covariance(int one, int other) {
    return variance[one][other];
  }

  /** The standard error of a coefficient, from the information. */
  public double error(int covariate) {
    return Math.sqrt(variance[covariate][covariate]);
  }

  /** The hazard ratios exp(β) with their 95 % intervals, from the robust errors. */
  public List<Estimate> hazardRatios() {
    double[] errors = robustErrors();
    List<Estimate> ratios = new ArrayList<>();
    for (int i = 0; i < beta.length; i++) {
      double half = SurvivalCurve.Z95 * errors[i];
      ratios.add(
          new Estimate(
              StrictMath.exp(beta[i]),
              StrictMath.exp(beta[i] - half),
              StrictMath.exp(beta[i] + half)));
    }
    return List.copyOf(ratios);
  }

  /** The log partial likelihood at the maximum. */
  public double logLikelihood() {
    return partial.logLikelihood;
  }

  /** The log partial likelihood with all coefficients 0. */
  public double nullLogLikelihood() {
    return atZero;
  }

  /** The likelihood ratio statistic, χ² with as many degrees of freedom as covariates. */
  public double likelihoodRatio() {
    return 2 * (partial.logLikelihood - atZero);
  }

  /** Wald's statistic βᵀ I β, likewise. */
  public double wald() {
    return LinearAlgebra.quadratic(partial.information, beta);
  }

  /** The score statistic at 0, likewise. */
  public double score() {
    return scoreTest;
  }

  /** The number of events. */
  public long events() {
    return rows().stream().filter(row -> row.ended).mapToLong(row -> row.count).sum();
  }

  private List<CoxModel.Row> rows() {
    List<CoxModel.Row> all = new ArrayList<>();
    strata.forEach(all::addAll);
    return all;
  }

  /**
   * The cumulative baseline hazard of a stratum at a time, with all covariates 0. Strata are
   * indexed in ascending order.
   */
  public double baselineHazard(int stratum, double time) {
    double shift = 0;
    for (int j = 0; j < beta.length; j++) {
      shift += beta[j] * center[j];
    }
    double sum = 0;
    for (PartialLikelihood.Moment moment : partial.moments.get(stratum)) {
      sum += moment.time <= time ? moment.hazard : 0;
    }
    return sum * StrictMath.exp(-shift);
  }

  /**
   * The martingale residuals, observed minus expected events, in the order in which rows were
   * added.
   */
  public double[] martingaleResiduals() {
    List<CoxModel.Row> rows = rows();
    double[] residuals = new double[rows.size()];
    forEachRow(
        (row, hazard, drift) -> residuals[row.number] = (row.ended ? 1 : 0) - row.risk * hazard);
    return residuals;
  }

  /** Receives a row, its cumulative hazard and the weighted covariate means accumulated over it. */
  private interface RowAction {
    void see(CoxModel.Row row, double hazard, double[] drift);
  }

  private void forEachRow(RowAction action) {
    for (int s = 0; s < strata.size(); s++) {
      List<PartialLikelihood.Moment> moments = partial.moments.get(s);
      List<CoxModel.Row> rows = strata.get(s);
      double hazard = 0;
      double[] drift = new double[beta.length];
      int next = moments.size() - 1;
      for (int i = rows.size() - 1; i >= 0; i--) {
        CoxModel.Row row = rows.get(i);
        while (next >= 0 && moments.get(next).time <= row.time) {
          hazard += moments.get(next).hazard;
          add(drift, moments.get(next).drift, 1);
          next--;
        }
        if (row.ended) {
          PartialLikelihood.Moment own = moments.get(next + 1);
          double[] ownDrift = drift.clone();
          add(ownDrift, own.drift, -1);
          add(ownDrift, own.ownDrift, 1);
          action.see(row, hazard - own.hazard + own.ownHazard, ownDrift);
        } else {
          action.see(row, hazard, drift);
        }
      }
    }
  }

  private static void add(double[] sum, double[] more, double times) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += times * more[j];
    }
  }

  /**
   * Standard errors robust to dependence within clusters: √diag(I⁻¹ (Σ_c U_c·U_cᵀ) I⁻¹), where U_c
   * is the sum of the score residuals of a cluster. Clusters are the first of {@link
   * CoxModel.Clusters}.
   */
  public double[] robustErrors() {
    double[] errors = ClusteredErrors.variances(variance, scores(CoxModel.Clusters::one));
    for (int j = 0; j < errors.length; j++) {
      errors[j] = Math.sqrt(errors[j]);
    }
    return errors;
  }

  /**
   * Standard errors robust to dependence within the clusters of either kind.
   *
   * @throws ArithmeticException if there is only one cluster of each kind
   */
  public ClusteredErrors twoWayErrors() {
    return ClusteredErrors.of(
        variance,
        scores(CoxModel.Clusters::one),
        scores(CoxModel.Clusters::other),
        scores(clusters -> clusters));
  }

  /** The sums of score residuals by cluster, in the order in which clusters were first seen. */
  private Collection<double[]> scores(Function<CoxModel.Clusters, Object> cluster) {
    int p = beta.length;
    Map<Object, double[]> sums = new LinkedHashMap<>();
    Map<Double, double[]> means = new TreeMap<>();
    for (int s = 0; s < strata.size(); s++) {
      means.clear();
      partial.moments.get(s).forEach(m -> means.put(m.time, m.mean));
      for (CoxModel.Row row : strata.get(s)) {
        double[] sum = sums.computeIfAbsent(cluster.apply(row.clusters), c -> new double[p]);
        double[] mean = means.getOrDefault(row.time, new double[p]);
        for (int j = 0; j < p && row.ended; j++) {
          sum[j] += row.count * (row.x[j] - mean[j]);
        }
      }
    }
    forEachRow(
        (row, hazard, drift) -> {
          double[] sum = sums.getOrDefault(cluster.apply(row.clusters), new double[p]);
          for (int j = 0; j < p; j++) {
            sum[j] -= row.count * row.risk * (row.x[j] * hazard - drift[j]);
          }
        });
    return sums.values();
  }

  /** The time scale on which a hazard ratio may drift. */
  public enum Clock {
    /** Time itself. */
    IDENTITY,
    /** 1 − S(t−), the share of events before the time. */
    KAPLAN_MEIER
  }

  /**
   * The test of proportional hazards: whether a coefficient drifts with time. The score test of
   * adding x·g(t) to the model. Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515, in the
   * form of R's survival 3.
   *
   * @param clock the scale g of time
   * @return χ² of each covariate, with one degree of freedom, and last the χ² of all together
   */
  public double[] proportionality(Clock clock) {
    return new ProportionalHazardsTest(partial, clock, SurvivalCurve.of(lives())).tests();
  }

  /** The p-value of a χ² statistic. */
  public static double pValue(double chiSquared, int degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(chiSquared);
  }

  private CensoredSample lives() {
    List<CoxModel.Row> rows = rows();
    return CensoredSample.counted(
        rows.stream().mapToDouble(row -> row.time).toArray(),
        rows.stream().mapToInt(row -> row.ended ? 1 : 0).toArray(),
        rows.stream().mapToLong(row -> row.count).toArray());
  }

  /**
   * Harrell's concordance: of the pairs whose order of events is known, the share in which the
   * observation with the higher hazard has the first event, where equal hazards count half. Its
   * standard error is from the infinitesimal jackknife. Pairs are taken within strata.
   *
   * @return concordance and standard error, in this order
   */
  public double[] concordance() {
    return new ConcordanceIndex(strata).estimate();
  }
}
