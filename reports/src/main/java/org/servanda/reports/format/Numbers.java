package org.servanda.reports.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are written in data files: the same everywhere, at most six decimals, nothing for
 * what is not known.
 */
final class Numbers {
  private static final int DECIMALS = 6;

  private Numbers() {}

  /** Six decimals at most, no exponent, no needless zeros; empty for NaN and infinity. */
  static String data(double value) {
    return Double.isFinite(value) ? decimal(value).toPlainString() : "";
  }

  /** The same as a number. */
  static BigDecimal decimal(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** For people: so many decimals, a dash for what is not known. */
  static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A share as a percentage for people. */
  static String percent(double share) {
    return Double.isFinite(share) ? plain(100 * share, 0) + " %" : "–";
  }
}
