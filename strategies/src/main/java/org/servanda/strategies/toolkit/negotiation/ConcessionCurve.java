package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.portable.PortableMath;

/** An aspiration as a function of time: 1 is the best deal, 0 the least acceptable one. */
@FunctionalInterface
public interface ConcessionCurve {
  /** The aspiration at a time from 0 to 1. */
  double at(double time);

  /**
   * 1 − κ − (1 − κ)·t^(1/β). Faratin, Sierra and Jennings 1998.
   *
   * @param exponent β, at least 0: below 1 Boulware, above 1 Conceder, 0 never moves
   * @param initial κ, the share conceded at once
   */
  static ConcessionCurve polynomial(double exponent, double initial) {
    if (exponent == 0) {
      return time -> 1 - initial;
    }
    return time -> (1 - initial) * (1 - PortableMath.pow(time, 1 / exponent));
  }

  /**
   * 1 − e^((1 − t)^β · ln κ). Faratin, Sierra and Jennings 1998.
   *
   * @param exponent β, above 0
   * @param initial κ, the share conceded at once; above 0, below 1
   */
  static ConcessionCurve exponential(double exponent, double initial) {
    double log = PortableMath.log(initial);
    return time -> 1 - PortableMath.exp(PortableMath.pow(1 - time, exponent) * log);
  }

  /** 1 − t^k, as in NegMAS. */
  static ConcessionCurve power(double exponent) {
    return time -> 1 - PortableMath.pow(time, exponent);
  }

  /** (e^((1 − t)^k) − 1)/(e − 1), as in NegMAS. */
  static ConcessionCurve exponentialPower(double exponent) {
    return time -> PortableMath.expm1(PortableMath.pow(1 - time, exponent)) / PortableMath.expm1(1);
  }

  /** A quadratic Bézier curve from one aspiration to another. Vahidov 2017. */
  static ConcessionCurve bezier(double start, double middle, double end) {
    return t -> (1 - t) * (1 - t) * start + 2 * (1 - t) * t * middle + t * t * end;
  }

  /** Falls in a number of equal steps. */
  static ConcessionCurve steps(int count) {
    return time -> 1 - Math.floor(time * count) / count;
  }
}
