package org.servanda.reports.survival;

/** The scale on which the confidence interval of a survival curve is symmetric. */
public enum ConfidenceBand {
  /** S ± z·se, limited to [0, 1]. */
  PLAIN {
    @Override
    double[] limits(double survival, double error, double z) {
      return new double[] {Math.max(0, survival - z * error), Math.min(1, survival + z * error)};
    }
  },
  /** exp(log S ± z·se/S), at most 1. */
  LOG {
    @Override
    double[] limits(double survival, double error, double z) {
      double half = z * error / survival;
      return new double[] {
        survival * StrictMath.exp(-half), Math.min(1, survival * StrictMath.exp(half))
      };
    }
  },
  /** S^exp(± z·se/(S·log S)): always in [0, 1]. */
  LOG_LOG {
    @Override
    double[] limits(double survival, double error, double z) {
      if (survival == 1) {
        return new double[] {1, 1};
      }
      double half = z * error / (survival * StrictMath.log(survival));
      return new double[] {
        StrictMath.pow(survival, StrictMath.exp(-half)),
        StrictMath.pow(survival, StrictMath.exp(half))
      };
    }
  };

  /** Lower and upper limit, in this order. */
  abstract double[] limits(double survival, double error, double z);
}
