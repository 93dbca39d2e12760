package org.servanda.tournaments.remote;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.tournaments.remote.line.Lines;
import org.servanda.tournaments.remote.line.PipeLines;

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
  private final PipeLines pipe;
  private final ErrorText errors;
  private final long limit;
  private volatile @Nullable MemoryFile memory;
  private Lines lines;

  /** The longest the present question may take: the first one includes the start. */
  private volatile long allowed = STARTING;

  private long begun;

  /** The time of the question that is not answered yet, by the system's clock; 0 for none. */
  private volatile long asked;

  private volatile boolean late;
  private volatile boolean closed;

  private Child(Process process, long limit, @Nullable MemoryFile memory) {
    this.process = process;
    this.pipe = new PipeLines(process.getInputStream(), process.getOutputStream(), LONGEST_LINE);
    this.lines = pipe;
    this.errors = new ErrorText(process.getErrorStream());
    this.limit = limit;
    this.memory = memory;
  }

  /**
   * Starts a program.
   *
   * @throws IOException if the system cannot start it
   */
  static Child start(ChildCommand command) throws IOException {
    MemoryFile memory = command.sharing() ? MemoryFile.make() : null;
    try {
      Process process = command.start(memory == null ? null : memory.path());
      Child child = new Child(process, command.limit().toNanos(), memory);
      memory = null;
      Deadlines.watch(child);
      return child;
    } finally {
      if (memory != null) {
        memory.close();
      }
    }
  }

  /** The file through which the program may exchange lines; null if there is none. */
  @Nullable String memory() {
    return memory == null ? null : memory.path().toString();
  }

  /**
   * The program has opened the file of {@link #memory}, or says that it has not.
   *
   * @throws LeaderFault if the file cannot be used
   */
  void opened(boolean used) {
    MemoryFile file = memory;
    if (file == null) {
      return;
    }
    file.hide();
    if (used) {
      try {
        lines = file.lines(pipe);
      } catch (IOException e) {
        throw new LeaderFault("cannot share memory with this process");
      }
    } else {
      release();
    }
  }

  /** Whether it takes bytes that are no text. */
  boolean sharesMemory() {
    return memory != null;
  }

  /**
   * Puts a question and waits for the answer.
   *
   * @param question one line, without its end
   * @param first whether the time for it begins now; else it is part of the one before
   * @return one line, without its end
   * @throws LeaderFault if the program ends, or does not answer in time; it is then of no more use
   */
  byte[] ask(byte[] question, boolean first) {
    if (first) {
      begun = System.nanoTime();
    }
    asked = Math.max(1, begun);
    try {
      lines.write(question);
      byte[] answer = lines.read();
      if (answer == null) {
        throw ended("its output ended");
      }
      allowed = limit;
      return answer;
    } catch (Lines.LongLineException e) {
      close();
      throw new LeaderFault(
          PortableText.format("wrote more than %,d bytes in one line", LONGEST_LINE));
    } catch (IOException e) {
      throw ended(PortableText.line(String.valueOf(e.getMessage()), 100));
    } catch (InternalError e) {
      // A page of a mapped file is gone: the program has cut the file short.
      throw ended("it broke the memory it shares");
    } finally {
      asked = 0;
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
        String when = allowed == STARTING ? " before its first answer" : "";
        exit = "ended with exit code " + process.exitValue() + when;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Ending.stayIfBegun();
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
    errors.drain();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    MemoryFile file = memory;
    if (file != null) {
      // When this process ends nobody comes to release it: a name that stays keeps its memory.
      file.hide();
    }
  }

  /** Gives up what it shared, when it has ended and nobody waits for its answer. */
  void release() {
    MemoryFile file = memory;
    if (file != null) {
      lines = pipe;
      memory = null;
      file.close();
    }
  }
}
