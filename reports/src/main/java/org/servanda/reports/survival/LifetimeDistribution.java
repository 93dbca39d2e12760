package org.servanda.reports.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A parametric distribution of lifetimes: T = exp(intercept + scale·W), with W as below.
 * Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, chapter 2.
 */
public enum LifetimeDistribution {
  /**
   * W has the minimum extreme value distribution and the scale is 1: a constant hazard
   * exp(−intercept).
   */
  EXPONENTIAL {
    @Override
    void log(double w, boolean ended, double[] out) {
      WEIBULL.log(w, ended, out);
    }
  },
  /**
   * W has the minimum extreme value distribution: the hazard falls with age if 1/scale is below 1.
   */
  WEIBULL {
    @Override
    void log(double w, boolean ended, double[] out) {
      double e = StrictMath.exp(w);
      out[0] = (ended ? w : 0) - e;
      out[1] = (ended ? 1 : 0) - e;
      out[2] = -e;
    }
  },
  /** W is standard normal. */
  LOG_NORMAL {
    @Override
    void log(double w, boolean ended, double[] out) {
      if (ended) {
        out[0] = -w * w / 2 - HALF_LOG_TWO_PI;
        out[1] = -w;
        out[2] = -1;
        return;
      }
      double survival = NORMAL.survivalProbability(w);
      double hazard = NORMAL.density(w) / survival;
      out[0] = StrictMath.log(survival);
      out[1] = -hazard;
      out[2] = -hazard * (hazard - w);
    }
  },
  /** W is logistic. */
  LOG_LOGISTIC {
    @Override
    void log(double w, boolean ended, double[] out) {
      double p = 1 / (1 + StrictMath.exp(-w));
      double log = w > 30 ? w : StrictMath.log1p(StrictMath.exp(w));
      out[0] = ended ? w - 2 * log : -log;
      out[1] = ended ? 1 - 2 * p : -p;
      out[2] = (ended ? -2 : -1) * p * (1 - p);
    }
  };

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double HALF_LOG_TWO_PI = .5 * StrictMath.log(2 * Math.PI);

  /**
   * The logarithm of W's density (for an event) or survival function (if censored), with its first
   * two derivatives.
   */
  abstract void log(double w, boolean ended, double[] out);
}
