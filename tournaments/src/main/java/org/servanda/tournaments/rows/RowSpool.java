package org.servanda.tournaments.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Compressed parts of a file, on disk in the order in which they were finished. Each part is a gzip
 * member, so that the parts one after another are a gzip file, in whatever order they were written.
 * Safe for use by many threads.
 */
final class RowSpool implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  /** By the index of the first batch. */
  private final TreeMap<Long, Part> parts = new TreeMap<>();

  /** Twice as fast as the usual level; files are a fifth longer. */
  private static final class QuickGzip extends GZIPOutputStream {
    private static final int LEVEL = 3;

    QuickGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }

  /** Where a part lies, and how many batches it has. */
  private record Part(long offset, long length, int batches) {}

  /** An empty spool; whatever was at the path is lost. */
  RowSpool(Path path) throws IOException {
    this.path = path;
    this.channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /** A text as a gzip member. */
  static byte[] compressed(byte[]... texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new QuickGzip(bytes)) {
      for (byte[] text : texts) {
        gzip.write(text);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot fail as a file does", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Adds the rows of some batches.
   *
   * @param first the index of the first
   * @param texts of each
   */
  void add(long first, byte[][] texts) throws IOException {
    byte[] member = compressed(texts);
    synchronized (this) {
      long offset = channel.size();
      ByteBuffer buffer = ByteBuffer.wrap(member);
      while (buffer.hasRemaining()) {
        channel.write(buffer, offset + buffer.position());
      }
      parts.put(first, new Part(offset, member.length, texts.length));
    }
  }

  /** The number of batches from the first on of which none is missing. */
  synchronized long batches() {
    long next = 0;
    for (Map.Entry<Long, Part> part : parts.entrySet()) {
      if (part.getKey() != next) {
        return next;
      }
      next += part.getValue().batches();
    }
    return next;
  }

  /** Copies all parts in order. */
  synchronized void copyTo(OutputStream out) throws IOException {
    for (Part part : parts.values()) {
      long done = 0;
      while (done < part.length()) {
        done +=
            channel.transferTo(
                part.offset() + done, part.length() - done, Channels.newChannel(out));
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }
}
