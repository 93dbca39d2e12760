package org.servanda.engine.portable;

/**
 * Elementary functions that give the same bits on every platform. In Java only {@link StrictMath}
 * promises that, and a program compiled from Java to WebAssembly or JavaScript uses the host's
 * functions instead. The functions here use additions and multiplications in a fixed order, and
 * tables made by them.
 *
 * <p>Results of {@code exp}, {@code expm1}, {@code log} and {@code pow} are within 0.51 ulp of the
 * true value (0.76 ulp where they are subnormal), and equal to it where it is a double. Two results
 * are out of order only if their true values differ by less than 0.02 ulp, and then by one ulp.
 * Special values are those of {@link Math}. What is not here ({@code sqrt}, {@code abs}, {@code
 * floor}, {@code min} …) is exact in {@link Math}, on every host.
 */
public final class PortableMath {
  /** From this size on, every double is an integer. */
  private static final double INTEGERS = 0x1p52;

  private PortableMath() {}

  /** eˣ. */
  public static double exp(double x) {
    return Exponential.exp(x, 0);
  }

  /** eˣ − 1, without loss where x is close to 0. */
  public static double expm1(double x) {
    return x == 0 ? x : Exponential.expm1(x);
  }

  /** The natural logarithm; −∞ at 0, NaN below. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** xʸ, with the special cases of {@link Math#pow}; x² and √x are correctly rounded. */
  public static double pow(double x, double y) {
    if (y == 2) {
      return x * x;
    }
    if (y == .5 && x >= 0) {
      return x == 0 ? 0 : Math.sqrt(x);
    }
    if (x > 0 && x < Double.POSITIVE_INFINITY && Math.abs(y) < Double.POSITIVE_INFINITY) {
      return Logarithm.pow(x, y);
    }
    return unusualPow(x, y);
  }

  private static double unusualPow(double x, double y) {
    if (y == 0) {
      return 1;
    }
    double size = Math.abs(x);
    if (Double.isNaN(x) || Double.isNaN(y) || (size == 1 && Double.isInfinite(y))) {
      return Double.NaN;
    }
    if (x < 0 && size < Double.POSITIVE_INFINITY && Math.abs(y) < Double.POSITIVE_INFINITY) {
      return isInteger(y) ? signed(x, y, Logarithm.pow(size, y)) : Double.NaN;
    }
    // Of x or y, one is infinite or x is 0.
    boolean grows = (size > 1) == (y > 0);
    return signed(x, y, grows ? Double.POSITIVE_INFINITY : 0);
  }

  private static boolean isInteger(double y) {
    return rint(y) == y;
  }

  /** Negative where x is and y is odd. */
  private static double signed(double x, double y, double size) {
    boolean odd = Math.abs(y) < 2 * INTEGERS && isInteger(y) && ((long) y & 1) != 0;
    return odd && Math.copySign(1, x) < 0 ? -size : size;
  }

  /** The nearest integer, the even one of two; keeps the sign of zero, infinities and NaN. */
  public static double rint(double x) {
    double size = Math.abs(x);
    return size < INTEGERS ? Math.copySign((size + INTEGERS) - INTEGERS, x) : x;
  }

  /**
   * A sum whose error is about an ulp of the result plus 2⁻¹⁰⁵ of the sum of the sizes, however
   * many terms there are (Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation
   * endlicher Summen). 0 for no terms; infinite or NaN where plain addition is.
   */
  public static double sum(double... terms) {
    double sum = 0;
    double lost = 0;
    for (double term : terms) {
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    double whole = sum + lost;
    return Double.isNaN(whole) ? sum : whole;
  }
}
