package org.servanda.engine.result;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * Says what a strategy threw, in one bounded line. Nothing the thrown object does when it is asked
 * can do harm: its methods are the strategy's code too.
 */
final class FaultCause {
  /** The greatest length of a message, in characters. */
  private static final int LONGEST = 300;

  /** Code that is not the author's own: a fault is shown where the author's code was last. */
  private static final String[] FOREIGN = {
    "java.",
    "javax.",
    "jdk.",
    "sun.",
    "com.sun.",
    "kotlin.",
    "scala.",
    "org.servanda.engine.",
    "org.servanda.strategies.toolkit."
  };

  /** Where an object lies in memory, as Python and Java print it: another number in each run. */
  private static final Pattern ADDRESS = Pattern.compile("(?: at |/)0x[0-9a-fA-F]+");

  /** The hash code of an object, as Java prints it: another number in each run. */
  private static final Pattern HASH_CODE = Pattern.compile("@[0-9a-f]{4,8}\\b");

  private FaultCause() {}

  /**
   * The cause of a fault.
   *
   * @param thrown by the strategy
   * @param opponent the id of the other strategy, which may have used up a shared resource
   */
  static String of(Throwable thrown, String opponent) {
    String cause = "threw " + thrown.getClass().getSimpleName() + message(thrown) + where(thrown);
    return thrown instanceof OutOfMemoryError
        ? cause + ", while it played " + opponent + ", which may have used the memory"
        : cause;
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // whatever the strategy's own exception throws
  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null || message.isEmpty() ? "" : ": " + line(message);
    } catch (Throwable hostile) {
      return " (its message cannot be read)";
    }
  }

  /** The author's own frame; where there is none, the innermost. */
  private static String where(Throwable thrown) {
    try {
      StackTraceElement[] trace = thrown.getStackTrace();
      for (StackTraceElement frame : trace) {
        if (isAuthors(frame.getClassName())) {
          return " at " + line(frame.toString());
        }
      }
      return trace.length > 0 ? " at " + line(trace[0].toString()) : "";
    } catch (Throwable hostile) {
      return "";
    }
  }

  private static boolean isAuthors(String type) {
    for (String prefix : FOREIGN) {
      if (type.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }

  /**
   * One line without control characters, not longer than the limit. Addresses of objects are left
   * out, because results are the same bytes in every run.
   */
  static String line(@Nullable String text) {
    String bounded = PortableText.line(String.valueOf(text), LONGEST);
    String somewhere = ADDRESS.matcher(bounded).replaceAll("");
    return HASH_CODE.matcher(somewhere).replaceAll("@…");
  }
}
