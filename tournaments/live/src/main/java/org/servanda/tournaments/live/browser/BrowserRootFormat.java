package org.servanda.tournaments.live.browser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats decimal fractions as a JDK does; everything else is left to the browser's library. */
final class BrowserRootFormat {
  private BrowserRootFormat() {}

  static String format(String format, @Nullable Object... arguments) {
    StringBuilder rest = new StringBuilder();
    @Nullable Object[] values = arguments.clone();
    int argument = 0;
    for (int i = 0; i < format.length(); ) {
      int end = i + 1;
      if (format.charAt(i) == '%') {
        while (!Character.isLetter(format.charAt(end)) && format.charAt(end) != '%') {
          end++;
        }
        String specifier = format.substring(i + 1, end);
        char conversion = format.charAt(end++);
        if (conversion == 'f' && values[argument] instanceof Double value) {
          values[argument] = fixed(value, specifier);
          rest.append("%s");
        } else {
          rest.append(format, i, end);
        }
        argument += conversion == '%' || conversion == 'n' ? 0 : 1;
      } else {
        rest.append(format.charAt(i));
      }
      i = end;
    }
    return String.format(Locale.ROOT, rest.toString(), values);
  }

  /** A number with a specifier such as {@code +.2} or {@code 6.1}. */
  private static String fixed(double value, String specifier) {
    int point = specifier.indexOf('.');
    int places = point < 0 ? 6 : Integer.parseInt(specifier.substring(point + 1));
    String flags = point < 0 ? specifier : specifier.substring(0, point);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    boolean negative = Double.doubleToLongBits(value) < 0;
    String digits =
        new BigDecimal(Double.toString(Math.abs(value)))
            .setScale(places, RoundingMode.HALF_UP)
            .toPlainString();
    String text = (negative ? "-" : flags.startsWith("+") ? "+" : "") + digits;
    String width = flags.startsWith("+") ? flags.substring(1) : flags;
    return width.isEmpty() ? text : " ".repeat(Math.max(0, Integer.parseInt(width) - text.length())) + text;
  }
}
