package org.servanda.reports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.findings.Report;

/** A way to write a report. {@link ReportFormats} lists them all. */
public final class ReportFormat {
  private final String id;
  private final boolean showsReplays;
  private final Function<Report, SortedMap<String, Content>> writer;
  private final @Nullable Picture picture;

  private ReportFormat(
      String id,
      boolean showsReplays,
      Function<Report, SortedMap<String, Content>> writer,
      @Nullable Picture picture) {
    this.id = id;
    this.showsReplays = showsReplays;
    this.writer = writer;
    this.picture = picture;
  }

  /**
   * A picture beside the other files. Its pixels depend on the fonts of the machine, so that it is
   * outside the promise of the same bytes: no manifest names it.
   *
   * @param file its path inside the results folder
   * @param drawn makes it, as a PNG; empty where this machine cannot draw
   */
  public record Picture(String file, Function<Report, Optional<byte[]>> drawn) {}

  /** The content of a file, which is written in UTF-8 and need not be in memory as a whole. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes one report into a stream. */
  @FunctionalInterface
  interface Streaming {
    void write(Report report, OutputStream out) throws IOException;
  }

  /** A format whose files are made as texts. */
  static ReportFormat of(
      String id, boolean showsReplays, Function<Report, SortedMap<String, String>> texts) {
    return new ReportFormat(
        id,
        showsReplays,
        report -> {
          SortedMap<String, Content> files = new TreeMap<>();
          texts.apply(report).forEach((name, text) -> files.put(name, content(text)));
          return files;
        },
        null);
  }

  /** A format of one file that grows with the square of the field, and so is never one text. */
  static ReportFormat streamed(String id, String file, Streaming streaming) {
    return new ReportFormat(
        id,
        false,
        report -> {
          SortedMap<String, Content> files = new TreeMap<>();
          files.put(file, out -> streaming.write(report, out));
          return files;
        },
        null);
  }

  /** The same format with a picture beside its files. */
  ReportFormat with(Picture beside) {
    return new ReportFormat(id, showsReplays, writer, beside);
  }

  private static Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Its name on the command line, a lower-case word. */
  public String id() {
    return id;
  }

  /** Whether it shows replays of matches, which take time to record; others ignore them. */
  public boolean showsReplays() {
    return showsReplays;
  }

  /** The files of a report: paths inside the results folder, and contents. */
  public SortedMap<String, Content> contents(Report report) {
    return writer.apply(report);
  }

  /** The picture beside its files; empty if it has none. */
  public Optional<Picture> picture() {
    return Optional.ofNullable(picture);
  }

  /** The files of a small report: paths inside the results folder, and texts. */
  public SortedMap<String, String> files(Report report) {
    SortedMap<String, String> texts = new TreeMap<>();
    contents(report).forEach((name, content) -> texts.put(name, text(content)));
    return texts;
  }

  private static String text(Content content) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.writeTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
