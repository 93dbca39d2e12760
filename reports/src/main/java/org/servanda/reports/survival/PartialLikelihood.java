package org.servanda.reports.survival;

import java.util.ArrayList;
import java.util.List;

/** The partial likelihood of a proportional hazards model, with its gradient and information. */
final class PartialLikelihood {
  final double[] score;
  final double[][] information;
  double logLikelihood;

  /** The distinct event times of a stratum, latest first. */
  final List<List<Moment>> moments = new ArrayList<>();

  /** The risk set and the events at a time. */
  static final class Moment {
    final double time;
    final long deaths;

    /** The increment of the baseline hazard, for rows without and with an event at this time. */
    final double hazard;

    final double ownHazard;

    /** Σ mean/S0 likewise. */
    final double[] drift;

    final double[] ownDrift;
    final double[] mean;
    final double[][] variance;
    final double[] sum;

    Moment(double time, long deaths, double hazard, double ownHazard, int p) {
      this.time = time;
      this.deaths = deaths;
      this.hazard = hazard;
      this.ownHazard = ownHazard;
      this.drift = new double[p];
      this.ownDrift = new double[p];
      this.mean = new double[p];
      this.variance = new double[p][p];
      this.sum = new double[p];
    }
  }

  private final TieMethod ties;
  private final int p;

  private PartialLikelihood(int p, TieMethod ties) {
    this.p = p;
    this.ties = ties;
    this.score = new double[p];
    this.information = new double[p][p];
  }

  static PartialLikelihood of(List<List<CoxModel.Row>> strata, double[] beta, TieMethod ties) {
    PartialLikelihood partial = new PartialLikelihood(beta.length, ties);
    for (List<CoxModel.Row> rows : strata) {
      partial.moments.add(partial.stratum(rows, beta));
    }
    return partial;
  }

  private List<Moment> stratum(List<CoxModel.Row> rows, double[] beta) {
    List<Moment> seen = new ArrayList<>();
    Sums risk = new Sums(p);
    int i = 0;
    while (i < rows.size()) {
      double time = rows.get(i).time;
      Sums dying = new Sums(p);
      long deaths = 0;
      for (; i < rows.size() && rows.get(i).time == time; i++) {
        CoxModel.Row row = rows.get(i);
        double eta = 0;
        for (int k = 0; k < p; k++) {
          eta += beta[k] * row.x[k];
        }
        row.risk = StrictMath.exp(eta);
        risk.add(row);
        if (row.ended) {
          dying.add(row);
          deaths += row.count;
          logLikelihood += row.count * eta;
        }
      }
      if (deaths > 0) {
        seen.add(moment(time, deaths, risk, dying));
      }
    }
    return seen;
  }

  private Moment moment(double time, long deaths, Sums risk, Sums dying) {
    double hazard = 0;
    double ownHazard = 0;
    double[] mean = new double[p];
    double[][] means = new double[Math.toIntExact(ties == TieMethod.EFRON ? deaths : 1)][p];
    double[] weights = new double[means.length];
    double[][] variance = new double[p][p];
    for (int l = 0; l < means.length; l++) {
      double gone = (double) l / means.length;
      double times = ties == TieMethod.EFRON ? 1 : deaths;
      double s0 = risk.zero - gone * dying.zero;
      logLikelihood -= times * StrictMath.log(s0);
      hazard += times / s0;
      ownHazard += times * (1 - gone) / s0;
      weights[l] = times / s0;
      for (int j = 0; j < p; j++) {
        means[l][j] = (risk.one[j] - gone * dying.one[j]) / s0;
        mean[j] += times * means[l][j];
      }
      for (int j = 0; j < p; j++) {
        for (int k = 0; k <= j; k++) {
          double second = (risk.two[j][k] - gone * dying.two[j][k]) / s0;
          variance[j][k] += times * (second - means[l][j] * means[l][k]);
        }
      }
    }
    Moment moment = new Moment(time, deaths, hazard, ownHazard, p);
    for (int j = 0; j < p; j++) {
      moment.sum[j] = dying.plain[j];
      moment.mean[j] = mean[j] / deaths;
      score[j] += dying.plain[j] - mean[j];
      for (int k = 0; k <= j; k++) {
        moment.variance[j][k] = moment.variance[k][j] = variance[j][k];
        information[j][k] += variance[j][k];
        if (k < j) {
          information[k][j] += variance[j][k];
        }
      }
      for (int l = 0; l < means.length; l++) {
        double gone = (double) l / means.length;
        moment.drift[j] += weights[l] * means[l][j];
        moment.ownDrift[j] += (1 - gone) * weights[l] * means[l][j];
      }
    }
    return moment;
  }

  /** Σ c·e, Σ c·e·x, Σ c·e·x·xᵀ and Σ c·x over rows. */
  private static final class Sums {
    double zero;
    final double[] one;
    final double[] plain;
    final double[][] two;

    Sums(int p) {
      this.one = new double[p];
      this.plain = new double[p];
      this.two = new double[p][p];
    }

    void add(CoxModel.Row row) {
      double weight = row.count * row.risk;
      zero += weight;
      for (int j = 0; j < one.length; j++) {
        one[j] += weight * row.x[j];
        plain[j] += row.count * row.x[j];
        for (int k = 0; k <= j; k++) {
          two[j][k] += weight * row.x[j] * row.x[k];
        }
      }
    }
  }
}
