package org.servanda.engine.portable;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text that is the same whatever the user's locale. {@link String#formatted} and {@code printf}
 * follow the default locale: they write {@code ۷۲۰} for 720 in Persian, and {@code 0,50} for 0.50
 * in German. All text of this program goes through here instead; the build refuses the others.
 *
 * <p>A plugin's descriptions and messages are printed in reports too, so plugins should use it as
 * well.
 */
public final class PortableText {
  private PortableText() {}

  /**
   * Formats as {@link String#format(Locale, String, Object...)} does in {@link Locale#ROOT}: ASCII
   * digits, a decimal point, commas between thousands.
   *
   * @param format a format string as {@link java.util.Formatter} describes it
   * @param arguments what its specifiers refer to
   * @throws java.util.IllegalFormatException if the format is not valid, or an argument does not
   *     fit its specifier
   */
  @SuppressWarnings(
      "exports") // only the build reads the annotations; a plugin needs no module for them
  @FormatMethod
  public static String format(@FormatString String format, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
