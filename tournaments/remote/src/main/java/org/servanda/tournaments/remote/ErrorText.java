package org.servanda.tournaments.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * What a program writes to its standard error: read now and then, so that it never waits, and the
 * last line kept. With the system property {@code servanda.debug} it is shown too.
 */
final class ErrorText {
  private static final int LONGEST = 200;
  private static final int MOST_AT_ONCE = 1 << 16;

  /** How often it reads on: whoever writes without end must not keep the reader. */
  private static final int MOST_READS = 16;

  /** Where what is written is shown as well; null if it is not. */
  private final @Nullable PrintStream shown =
      Boolean.getBoolean("servanda.debug") ? System.err : null;

  private final InputStream errors;
  private final byte[] bytes = new byte[MOST_AT_ONCE];
  private String end = "";

  ErrorText(InputStream errors) {
    this.errors = errors;
  }

  /** Reads what has been written, without waiting. */
  synchronized void drain() {
    try {
      for (int reads = 0; reads < MOST_READS && errors.available() > 0; reads++) {
        int read = errors.read(bytes, 0, Math.min(errors.available(), MOST_AT_ONCE));
        if (read <= 0) {
          return;
        }
        if (shown != null) {
          shown.write(bytes, 0, read);
        }
        int kept = Math.min(read, 4 * LONGEST);
        byte[] last = Arrays.copyOfRange(bytes, read - kept, read);
        String all = end + new String(last, StandardCharsets.UTF_8);
        end = all.substring(Math.max(0, all.length() - 4 * LONGEST));
      }
    } catch (IOException e) {
      // It has ended: there is nothing more to read.
    }
  }

  /** The last line that is not blank; empty if there is none. */
  synchronized String last() {
    drain();
    String text = end.strip();
    return PortableText.line(text.substring(text.lastIndexOf('\n') + 1), LONGEST);
  }
}
