package org.servanda.reports.format;

import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.SvgFormat;
import org.servanda.reports.page.HtmlFormat;
import org.servanda.reports.site.CardLinks;
import org.servanda.reports.table.CitationFormat;
import org.servanda.reports.table.CsvFormat;
import org.servanda.reports.table.JsonFormat;
import org.servanda.reports.table.LatexFormat;
import org.servanda.reports.table.MarkdownFormat;

/** All report formats. */
public final class ReportFormats {
  private static final List<ReportFormat> ALL =
      List.of(
          ReportFormat.of("html", true, HtmlFormat::files)
              .with(new ReportFormat.Picture(CardLinks.FILE, HtmlFormat::card)),
          ReportFormat.of("csv", false, CsvFormat::files),
          ReportFormat.streamed("json", JsonFormat.FILE, JsonFormat::write),
          ReportFormat.of("markdown", false, MarkdownFormat::files),
          ReportFormat.of("latex", false, LatexFormat::files),
          ReportFormat.of("svg", false, SvgFormat::files),
          ReportFormat.of("citation", false, CitationFormat::files));

  private ReportFormats() {}

  /** All formats, the page first. */
  public static List<ReportFormat> all() {
    return ALL;
  }

  /**
   * The format with an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists the formats
   */
  public static ReportFormat byId(String id) {
    return ALL.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    PortableText.format(
                        "Unknown format '%s'; the formats are %s",
                        id, ALL.stream().map(ReportFormat::id).collect(Collectors.joining(", ")))));
  }
}
