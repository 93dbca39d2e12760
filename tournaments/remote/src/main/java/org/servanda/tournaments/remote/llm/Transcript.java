package org.servanda.tournaments.remote.llm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.tournaments.io.WholeFile;

/**
 * A file of exchanges, one line of JSON each. While it is recorded lines are appended; when it is
 * closed they are sorted by key, so that the same exchanges give the same bytes.
 */
final class Transcript {
  private final Path path;
  private final Map<String, Exchange> exchanges = new HashMap<>();
  private @Nullable FileChannel channel;
  private boolean closed;

  private Transcript(Path path) {
    this.path = path;
  }

  /**
   * Reads a transcript. A last line that was cut short is left out.
   *
   * @param needed whether it must be there
   * @throws PluginException if it is missing or cannot be read
   */
  static Transcript read(Path path, boolean needed) {
    Transcript transcript = new Transcript(path);
    if (!needed && !Files.exists(path)) {
      return transcript;
    }
    try {
      transcript.add();
      return transcript;
    } catch (IOException e) {
      throw new PluginException(
          PortableText.format(
              "The transcript %s cannot be read; play with 'replay: false' to record it",
              path.getFileName()),
          e);
    }
  }

  /**
   * Adds what the file has.
   *
   * @return the length of its whole lines, bytes
   */
  private int add() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString());
    return end;
  }

  private void add(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      try {
        if (!lines[i].isBlank()) {
          Exchange exchange = Exchange.read(lines[i]);
          exchanges.put(exchange.key(), exchange);
        }
      } catch (RuntimeException e) {
        throw new PluginException(
            PortableText.format(
                "Line %d of the transcript %s is no exchange: %s; take the line out",
                i + 1, path.getFileName(), PortableText.line(String.valueOf(e.getMessage()), 100)),
            e);
      }
    }
  }

  /** The exchange of a key, or null. */
  synchronized @Nullable Exchange get(String key) {
    return exchanges.get(key);
  }

  /** What has been recorded, by key. */
  synchronized Map<String, Exchange> all() {
    return new TreeMap<>(exchanges);
  }

  /**
   * Begins to record, unless that has begun. Done before a model is asked: what cannot be recorded
   * need not be paid for.
   *
   * @return what another program has recorded since it was read
   * @throws LeaderFault if it cannot be written
   */
  synchronized List<Exchange> open() {
    if (channel != null) {
      return List.of();
    }
    Set<String> known = Set.copyOf(exchanges.keySet());
    try {
      channel = opened();
    } catch (IOException | PluginException e) {
      throw unwritable(e);
    }
    return all().values().stream().filter(exchange -> !known.contains(exchange.key())).toList();
  }

  private FileChannel opened() throws IOException {
    if (closed) {
      throw new IOException("it is closed");
    }
    FileChannel open = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try {
      if (!isLocked(open)) {
        throw new IOException("another program is recording it; wait until that has ended");
      }
      // Another program may have added to it; a last line that was cut short makes room.
      open.truncate(add());
      return open;
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private static LeaderFault unwritable(Exception e) {
    return new LeaderFault(
        "cannot write its transcript: " + PortableText.line(String.valueOf(e.getMessage()), 160));
  }

  /**
   * Adds an exchange, and writes it at once: whole, or not at all.
   *
   * @throws LeaderFault if it cannot be written
   */
  synchronized void record(Exchange exchange) {
    open();
    FileChannel open = Objects.requireNonNull(channel);
    try {
      append(open, ByteBuffer.wrap((exchange.line() + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw unwritable(e);
    }
    exchanges.put(exchange.key(), exchange);
  }

  private static void append(FileChannel open, ByteBuffer line) throws IOException {
    long before = open.size();
    try {
      while (line.hasRemaining()) {
        open.write(line);
      }
    } catch (IOException e) {
      // The disk is full: half a line would spoil the next.
      open.truncate(before);
      throw e;
    }
  }

  private static boolean isLocked(FileChannel open) throws IOException {
    try {
      return open.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Ends the recording, if there was one, and sorts what it wrote.
   *
   * @return whether there was one
   * @throws IOException if it cannot be sorted; it is then as it was
   */
  synchronized boolean close() throws IOException {
    FileChannel open = channel;
    closed = true;
    channel = null;
    if (open == null) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    all().values().forEach(exchange -> text.append(exchange.line()).append('\n'));
    WholeFile.write(path, text.toString());
    open.close();
    return true;
  }
}
