package org.servanda.tournaments.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.remote.line.Lines;
import org.servanda.tournaments.remote.line.SharedMemory;

/**
 * A file in memory that this process shares with one program. Its name is there only until the
 * program has opened it.
 */
final class MemoryFile implements AutoCloseable {
  /** Where Linux keeps files that are memory only. */
  private static final Path FOLDER = Path.of("/dev/shm");

  private final Path path;
  private final FileChannel channel;

  private MemoryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** A new one, all zeros, which only this user may open; null where there can be none. */
  static @Nullable MemoryFile make() {
    if (!Files.isWritable(FOLDER)) {
      return null;
    }
    Path path = null;
    try {
      path =
          Files.createTempFile(
              FOLDER,
              "servanda",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      MemoryFile file = new MemoryFile(path, channel);
      // Written, not only made long: else there may be no memory for it later, which ends the JVM.
      ByteBuffer zeros = ByteBuffer.allocate(SharedMemory.SIZE);
      while (zeros.hasRemaining()) {
        channel.write(zeros);
      }
      return file;
    } catch (IOException e) {
      remove(path);
      return null;
    }
  }

  Path path() {
    return path;
  }

  /**
   * The lines through it, of the side that asks.
   *
   * @throws IOException if it cannot be mapped
   */
  Lines lines(Lines pipe) throws IOException {
    return SharedMemory.map(channel, pipe, true);
  }

  /** Takes its name away: nobody else can open it. */
  void hide() {
    remove(path);
  }

  private static void remove(@Nullable Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  /** Gives its memory back at once; the mapping, which is then empty, goes with its last user. */
  @Override
  public void close() {
    remove(path);
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      // It is gone with this process.
    }
  }
}
