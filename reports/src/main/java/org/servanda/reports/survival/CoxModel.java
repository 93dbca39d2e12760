package org.servanda.reports.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * Proportional hazards: λ(t | x) = λ_stratum(t)·exp(βᵀx), fitted by the partial likelihood (Newton
 * with halved steps). Rows may stand for several equal observations. Rows of one cluster may depend
 * on each other; the robust errors account for that.
 *
 * <p>Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Lin and Wei 1989,
 * doi:10.1080/01621459.1989.10478874.
 */
public final class CoxModel {
  private static final int MOST_STEPS = 50;
  private static final double CONVERGED = 1e-9;

  private final List<String> names;
  private final TieMethod ties;
  private final List<Row> rows = new ArrayList<>();

  /** One observation, or several equal ones. */
  static final class Row {
    final int number;
    final double time;
    final boolean ended;
    final long count;
    final int stratum;
    final Clusters clusters;
    final double[] x;
    double risk;

    Row(
        int number,
        double time,
        boolean ended,
        long count,
        int stratum,
        Clusters clusters,
        double[] x) {
      this.number = number;
      this.time = time;
      this.ended = ended;
      this.count = count;
      this.stratum = stratum;
      this.clusters = clusters;
      this.x = x;
    }
  }

  /**
   * The clusters of an observation, in two ways: observations that share either may depend on each
   * other.
   */
  public record Clusters(int one, int other) {}

  /**
   * Creates a model without observations.
   *
   * @param names the names of the covariates
   * @param ties the treatment of tied event times
   */
  public CoxModel(List<String> names, TieMethod ties) {
    this.names = List.copyOf(names);
    this.ties = ties;
  }

  /** Adds one observation without a stratum, as a cluster of its own. */
  public CoxModel add(double time, boolean ended, double... x) {
    return add(time, ended, 1, 0, rows.size(), x);
  }

  /**
   * Adds equal observations.
   *
   * @param time the time of the event or censoring
   * @param ended whether there was an event
   * @param count the number of equal observations
   * @param stratum the stratum, which has its own baseline hazard
   * @param cluster the cluster, within which observations may depend on each other
   * @param x the covariates
   * @throws IllegalArgumentException if the number of covariates is not the number of names
   */
  public CoxModel add(
      double time, boolean ended, long count, int stratum, int cluster, double... x) {
    return add(time, ended, count, stratum, new Clusters(cluster, rows.size()), x);
  }

  /** Adds equal observations that are clustered in two ways. */
  public CoxModel add(
      double time, boolean ended, long count, int stratum, Clusters clusters, double... x) {
    if (x.length != names.size()) {
      throw new IllegalArgumentException(
          PortableText.format("%d covariates, but %d names", x.length, names.size()));
    }
    if (count > 0) {
      rows.add(new Row(rows.size(), time, ended, count, stratum, clusters, x.clone()));
    }
    return this;
  }

  /** The number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * Fits the model.
   *
   * @throws ArithmeticException if there are no events, or a covariate is constant or a linear
   *     combination of others
   */
  public CoxFit fit() {
    if (rows.stream().noneMatch(row -> row.ended)) {
      throw new ArithmeticException("There are no events, so there is nothing to fit");
    }
    double[] center = center();
    List<List<Row>> strata = strata(center);
    int p = names.size();
    double[] beta = new double[p];
    PartialLikelihood at = PartialLikelihood.of(strata, beta, ties);
    double atZero = at.logLikelihood;
    double score =
        p == 0 ? 0 : LinearAlgebra.quadratic(LinearAlgebra.inverse(at.information), at.score);
    for (int step = 0; step < MOST_STEPS && p > 0; step++) {
      double[] move = LinearAlgebra.times(LinearAlgebra.inverse(at.information), at.score);
      double share = 1;
      double[] next = moved(beta, move, share);
      PartialLikelihood after = PartialLikelihood.of(strata, next, ties);
      while (!(after.logLikelihood >= at.logLikelihood - 1e-12) && share > 1e-10) {
        share /= 2;
        next = moved(beta, move, share);
        after = PartialLikelihood.of(strata, next, ties);
      }
      // Newton's decrement: twice the gain predicted for the step. The remaining error is of the
      // order of its square.
      double decrement = 0;
      for (int i = 0; i < p; i++) {
        decrement += at.score[i] * move[i];
      }
      beta = next;
      at = after;
      if (decrement < CONVERGED) {
        break;
      }
    }
    return new CoxFit(names, ties, strata, center, beta, at, atZero, score);
  }

  private static double[] moved(double[] from, double[] move, double share) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += share * move[i];
    }
    return to;
  }

  private double[] center() {
    double[] center = new double[names.size()];
    double weight = 0;
    for (Row row : rows) {
      weight += row.count;
      for (int i = 0; i < center.length; i++) {
        center[i] += row.count * row.x[i];
      }
    }
    for (int i = 0; i < center.length; i++) {
      center[i] /= weight;
    }
    return center;
  }

  /** Rows by stratum, latest first, centred so that exponentials stay small. */
  private List<List<Row>> strata(double[] center) {
    Map<Integer, List<Row>> strata = new TreeMap<>();
    for (Row row : rows) {
      double[] x = row.x.clone();
      for (int i = 0; i < x.length; i++) {
        x[i] -= center[i];
      }
      strata
          .computeIfAbsent(row.stratum, s -> new ArrayList<>())
          .add(new Row(row.number, row.time, row.ended, row.count, row.stratum, row.clusters, x));
    }
    strata.values().forEach(s -> s.sort(Comparator.comparingDouble(row -> -row.time)));
    return List.copyOf(strata.values());
  }
}
