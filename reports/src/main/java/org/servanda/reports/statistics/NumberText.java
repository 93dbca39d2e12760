package org.servanda.reports.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are written in data files: the same everywhere, at most six decimals, nothing for
 * what is not known.
 */
public final class NumberText {
  /** Between a number and how far its interval reaches. */
  public static final String PLUS_MINUS = " ± ";

  private static final int DECIMALS = 6;

  private NumberText() {}

  /** Six decimals at most, no exponent, no needless zeros; empty for NaN and infinity. */
  public static String data(double value) {
    return Double.isFinite(value) ? decimal(value).toPlainString() : "";
  }

  /** The same as a number. */
  static BigDecimal decimal(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** For people: so many decimals, a dash for what is not known. */
  public static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** For people, with its sign, unless it is 0 as far as can be seen. */
  public static String signed(double value, int decimals) {
    String text = plain(value, decimals);
    if (text.startsWith("-")) {
      return "−" + text.substring(1);
    }
    return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
  }

  /** For people: half the width of an interval after ±; nothing if it is unbounded. */
  public static String reach(Estimate estimate, int decimals) {
    double half = (estimate.high() - estimate.low()) / 2;
    return Double.isFinite(half) ? PLUS_MINUS + plain(half, decimals) : "";
  }

  /** How wide a bar of a share is, in per cent of the widest; 0 for what is not known. */
  public static String width(double share) {
    return data(100 * Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share)));
  }

  /** A share as a percentage for people. */
  public static String percent(double share) {
    return Double.isFinite(share) ? plain(100 * share, 0) + " %" : "–";
  }
}
