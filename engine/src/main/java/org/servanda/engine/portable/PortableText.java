package org.servanda.engine.portable;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import org.jspecify.annotations.Nullable;

/**
 * Formatted text that is the same in every locale. {@link String#formatted} and {@code printf} use
 * the default locale: they write {@code ۷۲۰} for 720 in Persian, and {@code 0,50} for 0.50 in
 * German. All formatted text of this program is made here instead; the build refuses the others.
 *
 * <p>Plugins should use it too, because reports print their descriptions and messages.
 */
public final class PortableText {
  private PortableText() {}

  /**
   * Formats as {@link String#format(java.util.Locale, String, Object...)} does in {@link
   * java.util.Locale#ROOT}: ASCII digits, a decimal point, commas between thousands.
   *
   * @param format a format string as {@link java.util.Formatter} describes it
   * @param arguments what its specifiers refer to
   * @throws java.util.IllegalFormatException if the format is not valid, or an argument does not
   *     fit its specifier
   */
  @SuppressWarnings("exports") // only the build reads these annotations, a plugin does not
  @FormatMethod
  public static String format(@FormatString String format, @Nullable Object... arguments) {
    return RootFormat.format(format, arguments);
  }

  /**
   * A range in words: {@code from 0 to 1}, {@code at least 0}, {@code at most 1} or, if it is
   * unbounded on both sides, empty. A bound is none if it is infinite or the greatest double.
   */
  public static String range(double min, double max) {
    boolean below = min > -Double.MAX_VALUE;
    boolean above = max < Double.MAX_VALUE;
    if (below && above) {
      return "from " + number(min) + " to " + number(max);
    }
    return below ? "at least " + number(min) : above ? "at most " + number(max) : "";
  }

  /** A number without a needless fraction: {@code 3}, {@code 0.25}. */
  public static String number(double value) {
    return value == PortableMath.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * A foreign text as one bounded, well-formed line, safe to print anywhere: control characters
   * (colours of a terminal, line ends, NUL), marks that reverse the direction of text, and halves
   * of characters become {@code �}.
   *
   * @param longest the greatest length in characters; a longer text ends in {@code …}
   */
  public static String line(String text, int longest) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() < longest; ) {
      int point = text.codePointAt(i);
      line.appendCodePoint(isPrintable(point) ? point : 0xFFFD);
      i += Character.charCount(point);
      if (line.length() >= longest && i < text.length()) {
        line.append('…');
      }
    }
    return line.toString();
  }

  private static boolean isPrintable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
