package org.servanda.tournaments.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

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

  /** The control character of ASCII above the others. */
  private static final int DELETE = 127;

  private static final int STANDARD_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;
  private static final int GREATEST_WIDTH = 120;

  /** The terminal from which the program was started. */
  public static Terminal system() {
    return of(System::getProperty, System::getenv);
  }

  /**
   * The terminal that the launcher and the user describe.
   *
   * @param properties the launcher's, by their names; null where it says nothing
   * @param environment the user's, by their names; null where it is not set
   */
  static Terminal of(Settings properties, Settings environment) {
    boolean out = isTerminal(properties.get("servanda.terminal.out"));
    String noColour = environment.get("NO_COLOR");
    boolean colours = out && (noColour == null || noColour.isEmpty());
    boolean coloured = colours && !"dumb".equals(environment.get("TERM"));
    Charset charset = encoding(properties);
    String in = properties.get("servanda.terminal.in");
    return new Terminal(
        "closed".equals(in) ? new ClosedInput() : System.in,
        PlainOutput.on(own(FileDescriptor.out), charset, coloured, false),
        PlainOutput.on(own(FileDescriptor.err), charset, coloured, true),
        isTerminal(in),
        out,
        isTerminal(properties.get("servanda.terminal.err")),
        columns(properties.get("servanda.terminal.width")),
        coloured,
        charset);
  }

  /** A stream of our own, so that nobody who closes or replaces Java's takes ours away. */
  private static OutputStream own(FileDescriptor target) {
    return new BufferedOutputStream(new FileOutputStream(target));
  }

  /**
   * Gives whoever writes to Java's standard streams, as strategies may, one that goes to the stream
   * of errors: they must not mix with results, cannot be closed, and do not control the terminal.
   */
  public void protect() {
    PrintStream harmless =
        new PrintStream(
            new FilterOutputStream(err) {
              @Override
              public void write(int code) throws IOException {
                boolean plain = code < 0 || code >= ' ' || code == '\n' || code == '\t';
                out.write(plain && code != DELETE ? code : '?');
              }

              @Override
              public void close() {
                // Others still write to it.
              }
            },
            true,
            charset);
    System.setOut(harmless);
    System.setErr(harmless);
  }

  /** The input of a program started without one; Java would read another file in its place. */
  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("it is closed");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }

    @Override
    public int available() throws IOException {
      throw new IOException("it is closed");
    }
  }

  /** Settings by their names. */
  interface Settings {
    /** A setting; null where there is none. */
    @Nullable String get(String name);
  }

  /**
   * On Windows the launcher says {@code console}: there is one only if nothing is redirected. Newer
   * versions of Java would always return a console, so the launcher also sets {@code jdk.console}.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(@Nullable String stream) {
    return "console".equals(stream) ? System.console() != null : Boolean.parseBoolean(stream);
  }

  private static int columns(@Nullable String width) {
    int columns =
        width != null && width.matches("\\d{1,6}") ? Integer.parseInt(width) : STANDARD_WIDTH;
    return Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, columns));
  }

  private static Charset encoding(Settings properties) {
    String out = properties.get("stdout.encoding");
    String name = out == null ? properties.get("native.encoding") : out;
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  /**
   * Prints an error; each line begins with the program's name. It may quote a stranger's text,
   * which must not control the terminal.
   */
  public void complain(String what) {
    what.lines()
        .map(line -> PortableText.line(line, Integer.MAX_VALUE))
        .forEach(line -> err.println("servanda: " + line));
  }

  /** Whether whoever read the results has gone, as {@code head} does. */
  public boolean isPipeClosed() {
    return PlainOutput.isPipeClosed(out);
  }

  /** Whether the encoding has more than ASCII. */
  public boolean unicode() {
    return charset.newEncoder().canEncode('█');
  }
}
