package org.servanda.engine.portable;

/**
 * log x and xʸ with a table of logarithms (Tang 1990, Table-driven implementation of the logarithm
 * function in IEEE floating-point arithmetic): x = 2ᵏ·m with m from 0.703 to 1.406, a reciprocal c
 * of 17 bits close to 1/m, and log x = k·log 2 − log c + log(1 + u) with u = c·m − 1, |u| &lt; 2⁻⁷.
 * u is found exactly in two parts and log(1 + u) is its Taylor polynomial, whose first term left
 * out is below 2⁻⁷⁵. Around 1, c is 1 and nothing cancels.
 */
final class Logarithm {
  private static final int STEPS = 128;

  /** The least m is 90/128. */
  private static final int FIRST = 90;

  private static final long LEAST = Double.doubleToRawLongBits((double) FIRST / STEPS);

  /** Leaves 26 bits of a double. */
  private static final long UPPER = -1L << 27;

  /** Logarithms' upper parts are multiples of it: their sums with k·log 2 are exact. */
  private static final double UNIT = 0x1p-42;

  private static final double LOG_2 = DoubleDouble.LOG_2.roundedTo(UNIT);
  private static final double LOG_2_LOW = DoubleDouble.LOG_2.without(LOG_2);
  private static final double[] RECIPROCALS = new double[FIRST + 1];
  private static final double[] LOGS = new double[FIRST + 1];
  private static final double[] LOGS_LOW = new double[FIRST + 1];

  static {
    for (int i = 0; i <= FIRST; i++) {
      RECIPROCALS[i] = PortableMath.rint(0x1p16 * STEPS / (FIRST + i)) * 0x1p-16;
      DoubleDouble log = DoubleDouble.log(RECIPROCALS[i]);
      LOGS[i] = -log.roundedTo(UNIT);
      LOGS_LOW[i] = -log.without(-LOGS[i]);
    }
  }

  private Logarithm() {}

  static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
      return unusual(x);
    }
    return log(Double.doubleToRawLongBits(x), 0);
  }

  private static double unusual(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!(x > 0)) {
      return Double.NaN;
    }
    return x < 1 ? log(Double.doubleToRawLongBits(x * 0x1p54), -54) : x;
  }

  /** log(x·2^shift) for the bits of a normal x. */
  private static double log(long bits, int shift) {
    long k = (bits - LEAST) >> 52;
    long mantissa = bits - (k << 52);
    double m = Double.longBitsToDouble(mantissa);
    int i = (int) (m * STEPS + .5) - FIRST;
    double c = RECIPROCALS[i];
    double mUpper = Double.longBitsToDouble(mantissa & UPPER);
    double upper = mUpper * c - 1;
    double lower = (m - mUpper) * c;
    double u = upper + lower;
    double uLow = lower - (u - upper);
    double twos = (double) (k + shift);
    double known = twos * LOG_2 + LOGS[i];
    double sum = known + u;
    double low = (u - (sum - known)) + (uLow + (twos * LOG_2_LOW + LOGS_LOW[i]));
    return sum + (low + (cubic(u) - .5 * u * u));
  }

  /** log(1 + u) − u + u²/2. */
  private static double cubic(double u) {
    double square = u * u;
    double inner = (1. / 5 - u * (1. / 6)) + square * ((1. / 7 - u * (1. / 8)) + square * (1. / 9));
    return u * square * ((1. / 3 - u * (1. / 4)) + square * inner);
  }

  /**
   * xʸ = e^(y·log x), with log x to some 68 bits, for x above 0 and both finite. Takes log(1 + u)'s
   * square term apart as well, since up to ten bits are lost to the integer part of y·log x.
   */
  static double pow(double x, double y) {
    boolean tiny = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(tiny ? x * 0x1p54 : x);
    long k = (bits - LEAST) >> 52;
    long mantissa = bits - (k << 52);
    double m = Double.longBitsToDouble(mantissa);
    int i = (int) (m * STEPS + .5) - FIRST;
    double c = RECIPROCALS[i];
    double mUpper = Double.longBitsToDouble(mantissa & UPPER);
    double upper = mUpper * c - 1;
    double lower = (m - mUpper) * c;
    double u = upper + lower;
    double uLow = lower - (u - upper);
    double twos = (double) (tiny ? k - 54 : k);
    double known = twos * LOG_2 + LOGS[i];
    double linear = known + u;
    double linearLow = u - (linear - known);
    double head = (u + 0x1.8p19) - 0x1.8p19;
    double square = .5 * head * head;
    double sum = linear - square;
    double sumLow = (linear - sum) - square;
    double rest = .5 * (u - head) * (u + head) - (uLow - u * uLow);
    double low = (linearLow + sumLow) + ((twos * LOG_2_LOW + LOGS_LOW[i]) + (cubic(u) - rest));
    double high = sum + low;
    return product(y, high, low - (high - sum));
  }

  /** e^(y(high + low)). */
  private static double product(double y, double high, double low) {
    double rough = y * high;
    if (!(Math.abs(rough) < Exponential.LIMIT)) {
      return rough > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double yUpper = upper(y);
    double highUpper = upper(high);
    double product = yUpper * highUpper;
    double rest = yUpper * (high - highUpper) + (y - yUpper) * high + y * low;
    double sum = product + rest;
    return Exponential.exp(sum, rest - (sum - product));
  }

  private static double upper(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & UPPER);
  }
}
