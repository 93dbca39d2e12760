package org.servanda.reports.survival;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.LinearAlgebra;

/**
 * A {@link LifetimeDistribution} fitted to censored lifetimes by maximum likelihood (Newton's
 * method).
 *
 * @param model the distribution
 * @param intercept the intercept of log time
 * @param logScale the logarithm of the scale of log time; 0 for the exponential
 * @param logLikelihood the maximum log-likelihood, of the times rather than their logarithms
 * @param interceptVariance the variance of the intercept
 * @param covariance the covariance of intercept and log scale; 0 for the exponential
 * @param logScaleVariance the variance of the log scale; 0 for the exponential
 */
public record LifetimeFit(
    LifetimeDistribution model,
    double intercept,
    double logScale,
    double logLikelihood,
    double interceptVariance,
    double covariance,
    double logScaleVariance) {

  private static final int MOST_STEPS = 200;
  private static final double CONVERGED = 1e-13;

  /**
   * Fits a distribution.
   *
   * @throws IllegalArgumentException if a lifetime is 0, if there are no events, or if the scale is
   *     free and all events have the same time, after all censored times: the likelihood then has
   *     no maximum
   */
  public static LifetimeFit of(LifetimeDistribution model, CensoredSample lives) {
    if (lives.events() == 0) {
      throw new IllegalArgumentException("There are no events, so there is nothing to fit");
    }
    if (lives.time(0) <= 0) {
      throw new IllegalArgumentException(
          "A lifetime of 0 has no logarithm; count from half a round");
    }
    if (model != LifetimeDistribution.EXPONENTIAL && !lives.spread()) {
      throw new IllegalArgumentException(
          PortableText.format(
              "All events are at %s, after all censored times: there is no scale to fit",
              lives.time(lives.size() - 1)));
    }
    return new Search(model, lives).run();
  }

  /** The Weibull shape 1/scale: below 1 the hazard falls with age. */
  public double shape() {
    return StrictMath.exp(-logScale);
  }

  /** The shape with its 95 % interval, which is symmetric for the logarithm. */
  public Estimate shapeInterval() {
    return exponential(-logScale, logScaleVariance);
  }

  /** exp(intercept) with its 95 % interval: the age by which a share of 1 − 1/e has ended. */
  public Estimate scaleInterval() {
    return exponential(intercept, interceptVariance);
  }

  /** exp(−intercept) with its 95 % interval: for the exponential, the hazard per unit of time. */
  public Estimate rateInterval() {
    return exponential(-intercept, interceptVariance);
  }

  private static Estimate exponential(double log, double variance) {
    double half = SurvivalCurve.Z95 * Math.sqrt(variance);
    return new Estimate(
        StrictMath.exp(log), StrictMath.exp(log - half), StrictMath.exp(log + half));
  }

  /** The median lifetime. */
  public double median() {
    double w =
        switch (model) {
          case EXPONENTIAL, WEIBULL -> StrictMath.log(StrictMath.log(2));
          case LOG_NORMAL, LOG_LOGISTIC -> 0;
        };
    return StrictMath.exp(intercept + StrictMath.exp(logScale) * w);
  }

  /** Newton's method with halved steps. */
  private static final class Search {
    private final LifetimeDistribution model;
    private final CensoredSample lives;
    private final double[] log = new double[3];
    private final int free;
    private double value;
    private final double[] slope = new double[2];
    private final double[][] curvature = new double[2][2];

    Search(LifetimeDistribution model, CensoredSample lives) {
      this.model = model;
      this.lives = lives;
      this.free = model == LifetimeDistribution.EXPONENTIAL ? 1 : 2;
    }

    LifetimeFit run() {
      double mu = StrictMath.log(lives.exposure() / lives.events());
      double s = 0;
      if (model == LifetimeDistribution.WEIBULL) {
        double shape = WeibullProfile.of(lives);
        mu = WeibullProfile.intercept(lives, shape);
        s = -StrictMath.log(shape);
      }
      evaluate(mu, s);
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] move = move();
        double before = value;
        double share = 1;
        evaluate(mu + move[0], s + move[1]);
        while (!(value >= before) && share > 1e-10) {
          share /= 2;
          evaluate(mu + share * move[0], s + share * move[1]);
        }
        mu += share * move[0];
        s += share * move[1];
        if (Math.abs(move[0]) + Math.abs(move[1]) < CONVERGED) {
          break;
        }
      }
      evaluate(mu, s);
      curvature[1][0] = curvature[0][1];
      double[][] variance = LinearAlgebra.inverse(information());
      boolean scaled = free == 2;
      return new LifetimeFit(
          model,
          mu,
          s,
          value,
          variance[0][0],
          scaled ? variance[0][1] : 0,
          scaled ? variance[1][1] : 0);
    }

    private double[][] information() {
      double[][] information = new double[free][free];
      for (int i = 0; i < free; i++) {
        for (int j = 0; j < free; j++) {
          information[i][j] = -curvature[i][j];
        }
      }
      return information;
    }

    private double[] move() {
      double[] move = new double[2];
      double a = -curvature[0][0];
      double b = -curvature[0][1];
      double c = -curvature[1][1];
      double determinant = a * c - b * b;
      if (free == 1) {
        move[0] = slope[0] / a;
      } else if (a > 0 && determinant > 0) {
        move[0] = (c * slope[0] - b * slope[1]) / determinant;
        move[1] = (a * slope[1] - b * slope[0]) / determinant;
      } else {
        // Far from the maximum: take a small step uphill.
        double length = Math.hypot(slope[0], slope[1]);
        move[0] = slope[0] / length;
        move[1] = slope[1] / length;
      }
      return move;
    }

    private void evaluate(double mu, double s) {
      value = 0;
      slope[0] = slope[1] = 0;
      curvature[0][0] = curvature[0][1] = curvature[1][1] = 0;
      double scale = StrictMath.exp(s);
      for (int i = 0; i < lives.size(); i++) {
        double time = StrictMath.log(lives.time(i));
        double w = (time - mu) / scale;
        add(w, time, s, scale, lives.eventsAt(i), true);
        add(w, time, s, scale, lives.censoredAt(i), false);
      }
    }

    private void add(double w, double time, double s, double scale, long count, boolean ended) {
      if (count == 0) {
        return;
      }
      model.log(w, ended, log);
      value += count * (log[0] - (ended ? s + time : 0));
      slope[0] -= count * log[1] / scale;
      slope[1] -= count * (w * log[1] + (ended ? 1 : 0));
      curvature[0][0] += count * log[2] / (scale * scale);
      curvature[0][1] += count * (w * log[2] + log[1]) / scale;
      curvature[1][1] += count * (w * w * log[2] + w * log[1]);
    }
  }
}
