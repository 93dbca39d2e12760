package org.servanda.engine.portable;

/**
 * A number of some 106 bits as the unevaluated sum of two doubles, with |low| at most half an ulp
 * of high. Used once, to make the tables of {@link Exponential} and {@link Logarithm}.
 *
 * <p>Sums after Knuth (The Art of Computer Programming 2, 4.2.2), products after Dekker (1971, A
 * floating-point technique for extending the available precision). Errors are at most a few units
 * of 2⁻¹⁰⁴, relative to the result.
 */
record DoubleDouble(double high, double low) {
  /** log 2. */
  static final DoubleDouble LOG_2 = log(2);

  private static final double SPLITTER = 0x1p27 + 1;
  private static final int TERMS = 40;

  /** The sum of two doubles, exactly. */
  static DoubleDouble sum(double a, double b) {
    double s = a + b;
    double t = s - a;
    return new DoubleDouble(s, (a - (s - t)) + (b - t));
  }

  /** The product of two doubles, exactly; for factors far from overflow. */
  static DoubleDouble product(double a, double b) {
    double p = a * b;
    double aHigh = upper(a);
    double bHigh = upper(b);
    double aLow = a - aHigh;
    double bLow = b - bHigh;
    return new DoubleDouble(p, ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow);
  }

  private static double upper(double a) {
    double t = SPLITTER * a;
    return t - (t - a);
  }

  DoubleDouble plus(DoubleDouble b) {
    DoubleDouble s = sum(high, b.high);
    return sum(s.high, s.low + (low + b.low));
  }

  DoubleDouble times(DoubleDouble b) {
    DoubleDouble p = product(high, b.high);
    return sum(p.high, p.low + (high * b.low + low * b.high));
  }

  DoubleDouble over(double b) {
    double first = high / b;
    DoubleDouble taken = product(first, b);
    return sum(first, ((high - taken.high) - taken.low + low) / b);
  }

  /** e to this, by its Taylor series; for |this| at most 1. */
  DoubleDouble exp() {
    DoubleDouble one = new DoubleDouble(1, 0);
    DoubleDouble result = one;
    for (int n = TERMS; n > 0; n--) {
      result = one.plus(times(result).over(n));
    }
    return result;
  }

  /** The natural logarithm, log x = 2 artanh((x−1)/(x+1)), by its series; for x from 1/2 to 2. */
  static DoubleDouble log(double x) {
    DoubleDouble z = new DoubleDouble(x - 1, 0).over(x + 1);
    DoubleDouble square = z.times(z);
    DoubleDouble result = new DoubleDouble(0, 0);
    for (int n = 2 * TERMS + 1; n > 0; n -= 2) {
      result = result.times(square).plus(new DoubleDouble(2, 0).over(n));
    }
    return result.times(z);
  }

  /**
   * The multiple of a power of two nearest to this. What is {@linkplain #without left over} fits a
   * double.
   *
   * @param unit the power of two, at most 2⁵⁰ times smaller than this
   */
  double roundedTo(double unit) {
    double shift = 0x1.8p52 * unit;
    return (high + shift) - shift;
  }

  /** This less a number close to it. */
  double without(double part) {
    return (high - part) + low;
  }
}
