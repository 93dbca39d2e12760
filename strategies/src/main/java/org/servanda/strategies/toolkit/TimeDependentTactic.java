package org.servanda.strategies.toolkit;

import java.util.concurrent.ConcurrentHashMap;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Talks;

/**
 * Concedes as 1 − t^(1/e), along a curve that is computed once per exponent and length of talks.
 */
final class TimeDependentTactic implements Tactic {
  private static final ConcurrentHashMap<Shape, double[]> CURVES = new ConcurrentHashMap<>();

  private final double exponent;
  private double[] curve = new double[0];

  TimeDependentTactic(double exponent) {
    this.exponent = exponent;
  }

  private record Shape(double exponent, int moves) {
    double[] curve() {
      double[] curve = new double[moves];
      for (int k = 0; k < moves; k++) {
        double time = moves == 1 ? 1 : (double) k / (moves - 1);
        curve[k] = 1 - PortableMath.pow(time, 1 / exponent);
      }
      return curve;
    }
  }

  @Override
  public double aspiration(Talks talks, double received) {
    if (curve.length != talks.exchanges()) {
      curve = CURVES.computeIfAbsent(new Shape(exponent, talks.exchanges()), Shape::curve);
    }
    return curve[talks.exchange()];
  }
}
