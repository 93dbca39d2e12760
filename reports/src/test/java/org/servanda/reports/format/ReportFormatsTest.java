package org.servanda.reports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.ModelUse;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.table.TerminalRanking;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;

/**
 * Every format against a golden file; {@code -Dservanda.golden=write} writes them anew, to be
 * looked at.
 */
public class ReportFormatsTest {
  ReportFormatsTest() {}

  public static Report report(boolean complete) {
    return new Report(
        "Made <up>",
        "0.0.0",
        "2020-02-29",
        "servanda run made-up --strategies 'a<b'",
        complete,
        1,
        10,
        List.of(new Report.ScenarioNote("made-up", "Made up", "Nothing of it is true.", 10)),
        List.of(
            new Report.EntrantNote(
                "alpha", "leader", "First <of> all.", "Well.", "Always.", "A 1984", "a.jar", null),
            new Report.EntrantNote(
                "beta",
                "leader",
                "Second.",
                "",
                "",
                "",
                "b.llm.yaml",
                new ModelUse("made-up-1", 12, 3400, 560, 1.25, 9)),
            new Report.EntrantNote(
                "gamma<&>", "leader", "<script>alert(1)</script>", "", "", "", "", null)),
        Findings.of(Samples.tally(10), 1),
        List.of(),
        null);
  }

  /** Another tally's report, of the same strategies on other scenarios. */
  private static Report of(Tally tally, @Nullable ValidityCard validity, String... scenarios) {
    Report plain = report(true);
    return new Report(
        "compared",
        plain.version(),
        plain.released(),
        "servanda run compared.yaml",
        true,
        1,
        4,
        Arrays.stream(scenarios)
            .map(id -> new Report.ScenarioNote(id, title(id), "Not true either.", 10))
            .toList(),
        plain.entrants(),
        Findings.of(tally, 1, List.of(scenarios), RankingSettings.standard()),
        List.of(),
        validity);
  }

  private static String title(String scenario) {
    return scenario.replace("made-up", "Made up").replace("[", " (").replace("]", ")");
  }

  /** The first condition is neither the least nor the first by name. */
  public static Report sweep() {
    String[] conditions = {"made-up[noise=5]", "made-up[noise=10]", "made-up[calm & <mild>]"};
    return of(Samples.sweep(4, conditions), card(), conditions);
  }

  private static Report seasons() {
    return of(Samples.seasons(4, 3), null, "made-up");
  }

  private static ValidityCard card() {
    Estimate found = new Estimate(.25, .125, .375);
    Replication shown = new Replication(List.of(found, new Estimate(.5, .25, .75)), 2);
    Replication missed = new Replication(List.of(found, Estimate.unbounded(.5)), 1);
    List<Fact.Line> lines =
        List.of(
            new Fact.Line(
                "more with <A> than without",
                "years",
                true,
                .5,
                shown,
                new Fact.FieldResult(null, missed)),
            new Fact.Line(
                "less with B",
                "share",
                false,
                0,
                missed,
                new Fact.FieldResult("less with <B> there", shown)));
    return new ValidityCard(
        List.of(1L, 2L),
        List.of(
            new Fact("1", "Something is so.", "Someone 1984", 1234, lines),
            new Fact("C1", "Nothing is.", "by design", 10, lines.subList(0, 1))),
        List.of(
            new TheoryCheck("a near one", "Someone 1950", "x = 1", 2, 2.01, .02),
            new TheoryCheck("the furthest off", "Someone 1951", "x = 2", 3, 3.5, .1)),
        List.of(
            new HistoryCheck(
                "failures",
                "a year",
                "Someone 2003",
                .04,
                missed,
                shown,
                shown,
                Double.NaN,
                "Luck.",
                2,
                false,
                true),
            new HistoryCheck(
                "a share",
                "share",
                "Someone 2004",
                .3,
                shown,
                missed,
                shown,
                .35,
                "",
                .1,
                true,
                false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "csv", "json", "markdown", "latex", "svg", "citation"})
  void every_format_writes_what_it_always_wrote(String format) throws IOException {
    for (Map.Entry<String, String> file :
        ReportFormats.byId(format).files(report(true)).entrySet()) {
      Map.Entry<String, String> plain = Map.entry(file.getKey(), withoutScripts(file.getValue()));
      assertThat(plain.getValue()).as(file.getKey()).isEqualTo(golden(plain));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep", "seasons"})
  void what_is_compared_is_written_as_it_always_was(String what) throws IOException {
    Report report = what.equals("sweep") ? sweep() : seasons();
    int compared = 0;
    for (ReportFormat format : ReportFormats.all()) {
      for (Map.Entry<String, String> file : format.files(report).entrySet()) {
        if (file.getKey().matches(".*(contrasts|reputed|columns|index|results).*")) {
          Map.Entry<String, String> plain =
              Map.entry(what + "/" + file.getKey(), withoutScripts(file.getValue()));
          assertThat(plain.getValue()).as(plain.getKey()).isEqualTo(golden(plain));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(what.equals("sweep") ? 8 : 10);
    String terminal = TerminalRanking.render(report, 80, true, false, false);
    assertThat(terminal).isEqualTo(golden(Map.entry(what + "/terminal.txt", terminal)));
  }

  @Test
  void a_disk_that_is_full_while_the_findings_are_written_is_an_input_output_error() {
    IOException full = new IOException("No space left on device");
    OutputStream disk =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    ReportFormat.Content json =
        Objects.requireNonNull(
            ReportFormats.byId("json").contents(report(true)).get("results.json"));
    assertThatThrownBy(() -> json.writeTo(disk)).isSameAs(full);
  }

  @Test
  void only_the_page_needs_replays() {
    assertThat(ReportFormats.all().stream().filter(ReportFormat::showsReplays))
        .containsExactly(ReportFormats.byId("html"));
  }

  @Test
  void nothing_is_said_of_conditions_where_there_is_one() {
    for (ReportFormat format : ReportFormats.all()) {
      assertThat(format.files(report(true)).keySet())
          .noneMatch(name -> name.contains("contrasts") || name.contains("reputed"));
    }
    assertThat(ReportFormats.byId("json").files(report(true)).get("results.json"))
        .doesNotContain("contrasts", "reputedFutures", "validity");
    assertThat(page(true)).doesNotContain("id=\"contrasts\"", "id=\"validity\"");
  }

  @Test
  void conditions_are_held_against_the_first_that_was_listed() {
    List<ConditionResult> contrasts = sweep().findings().contrasts();
    assertThat(contrasts)
        .extracting(ConditionResult::label)
        .containsExactly("noise=5", "noise=10", "calm & <mild>");
    assertThat(contrasts.get(0).by(ContrastStatistic.LIFE).difference()).isNull();
    for (ConditionResult other : contrasts.subList(1, 3)) {
      Estimate difference = Objects.requireNonNull(other.by(ContrastStatistic.LIFE).difference());
      double less = contrasts.get(0).by(ContrastStatistic.LIFE).value().value();
      assertThat(difference.value())
          .isCloseTo(other.by(ContrastStatistic.LIFE).value().value() - less, within(1e-12));
    }
  }

  @Test
  void seasons_are_ranked_as_one_and_looked_ahead_from_apart() {
    Findings findings = seasons().findings();
    assertThat(findings.matches()).isEqualTo(3 * 9 * 4);
    assertThat(findings.standings()).hasSize(3).allMatch(s -> s.matches() > 2 * 6 * 4);
    Findings first = Findings.of(Samples.seasons(4, 1), 1);
    assertThat(findings.futures())
        .containsExactlyInAnyOrderElementsOf(first.futures())
        .isNotEqualTo(findings.reputedFutures());
    assertThat(findings.reputedFutures()).hasSize(3);
    assertThat(first.reputedFutures()).isEmpty();
  }

  @Test
  void a_tally_that_cannot_tell_settings_apart_says_so() {
    Tally kept = Samples.sweep(4, "made-up[a=1]", "made-up[a=2]").only(pair -> true);
    Findings findings = Findings.of(kept, 1);
    assertThat(findings.contrasts()).isEmpty();
    assertThat(findings.warnings())
        .anyMatch(w -> w.value().equals("Conditions and seasons are not compared."));
  }

  /** Without the charting library and the page's own script, which are no part of what is told. */
  private static String withoutScripts(String text) {
    return text.replaceAll("(?s)<script>.*?</script>", "").replaceAll("'sha256-[^']*'", "'sha256'");
  }

  private static String golden(Map.Entry<String, String> file) throws IOException {
    String name = file.getKey().replace('/', '-').replaceFirst("^(sweep|seasons)-", "$1/");
    if (System.getProperty("servanda.golden", "").equals("write")) {
      Path folder = Path.of("src/test/resources/org/servanda/reports/format/golden");
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
      return file.getValue();
    }
    try (InputStream in = ReportFormatsTest.class.getResourceAsStream("golden/" + name)) {
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
    assertThat(TerminalRanking.render(report(false), 80, true, false, false)).contains("(partial)");
  }

  private static String page(boolean complete) {
    return Objects.requireNonNull(
        ReportFormats.byId("html").files(report(complete)).get("index.html"));
  }

  @Test
  void every_column_is_in_the_dictionary() {
    for (Report report : List.of(report(true), sweep(), seasons())) {
      explained(ReportFormats.byId("csv").files(report));
    }
  }

  private static void explained(Map<String, String> files) {
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
      for (Report report : List.of(report(true), sweep(), seasons())) {
        String text = TerminalRanking.render(report, width, unicode, false, false);
        assertThat(text.lines()).allMatch(line -> line.length() <= width);
        assertThat(text).contains("alpha", "durability");
        assertThat(text.chars().allMatch(c -> c < 128)).isEqualTo(!unicode);
      }
    }
  }

  @Test
  void on_a_narrow_terminal_names_and_numbers_stay_whole() {
    for (Report report : List.of(report(true), sweep(), seasons())) {
      String wide = TerminalRanking.render(report, 200, true, false, false);
      String narrow = TerminalRanking.render(report, 40, true, false, false);
      assertThat(numbers(narrow)).containsExactlyElementsOf(numbers(wide));
      report.entrants().forEach(e -> assertThat(narrow).contains(e.name() + "\n"));
      report
          .findings()
          .contrasts()
          .forEach(c -> assertThat(narrow.replace("\n", "")).contains(c.condition()));
    }
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("[-−+±]?\\d[\\d.,]*%?")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void an_unknown_format_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> ReportFormats.byId("pdf"))
        .hasMessage(
            "Unknown format 'pdf'; the formats are html, csv, json, markdown, latex, svg,"
                + " citation");
  }
}
