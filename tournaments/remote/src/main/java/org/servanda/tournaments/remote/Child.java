package org.servanda.tournaments.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;

/**
 * A running program, and the lines exchanged with it: one question, one answer. It is used by one
 * thread at a time. {@link Deadlines} ends it when an answer takes too long.
 */
final class Child implements AutoCloseable {
  /** The longest line a program may write, in bytes. */
  static final int LONGEST_LINE = 1 << 20;

  /** The longest a program may take to start and to describe itself. */
  private static final long STARTING = TimeUnit.MINUTES.toNanos(1);

  private final Process process;
  private final OutputStream questions;
  private final InputStream answers;
  private final ErrorText errors;
  private final long limit;

  /** The longest the present question may take: the first one includes the start. */
  private volatile long allowed = STARTING;

  private byte[] buffer = new byte[1 << 13];
  private int begin;
  private int end;

  private long begun;

  /** The time of the question that is not answered yet, by the system's clock; 0 for none. */
  private volatile long asked;

  private volatile boolean late;
  private volatile boolean closed;

  private Child(Process process, long limit) {
    this.process = process;
    this.questions = process.getOutputStream();
    this.answers = process.getInputStream();
    this.errors = new ErrorText(process.getErrorStream());
    this.limit = limit;
  }

  /**
   * Starts a program.
   *
   * @throws IOException if the system cannot start it
   */
  static Child start(ChildCommand command) throws IOException {
    Child child = new Child(command.start(), command.limit().toNanos());
    Deadlines.watch(child);
    return child;
  }

  /**
   * Puts a question and waits for the answer.
   *
   * @param question one line, without its end
   * @param first whether the time for it begins now; else it is part of the one before
   * @return one line, without its end
   * @throws LeaderFault if the program ends, or does not answer in time; it is then of no more use
   */
  String ask(ByteArrayOutputStream question, boolean first) {
    question.write('\n');
    if (first) {
      begun = System.nanoTime();
    }
    asked = Math.max(1, begun);
    try {
      question.writeTo(questions);
      questions.flush();
      String answer = line();
      allowed = limit;
      return answer;
    } catch (IOException e) {
      throw ended(PortableText.line(String.valueOf(e.getMessage()), 100));
    } finally {
      asked = 0;
    }
  }

  private String line() throws IOException {
    int looked = begin;
    while (true) {
      for (; looked < end; looked++) {
        if (buffer[looked] == '\n') {
          String line = new String(buffer, begin, looked - begin, StandardCharsets.UTF_8);
          begin = looked + 1;
          return line;
        }
      }
      if (end - begin > LONGEST_LINE) {
        close();
        throw new LeaderFault(
            PortableText.format("wrote more than %,d bytes in one line", LONGEST_LINE));
      }
      int moved = begin;
      makeRoom();
      looked -= moved - begin;
      int read = answers.read(buffer, end, buffer.length - end);
      if (read < 0) {
        throw ended("its output ended");
      }
      end += read;
    }
  }

  private void makeRoom() {
    if (begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, end - begin);
      end -= begin;
      begin = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  /** Its output has ended: so must it, if it has not. */
  private LeaderFault ended(String what) {
    LeaderFault failure = failure(what);
    close();
    return failure;
  }

  private LeaderFault failure(String what) {
    if (late) {
      double seconds = allowed / 1e9;
      return LeaderFault.byClock(
          PortableText.format("did not answer within %s seconds", PortableText.number(seconds)));
    }
    String exit = "ended (" + what + ")";
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        exit = "ended with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String said = errors.last();
    return new LeaderFault(exit + (said.isEmpty() ? "" : "; it last wrote: " + said));
  }

  /** Whether the present question has waited too long. Asked by {@link Deadlines}. */
  boolean isOverdue(long now) {
    long since = asked;
    return since != 0 && now - since > allowed;
  }

  /** Reads what it has written to its standard error, so that it never waits for that. */
  void drainErrors() {
    errors.drain();
  }

  boolean isAlive() {
    return !closed && process.isAlive();
  }

  /** Ends it because it is overdue: whoever waits for its answer learns that. */
  void endLate() {
    late = true;
    close();
  }

  /** Ends it at once, with all it has started. */
  @Override
  public void close() {
    closed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
