package org.servanda.tournaments.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An output that shows control characters as {@code ?}, whoever wrote them: a plugin's description,
 * a scenario's title or a file's name could otherwise command the terminal. Line ends and tabs
 * pass; so do the codes of colours ({@code ESC [ digits m}) where colours are used.
 */
final class PlainOutput extends FilterOutputStream {
  private static final int ESCAPE = 0x1b;
  private static final int DELETE = 0x7f;

  /** The first byte in UTF-8 of U+0080 to U+00BF, of which those up to U+009F are controls. */
  private static final int LATIN = 0xc2;

  private static final int LAST_CONTROL = 0x9f;
  private static final int LONGEST_COLOUR = 16;

  private final boolean colours;
  private final boolean utf8;
  private final boolean returns;
  private final StringBuilder held = new StringBuilder();
  private volatile boolean piped;

  private PlainOutput(OutputStream out, boolean colours, boolean utf8, boolean returns) {
    super(out);
    this.colours = colours;
    this.utf8 = utf8;
    this.returns = returns;
  }

  /**
   * An output on another.
   *
   * @param colours whether codes of colours pass
   * @param returns whether carriage returns pass, with which a progress bar is drawn
   */
  static PrintStream on(OutputStream out, Charset charset, boolean colours, boolean returns) {
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    return new Printed(new PlainOutput(out, colours, utf8, returns), charset);
  }

  /** Whether whoever read a stream of {@link #on} has gone, as {@code head} does. */
  static boolean isPipeClosed(PrintStream stream) {
    return stream instanceof Printed printed && printed.output.piped;
  }

  /** A stream that can be asked why it failed: Java's own only knows that it did. */
  private static final class Printed extends PrintStream {
    private final PlainOutput output;

    Printed(PlainOutput output, Charset charset) {
      super(output, true, charset);
      this.output = output;
    }
  }

  private IOException seen(IOException e) {
    // The words are the system's; all of them have this one.
    piped |= String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    return e;
  }

  @Override
  public void write(int b) throws IOException {
    int value = b & 0xff;
    if (!held.isEmpty()) {
      continued(value);
    } else if ((value == ESCAPE && colours) || (value == LATIN && utf8) || value == '\r') {
      held.append((char) value);
    } else {
      out.write(isControl(value) ? '?' : value);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      for (int i = from; i < from + length; i++) {
        write(bytes[i]);
      }
    } catch (IOException e) {
      throw seen(e);
    }
  }

  /** What is held back is shown, as nothing may follow for long. */
  @Override
  public void flush() throws IOException {
    if (!held.isEmpty() && held.charAt(0) != LATIN) {
      release(returns && held.charAt(0) == '\r');
    }
    try {
      super.flush();
    } catch (IOException e) {
      throw seen(e);
    }
  }

  private void continued(int value) throws IOException {
    char first = held.charAt(0);
    if (first == LATIN) {
      held.append((char) value);
      boolean control = value <= LAST_CONTROL;
      held.setLength(control ? 1 : held.length());
      release(!control);
    } else if (first == '\r') {
      release(returns || value == '\n');
      write(value);
    } else if (held.length() == 1 ? value == '[' : (value == ';' || isDigit(value))) {
      held.append((char) value);
      if (held.length() > LONGEST_COLOUR) {
        release(false);
      }
    } else if (held.length() > 1 && value == 'm') {
      held.append((char) value);
      release(true);
    } else {
      release(false);
      write(value);
    }
  }

  /** Writes what was held back: as it is, or with its first character as {@code ?}. */
  private void release(boolean whole) throws IOException {
    String text = held.toString();
    held.setLength(0);
    out.write(whole ? text.charAt(0) : '?');
    for (int i = 1; i < text.length(); i++) {
      out.write(text.charAt(i));
    }
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private static boolean isControl(int value) {
    return (value < ' ' && value != '\n' && value != '\t') || value == DELETE;
  }
}
