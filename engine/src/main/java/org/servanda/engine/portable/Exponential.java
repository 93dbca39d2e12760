package org.servanda.engine.portable;

/**
 * eˣ with a table of powers of two (Tang 1989, Table-driven implementation of the exponential
 * function in IEEE floating-point arithmetic): x = n·log 2/128 + r with |r| ≤ log 2/256 and {@code
 * n = 128k + i}, so that eˣ = 2ᵏ · 2^(i/128) · eʳ. The table holds 2^(i/128) in two parts, and eʳ −
 * 1 is its Taylor polynomial, whose first term left out is below 2⁻⁷¹.
 */
final class Exponential {
  private static final int STEPS = 128;
  private static final int STEP_BITS = 7;

  /** The upper part of log 2/128: its product with every n used here is exact. */
  private static final double STEP;

  private static final double STEP_LOW;
  private static final double STEPS_PER_UNIT;

  /** Adding it rounds to an integer, which then stands in the lowest bits of the sum. */
  private static final double ROUNDER = 0x1.8p52;

  /** From this size of x on, eˣ is infinite or 0. */
  static final double LIMIT = 746;

  /** Above this x, 1 is less than a hundredth of an ulp of eˣ. */
  private static final double ONE_IS_LOST = 44;

  private static final double[] POWERS = new double[STEPS];
  private static final double[] POWERS_LOW = new double[STEPS];

  static {
    DoubleDouble step = DoubleDouble.LOG_2.over(STEPS);
    STEP = step.roundedTo(0x1p-42);
    STEP_LOW = step.without(STEP);
    STEPS_PER_UNIT = 1 / step.high();
    for (int i = 0; i < STEPS; i++) {
      DoubleDouble power = step.times(new DoubleDouble(i, 0)).exp();
      POWERS[i] = power.high();
      POWERS_LOW[i] = power.low();
    }
  }

  private Exponential() {}

  /** e^(x + low), where low is far below 1 and 0 unless x is finite. */
  static double exp(double x, double low) {
    if (!(Math.abs(x) < LIMIT)) {
      return beyond(x);
    }
    double shifted = x * STEPS_PER_UNIT + ROUNDER;
    int n = (int) Double.doubleToRawLongBits(shifted);
    double steps = shifted - ROUNDER;
    double r = (x - steps * STEP) + (low - steps * STEP_LOW);
    double grown = r + excess(r);
    int i = n & (STEPS - 1);
    double power = POWERS[i];
    return scaled(power + (POWERS_LOW[i] + power * grown), n >> STEP_BITS);
  }

  private static double beyond(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    return x > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  /**
   * eˣ − 1 = E + (1 + E)(eʳ − 1), where E = 2ᵏ·2^(i/128) − 1 is exact but for the table's last
   * bits. Where x is small, E is 0 and the result is x plus a small correction.
   */
  static double expm1(double x) {
    if (!(Math.abs(x) < ONE_IS_LOST)) {
      return x < 0 ? -1 : exp(x, 0);
    }
    double shifted = x * STEPS_PER_UNIT + ROUNDER;
    int n = (int) Double.doubleToRawLongBits(shifted);
    double steps = shifted - ROUNDER;
    double upper = x - steps * STEP;
    double lower = -steps * STEP_LOW;
    double r = upper + lower;
    int i = n & (STEPS - 1);
    double scale = powerOfTwo(n >> STEP_BITS);
    double power = scale * POWERS[i];
    double less = power - 1;
    double lost = power > 1 ? (power - less) - 1 : power - (less + 1);
    double lessLow = lost + scale * POWERS_LOW[i];
    double excess = excess(r);
    double rest = (lessLow + lower) + (excess + (less + lessLow) * (r + excess));
    double sum = less + upper;
    return sum + ((upper - (sum - less)) + rest);
  }

  /** eʳ − 1 − r. */
  private static double excess(double r) {
    double square = r * r;
    return square
        * (.5 + r * (1. / 6) + square * ((1. / 24 + r * (1. / 120)) + square * (1. / 720)));
  }

  /** v·2ᵏ, rounded once where it is below the normal numbers. */
  private static double scaled(double v, int k) {
    if (k > Double.MIN_EXPONENT && k < Double.MAX_EXPONENT) {
      return v * powerOfTwo(k);
    }
    return v * powerOfTwo(k >> 1) * powerOfTwo(k - (k >> 1));
  }

  private static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (k + Double.MAX_EXPONENT) << 52);
  }
}
