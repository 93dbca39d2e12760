package org.servanda.engine.portable;

import java.math.BigInteger;

/**
 * The true value of exp, log and their kin, as mantissa·2^(exponent − 224), to some 200 bits:
 * series over big integers, which share nothing with what they are to judge.
 */
record ExactReference(BigInteger mantissa, int exponent) {
  private static final int BITS = 224;
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
  private static final BigInteger LOG_2 = logOfTwo();

  /** By how many ulps of a result it differs from this; for finite results. */
  double ulps(double result) {
    double scaled = Math.scalb(result, -exponent);
    double ulp = Math.scalb(Math.ulp(result), -exponent);
    return fixed(scaled).subtract(mantissa).doubleValue() / fixed(ulp).doubleValue();
  }

  static ExactReference exp(double x) {
    return exp(fixed(x));
  }

  static ExactReference expm1(double x) {
    ExactReference exp = exp(x);
    BigInteger one = exp.exponent > 0 ? ONE.shiftRight(exp.exponent) : ONE;
    return exp.exponent >= 0
        ? new ExactReference(exp.mantissa.subtract(one), exp.exponent)
        : new ExactReference(exp.mantissa.shiftRight(-exp.exponent).subtract(one), 0);
  }

  static ExactReference log(double x) {
    return new ExactReference(fixedLog(x), 0);
  }

  /** e^(y·this), for what a logarithm gave. */
  ExactReference exponential(double y) {
    return exp(mantissa.multiply(fixed(y)).shiftRight(BITS));
  }

  /** By x = k log 2 + r, and Taylor's series of r/256, squared eight times. */
  private static ExactReference exp(BigInteger x) {
    BigInteger[] parts = x.divideAndRemainder(LOG_2);
    BigInteger r = parts[1].shiftRight(8);
    BigInteger sum = ONE;
    BigInteger term = ONE;
    for (int n = 1; n < 30; n++) {
      term = term.multiply(r).shiftRight(BITS).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < 8; i++) {
      sum = sum.multiply(sum).shiftRight(BITS);
    }
    return new ExactReference(sum, parts[0].intValueExact());
  }

  /**
   * By x = 2ᵏ·m and Newton's steps from a rough value, each of which has three times the digits.
   */
  private static BigInteger fixedLog(double x) {
    int k = Math.getExponent(x);
    BigInteger wanted = fixed(Math.scalb(x, -k));
    BigInteger log = fixed(Math.log(Math.scalb(x, -k)));
    for (int i = 0; i < 2; i++) {
      ExactReference exp = exp(log);
      BigInteger reached = exp.mantissa.shiftLeft(exp.exponent);
      BigInteger d = wanted.subtract(reached).shiftLeft(BITS).divide(reached);
      BigInteger square = d.multiply(d).shiftRight(BITS);
      BigInteger cube = square.multiply(d).shiftRight(BITS);
      log = log.add(d).subtract(square.shiftRight(1)).add(cube.divide(BigInteger.valueOf(3)));
    }
    return log.add(LOG_2.multiply(BigInteger.valueOf(k)));
  }

  private static BigInteger fixed(double x) {
    int k = Math.getExponent(x) - 52;
    BigInteger digits = BigInteger.valueOf((long) Math.scalb(x, -k));
    return digits.shiftLeft(BITS + k);
  }

  /** log 2 = Σ 1/(n·2ⁿ). */
  private static BigInteger logOfTwo() {
    BigInteger sum = BigInteger.ZERO;
    for (int n = 1; n <= BITS; n++) {
      sum = sum.add(ONE.shiftRight(n).divide(BigInteger.valueOf(n)));
    }
    return sum;
  }
}
