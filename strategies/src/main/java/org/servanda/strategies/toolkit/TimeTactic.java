package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Talks;

/**
 * Concedes as 1 − t^(1/e); the curve is kept in a table of the talks' moves, since it is asked for
 * at every one.
 */
final class TimeTactic implements Tactic {
  private final double power;
  private double[] curve = new double[0];

  TimeTactic(double exponent) {
    this.power = 1 / exponent;
  }

  @Override
  public double aspiration(Talks talks, double received) {
    if (curve.length != talks.exchanges()) {
      curve = new double[talks.exchanges()];
      for (int k = 0; k < curve.length; k++) {
        double time = curve.length == 1 ? 1 : (double) k / (curve.length - 1);
        curve[k] = 1 - StrictMath.pow(time, power);
      }
    }
    return curve[talks.exchange()];
  }
}
