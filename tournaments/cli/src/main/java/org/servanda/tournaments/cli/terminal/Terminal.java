package org.servanda.tournaments.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the program is talking to. The launcher says whether its output is a terminal and how wide,
 * since Java cannot tell; where the launcher cannot either, it leaves the question to Java's
 * console.
 *
 * @param in what is typed
 * @param out where results go
 * @param err where progress and errors go
 * @param inIsTerminal whether a person types
 * @param outIsTerminal whether a person reads the results
 * @param errIsTerminal whether a person watches the progress
 * @param width columns
 * @param colours whether colours are welcome
 * @param charset its encoding
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width,
    boolean colours,
    Charset charset) {

  private static final int STANDARD_WIDTH = 80;
  private static final int GREATEST_WIDTH = 120;

  /** The terminal the program was started from. */
  public static Terminal system() {
    boolean out = isTerminal("servanda.terminal.out");
    String noColour = System.getenv("NO_COLOR");
    boolean colours = out && (noColour == null || noColour.isEmpty());
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        System.in,
        System.out,
        System.err,
        isTerminal("servanda.terminal.in"),
        out,
        isTerminal("servanda.terminal.err"),
        columns(),
        colours && !dumb,
        encoding());
  }

  /**
   * On Windows the launcher says {@code console}: there is one only if nothing is redirected. Newer
   * versions of Java would always give one, but for {@code jdk.console}, which it sets too.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(String stream) {
    return "console".equals(System.getProperty(stream))
        ? System.console() != null
        : Boolean.getBoolean(stream);
  }

  private static int columns() {
    int columns = Integer.getInteger("servanda.terminal.width", STANDARD_WIDTH);
    return Math.max(40, Math.min(GREATEST_WIDTH, columns));
  }

  private static Charset encoding() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  /** Tells what is wrong; each line of it says by whom it is told. */
  public void complain(String what) {
    what.lines().forEach(line -> err.println("servanda: " + line));
  }

  /** Whether it shows more than ASCII. */
  public boolean unicode() {
    return charset.newEncoder().canEncode('█');
  }
}
