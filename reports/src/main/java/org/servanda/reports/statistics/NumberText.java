package org.servanda.reports.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.servanda.engine.portable.PortableText;

/** Numbers as text, the same on every platform and in every locale. */
public final class NumberText {
  /** Separates a number from half the width of its interval. */
  public static final String PLUS_MINUS = " ± ";

  private static final int DECIMALS = 6;

  /** Significant digits that every double keeps, and that identify it. */
  private static final int LEAST_DIGITS = 15;

  private static final int MOST_DIGITS = 17;

  /** Decimals, or zeros before the point, up to which a number is written without an exponent. */
  private static final int LONGEST = 25;

  private NumberText() {}

  /**
   * For data files: at most six decimals, no exponent, no trailing zeros; empty for NaN and
   * infinity.
   */
  public static String data(double value) {
    return Double.isFinite(value) ? decimal(value).toPlainString() : "";
  }

  /** The same as {@link #data}, as a number. */
  static BigDecimal decimal(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /**
   * For data that must not lose anything: 15 to 17 significant digits, as few as read back as the
   * same double, without trailing zeros. Java's own text of a double differs between its versions.
   *
   * @param value finite
   */
  public static String exact(double value) {
    BigDecimal whole = new BigDecimal(value);
    BigDecimal rounded = whole;
    for (int digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
      rounded = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    BigDecimal text = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    boolean isPlain = Math.abs(text.scale()) <= LONGEST;
    return isPlain ? text.toPlainString() : text.toString();
  }

  /** Three digits and an exponent, such as {@code 4.12e-09}; empty for NaN and infinity. */
  public static String scientific(double value) {
    return Double.isFinite(value) ? PortableText.format("%.2e", value) : "";
  }

  /** For readers: a p-value: three decimals, below .001 in scientific notation; a dash for NaN. */
  public static String pValue(double p) {
    return p < .001 ? scientific(p) : plain(p, 3);
  }

  /** For readers: a fixed number of decimals; a dash for NaN and infinity. */
  public static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** For readers, with a sign unless it is rounded to 0. */
  public static String signed(double value, int decimals) {
    String text = plain(value, decimals);
    if (text.startsWith("-")) {
      return "−" + text.substring(1);
    }
    return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
  }

  /** For readers: ± and half the width of the interval; empty if it is unbounded. */
  public static String reach(Estimate estimate, int decimals) {
    double half = (estimate.high() - estimate.low()) / 2;
    return Double.isFinite(half) ? PLUS_MINUS + plain(half, decimals) : "";
  }

  /** Width of the bar of a share, in per cent, from 0 to 100; 0 for NaN. */
  public static String width(double share) {
    return data(100 * Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share)));
  }

  /** For readers: a share in whole per cent; a dash for NaN and infinity. */
  public static String percent(double share) {
    return Double.isFinite(share) ? plain(100 * share, 0) + " %" : "–";
  }

  /**
   * For readers: a count with its noun in the singular or plural, such as {@code 1,024 matches}.
   */
  public static String counted(long count, String one, String many) {
    return PortableText.format("%,d %s", count, count == 1 ? one : many);
  }

  /** 1st, 2nd, 3rd, 4th. */
  public static String ordinal(int number) {
    int tens = number % 100;
    String tail =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + tail;
  }
}
