package org.servanda.engine.portable;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one call of the platform's formatter; a program for a browser has another. */
final class RootFormat {
  private RootFormat() {}

  @FormatMethod
  static String format(@FormatString String format, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
