package org.servanda.tournaments.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * The right to write into a folder, for one process at a time. It ends with the process, however
 * that ends.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = ".lock";

  /** The greatest length of what a holder says of itself. */
  private static final int LONGEST = 200;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The folder that may be written. */
  public Path folder() {
    return folder;
  }

  /**
   * Takes the right to a folder that was named by {@code --out}.
   *
   * @param folder exists
   * @throws OutputException if somebody else has it, who is named, or the folder cannot be written
   */
  public static FolderLock of(Path folder) {
    return of(folder, "wait until it has ended, or choose another folder with --out");
  }

  /**
   * Takes the right.
   *
   * @param folder exists
   * @param advice what to do if somebody else has it
   * @throws OutputException if somebody else has it, who is named, or the folder cannot be written
   */
  public static FolderLock of(Path folder, String advice) {
    Path file = folder.resolve(NAME);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = lock(channel);
        if (lock == null) {
          throw taken(folder, file, advice);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(folder, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /** The lock of a run that was just killed may last a little longer than the run. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    long start = System.nanoTime();
    FileLock lock = tryLock(channel);
    while (lock == null && System.nanoTime() - start < PATIENCE) {
      LockSupport.parkNanos(PAUSE);
      lock = tryLock(channel);
    }
    return lock;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String self() {
    return "process " + ProcessHandle.current().pid();
  }

  private static OutputException taken(Path folder, Path file, String advice) {
    String holder;
    try {
      holder = PortableText.line(Files.readString(file), LONGEST);
    } catch (IOException e) {
      holder = "";
    }
    return new OutputException(
        PortableText.format(
            "%s is writing into '%s'; %s",
            holder.isEmpty() ? "Another process" : "Another run (" + holder + ")", folder, advice));
  }

  @Override
  public void close() {
    try (channel) {
      // Nobody holds it any more; the file stays, since another process may wait for it already.
      channel.truncate(0);
    } catch (IOException e) {
      // The lock is gone with the process at the latest.
    }
  }
}
