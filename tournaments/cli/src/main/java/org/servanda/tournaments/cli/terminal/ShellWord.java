package org.servanda.tournaments.cli;

import java.util.regex.Pattern;

/** Quotes words of commands that users are told to type. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,@%+-]+");

  private ShellWord() {}

  /** A word as it must be typed in a shell: in quotes if it holds anything a shell would change. */
  static String quoted(Object word) {
    String text = word.toString();
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
