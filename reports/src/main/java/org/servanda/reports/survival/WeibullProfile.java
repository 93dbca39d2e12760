package org.servanda.reports.survival;

/**
 * Finds the maximum-likelihood estimate of a Weibull distribution, from which Newton's method
 * starts. With the best scale for a shape k, the slope of the profile likelihood in k is 1/k + the
 * mean log t of events − Σ n·tᵏ·log t / Σ n·tᵏ over all. It decreases in k, so bisection always
 * finds its zero, where Newton's method in two dimensions may diverge. Kalbfleisch and Prentice
 * 2002, section 3.5.
 */
final class WeibullProfile {
  private static final double SMALLEST = 1e-6;
  private static final double GREATEST = 1e6;
  private static final int HALVINGS = 100;

  private final CensoredSample lives;

  /** Logarithms of times relative to the longest time, so that no power overflows. */
  private final double[] logs;

  private final double meanLog;

  private WeibullProfile(CensoredSample lives) {
    this.lives = lives;
    this.logs = new double[lives.size()];
    double longest = StrictMath.log(lives.time(lives.size() - 1));
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(lives.time(i)) - longest;
      sum += lives.eventsAt(i) * logs[i];
    }
    this.meanLog = sum / lives.events();
  }

  /**
   * The shape of maximum likelihood, for samples that {@linkplain CensoredSample#spread spread}.
   */
  static double of(CensoredSample lives) {
    return new WeibullProfile(lives).zero();
  }

  private double zero() {
    double low = StrictMath.log(SMALLEST);
    double high = StrictMath.log(GREATEST);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(StrictMath.exp(middle)) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp((low + high) / 2);
  }

  private double slope(double shape) {
    double powers = 0;
    double weighted = 0;
    for (int i = 0; i < logs.length; i++) {
      double power = (lives.eventsAt(i) + lives.censoredAt(i)) * StrictMath.exp(shape * logs[i]);
      powers += power;
      weighted += power * logs[i];
    }
    return 1 / shape + meanLog - weighted / powers;
  }

  /** The intercept for a shape: log of (Σ n·tᵏ / events)^(1/k). */
  static double intercept(CensoredSample lives, double shape) {
    double longest = lives.time(lives.size() - 1);
    double powers = 0;
    for (int i = 0; i < lives.size(); i++) {
      powers +=
          (lives.eventsAt(i) + lives.censoredAt(i))
              * StrictMath.pow(lives.time(i) / longest, shape);
    }
    return StrictMath.log(longest) + StrictMath.log(powers / lives.events()) / shape;
  }
}
