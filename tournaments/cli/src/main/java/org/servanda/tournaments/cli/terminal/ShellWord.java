package org.servanda.tournaments.cli.terminal;

import java.io.File;
import java.util.regex.Pattern;

/** Quotes words of commands that users are told to type. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,@%+-]+");

  private ShellWord() {}

  /** A word as it must be typed in a shell: in quotes if it holds anything a shell would change. */
  public static String quoted(Object word) {
    String text = word.toString();
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    // Windows knows double quotes alone, and no file name there holds one.
    return File.separatorChar == '\\' ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
  }
}
