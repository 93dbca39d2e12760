package org.servanda.reports.format;

import java.util.List;
import java.util.stream.Collectors;

/** Every way to write a report. */
public final class Formats {
  private static final List<ReportFormat> ALL =
      List.of(
          new HtmlFormat(),
          new CsvFormat(),
          new JsonFormat(),
          new MarkdownFormat(),
          new LatexFormat(),
          new SvgFormat(),
          new CitationFormat());

  private Formats() {}

  /** All of them. */
  public static List<ReportFormat> all() {
    return ALL;
  }

  /**
   * The format of an id.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public static ReportFormat byId(String id) {
    return ALL.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown format '%s'; there are %s"
                        .formatted(
                            id,
                            ALL.stream().map(ReportFormat::id).collect(Collectors.joining(", ")))));
  }
}
