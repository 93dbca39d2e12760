package org.servanda.tournaments.remote.line;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines through a file that two processes have mapped, and through pipes where that is better.
 * Switching between two processes by a pipe costs more than most decisions. So whoever waits looks
 * into the memory for a while, and lets others run in between. Then it says that it sleeps and
 * waits at its pipe, where an empty line wakes it. A line that does not fit goes through the pipe.
 *
 * <p>What is where is told in {@code leaders-in-any-language.md}. Nothing here trusts the other
 * side: what it writes can be wrong, but not harm.
 */
public final class SharedMemory implements Lines {
  /** The size of the file, bytes. */
  public static final int SIZE = 1 << 17;

  private static final VarHandle NUMBER =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** What wakes whoever sleeps. */
  private static final byte[] NOTHING = {};

  /** The length of a line that comes through the pipe. */
  private static final int BY_PIPE = -1;

  /** How long whoever waits looks into the memory before it sleeps. */
  private static final long LOOKING = TimeUnit.MICROSECONDS.toNanos(100);

  /** How often it looks before it lets others run. */
  private static final int LOOKS = 20;

  /** How long others may run in between before the processor is taken to be busy with them. */
  private static final long TURN = TimeUnit.MICROSECONDS.toNanos(50);

  /** How many lines are then waited for at the pipe alone: whoever sleeps there is woken first. */
  private static final int BUSY = 200;

  /**
   * Where one side's lines are, in bytes.
   *
   * @param count how many lines it has sent
   * @param length the length of the last one
   * @param asleep whether it sleeps
   * @param line the line itself
   * @param room the longest line that fits
   */
  private record Place(int count, int length, int asleep, int line, int room) {}

  private static final Place QUESTIONS = new Place(0, 4, 192, 256, (SIZE / 2) - 256);
  private static final Place ANSWERS = new Place(64, 68, 128, SIZE / 2, SIZE / 2);

  private final ByteBuffer memory;
  private final Lines pipe;
  private final Place own;
  private final Place other;
  private int sent;
  private int received;
  private int busy;

  private SharedMemory(ByteBuffer memory, Lines pipe, boolean asks) {
    this.memory = memory;
    this.pipe = pipe;
    this.own = asks ? QUESTIONS : ANSWERS;
    this.other = asks ? ANSWERS : QUESTIONS;
  }

  /**
   * Maps a file of {@link #SIZE} bytes, all 0 at first.
   *
   * @param pipe the way beside it
   * @param asks whether this side asks, and the other answers
   * @throws IOException if there is no such file, or it cannot be mapped
   */
  public static SharedMemory map(Path file, Lines pipe, boolean asks) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return map(channel, pipe, asks);
    }
  }

  /**
   * The same of a file that is open.
   *
   * @throws IOException if it cannot be mapped
   */
  public static SharedMemory map(FileChannel file, Lines pipe, boolean asks) throws IOException {
    return new SharedMemory(file.map(FileChannel.MapMode.READ_WRITE, 0, SIZE), pipe, asks);
  }

  @Override
  public void write(byte[] line) throws IOException {
    boolean fits = line.length <= own.room();
    if (fits) {
      memory.put(own.line(), line);
    }
    NUMBER.set(memory, own.length(), fits ? line.length : BY_PIPE);
    sent++;
    NUMBER.setRelease(memory, own.count(), sent);
    // Either it sees the line before it sleeps, or we see that it sleeps.
    VarHandle.fullFence();
    if ((int) NUMBER.getOpaque(memory, other.asleep()) != 0) {
      pipe.write(NOTHING);
    }
    if (!fits) {
      pipe.write(line);
    }
  }

  @Override
  public byte @Nullable [] read() throws IOException {
    received++;
    if (!comesSoon() && !wakes()) {
      return null;
    }
    int length = (int) NUMBER.get(memory, other.length());
    if (length == BY_PIPE) {
      byte[] line = pipe.read();
      while (line != null && line.length == 0) {
        line = pipe.read();
      }
      return line;
    }
    if (length < 0 || length > other.room()) {
      throw new IOException("the length of a line in the shared memory is " + length);
    }
    byte[] line = new byte[length];
    memory.get(other.line(), line);
    return line;
  }

  private boolean hasCome() {
    return (int) NUMBER.getAcquire(memory, other.count()) == received;
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint that may be ignored: it then only takes longer
  private boolean comesSoon() {
    for (int i = 0; i < LOOKS; i++) {
      if (hasCome()) {
        return true;
      }
      Thread.onSpinWait();
    }
    if (busy > 0) {
      busy--;
      return false;
    }
    long begun = System.nanoTime();
    long now = begun;
    while (now - begun < LOOKING) {
      long before = now;
      Thread.yield();
      if (hasCome()) {
        return true;
      }
      now = System.nanoTime();
      if (now - before > TURN) {
        busy = BUSY;
        return false;
      }
    }
    return false;
  }

  /** Sleeps until a line has come; false if none will. */
  private boolean wakes() throws IOException {
    NUMBER.setOpaque(memory, own.asleep(), 1);
    VarHandle.fullFence();
    boolean open = true;
    while (open && !hasCome()) {
      open = pipe.read() != null;
    }
    NUMBER.setOpaque(memory, own.asleep(), 0);
    return open;
  }
}
