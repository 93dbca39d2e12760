package org.servanda.reports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.reports.analysis.Findings;
import org.servanda.reports.analysis.tally.Samples;

/**
 * Every format against a golden file; {@code -Dservanda.golden=write} writes them anew, to be
 * looked at.
 */
class FormatsTest {
  private static Report report(boolean complete) {
    return new Report(
        "Made <up>",
        "0.0.0",
        "servanda run made-up --strategies 'a<b'",
        complete,
        1,
        10,
        List.of(new Report.ScenarioNote("made-up", "Made up", "Nothing of it is true.", 10)),
        List.of(
            new Report.EntrantNote(
                "alpha", "leader", "First <of> all.", "Well.", "Always.", "A 1984"),
            new Report.EntrantNote("beta", "leader", "Second.", "", "", ""),
            new Report.EntrantNote("gamma<&>", "leader", "<script>alert(1)</script>", "", "", "")),
        Findings.of(Samples.tally(10), 1),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "csv", "json", "markdown", "latex", "svg", "citation"})
  void every_format_writes_what_it_always_wrote(String format) throws IOException {
    for (Map.Entry<String, String> file : Formats.byId(format).files(report(true)).entrySet()) {
      Map.Entry<String, String> plain = Map.entry(file.getKey(), withoutScripts(file.getValue()));
      assertThat(plain.getValue()).as(file.getKey()).isEqualTo(golden(plain));
    }
  }

  /** Without the charting library and the page's own script, which are no part of what is told. */
  private static String withoutScripts(String text) {
    return text.replaceAll("(?s)<script>.*?</script>", "").replaceAll("'sha256-[^']*'", "'sha256'");
  }

  private static String golden(Map.Entry<String, String> file) throws IOException {
    String name = file.getKey().replace('/', '-');
    if (System.getProperty("servanda.golden", "").equals("write")) {
      Path folder = Path.of("src/test/resources/org/servanda/reports/format/golden");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), file.getValue());
      return file.getValue();
    }
    try (InputStream in = FormatsTest.class.getResourceAsStream("golden/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_page_escapes_whatever_a_strategy_is_called() {
    String page = page(true).replaceAll("(?s)<script.*?</script>", "");
    assertThat(page)
        .doesNotContain("<script", "gamma<&>", "First <of> all")
        .contains("gamma&lt;&amp;&gt;", "First &lt;of&gt; all.", "&lt;script&gt;alert(1)");
  }

  @Test
  void the_page_needs_nothing_from_elsewhere() {
    assertThat(withoutScripts(page(true)).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http://", "https://", "src=", "@import", "url(")
        .contains("default-src 'none'", "lang=\"en\"", "name=\"viewport\"");
    assertThat(page(true).length()).isLessThan(5_000_000);
  }

  @Test
  void data_for_the_script_cannot_end_it() {
    String page = page(true);
    int from = page.indexOf("id=\"data\">");
    String data = page.substring(from, page.indexOf("</script>", from));
    assertThat(data.substring(10)).contains("gamma\\u003c&>").doesNotContain("<");
  }

  @Test
  void a_partial_result_says_so() {
    assertThat(page(true)).doesNotContain("Partial.");
    assertThat(page(false)).contains("Partial.");
    assertThat(TerminalRanking.render(report(false), 80, true, false)).contains("(partial)");
  }

  private static String page(boolean complete) {
    return Objects.requireNonNull(Formats.byId("html").files(report(complete)).get("index.html"));
  }

  @Test
  void every_column_is_in_the_dictionary() {
    Map<String, String> files = Formats.byId("csv").files(report(true));
    String dictionary = Objects.requireNonNull(files.get("columns.csv"));
    for (String file :
        files.keySet().stream().filter(name -> !name.equals("columns.csv")).toList()) {
      String head = Objects.requireNonNull(files.get(file)).lines().findFirst().orElseThrow();
      for (String column : head.split(",", -1)) {
        assertThat(dictionary).contains("\n" + file + "," + column + ",");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 120})
  void the_terminal_ranking_keeps_to_its_width(int width) {
    for (boolean unicode : new boolean[] {true, false}) {
      String text = TerminalRanking.render(report(true), width, unicode, false);
      assertThat(text.lines()).allMatch(line -> line.length() <= width);
      assertThat(text).contains("alpha", "durability");
      assertThat(text.chars().allMatch(c -> c < 128)).isEqualTo(!unicode);
    }
  }

  @Test
  void an_unknown_format_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Formats.byId("pdf"))
        .hasMessage(
            "Unknown format 'pdf'; there are html, csv, json, markdown, latex, svg, citation");
  }
}
