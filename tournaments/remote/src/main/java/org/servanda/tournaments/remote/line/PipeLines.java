package org.servanda.tournaments.remote.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines through pipes. */
public final class PipeLines implements Lines {
  private final InputStream in;
  private final OutputStream out;
  private final int longest;
  private byte[] buffer = new byte[1 << 13];
  private int begin;
  private int end;

  /**
   * Lines through two pipes.
   *
   * @param longest the most bytes of a line that is read
   */
  public PipeLines(InputStream in, OutputStream out, int longest) {
    this.in = in;
    this.out = out;
    this.longest = longest;
  }

  @Override
  public void write(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
    out.flush();
  }

  @Override
  public byte @Nullable [] read() throws IOException {
    int looked = begin;
    while (true) {
      for (; looked < end; looked++) {
        if (buffer[looked] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, begin, looked);
          begin = looked + 1;
          return line;
        }
      }
      if (end - begin > longest) {
        throw new LongLineException();
      }
      looked -= begin;
      makeRoom();
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return null;
      }
      end += read;
    }
  }

  private void makeRoom() {
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    end -= begin;
    begin = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }
}
