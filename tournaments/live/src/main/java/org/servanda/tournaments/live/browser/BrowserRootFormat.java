package org.servanda.tournaments.live.browser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Formats what the sentences of a match need, as a JDK does: text, whole numbers with or without
 * commas, decimal fractions with or without a sign, and per cent.
 */
final class BrowserRootFormat {
  private BrowserRootFormat() {}

  static String format(String format, @Nullable Object... arguments) {
    StringBuilder text = new StringBuilder();
    int argument = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      int start = ++i;
      while (format.charAt(i) != '%' && !Character.isLetter(format.charAt(i))) {
        i++;
      }
      char kind = format.charAt(i);
      text.append(kind == '%' ? "%" : one(kind, format.substring(start, i), arguments[argument++]));
    }
    return text.toString();
  }

  private static String one(char kind, String flags, @Nullable Object value) {
    String text;
    if (kind == 'f' && value instanceof Double number) {
      text = fixed(number, flags.contains("+"), flags.indexOf('.'), flags);
    } else if (kind == 'd' && flags.startsWith(",")) {
      text = grouped(String.valueOf(value));
    } else if (kind == 's' || kind == 'd') {
      text = String.valueOf(value);
    } else {
      throw new IllegalArgumentException("No format %" + flags + kind);
    }
    return padded(text, flags);
  }

  private static String fixed(double value, boolean signed, int point, String flags) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    int places = point < 0 ? 6 : Integer.parseInt(flags.substring(point + 1));
    String digits =
        new BigDecimal(Double.toString(Math.abs(value)))
            .setScale(places, RoundingMode.HALF_UP)
            .toPlainString();
    boolean negative = Double.doubleToLongBits(value) < 0;
    return (negative ? "-" : signed ? "+" : "") + digits;
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    int first = digits.startsWith("-") ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** Fills up to the width in the flags, on the left, or on the right after a minus sign. */
  private static String padded(String text, String flags) {
    int width = 0;
    for (int i = 0; i < flags.length() && flags.charAt(i) != '.'; i++) {
      char c = flags.charAt(i);
      width = c >= '0' && c <= '9' ? 10 * width + c - '0' : width;
    }
    String fill = " ".repeat(Math.max(0, width - text.length()));
    return flags.startsWith("-") ? text + fill : fill + text;
  }
}
