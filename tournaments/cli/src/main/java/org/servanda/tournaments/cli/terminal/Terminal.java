package org.servanda.tournaments.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The streams the program reads and writes. The launcher passes on whether they are a terminal and
 * how wide it is, since Java cannot find out; where the launcher cannot either, Java's console
 * decides.
 *
 * @param in the input
 * @param out the stream of results
 * @param err the stream of progress and errors
 * @param inIsTerminal whether the input comes from a terminal
 * @param outIsTerminal whether results go to a terminal
 * @param errIsTerminal whether progress goes to a terminal
 * @param width the width in columns
 * @param colours whether colours may be used
 * @param charset the encoding
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

  /** The terminal from which the program was started. */
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
   * versions of Java would always return a console, so the launcher also sets {@code jdk.console}.
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

  /** Prints an error; each line begins with the program's name. */
  public void complain(String what) {
    what.lines().forEach(line -> err.println("servanda: " + line));
  }

  /** Whether the encoding has more than ASCII. */
  public boolean unicode() {
    return charset.newEncoder().canEncode('█');
  }
}
