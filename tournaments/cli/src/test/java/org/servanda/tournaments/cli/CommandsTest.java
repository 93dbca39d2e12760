package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;

class CommandsTest {
  private static final String FIELD = "reciprocal,wily,grim,hawk,calculating(honour=0.1)";

  @TempDir private Path folder;

  private Cli run(String name, String... more) {
    return repeated(20, name, more);
  }

  private Cli repeated(int repetitions, String name, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                "reference-dyad",
                "--strategies",
                FIELD,
                "--repetitions",
                Integer.toString(repetitions),
                "--out",
                folder.resolve(name).toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.endsWith(".lock")
            || path.endsWith("environment.json")
            || path.endsWith("card.png")) {
          continue;
        }
        files.put(
            root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void a_tournament_ends_with_a_ranking_and_a_results_folder() throws IOException {
    Cli cli = run("a");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains("durability", "reciprocal", "calculating(honour=0.1)", "500 matches")
        .contains("index.html");
    assertThat(cli.out().lines())
        .allMatch(line -> line.length() <= 80 || line.startsWith("Results"));
    assertThat(files("a"))
        .containsOnlyKeys(
            "CITATION.cff",
            "behaviours.csv",
            "choices.csv",
            "columns.csv",
            "comparisons.csv",
            "figures/endings.svg",
            "figures/front.svg",
            "figures/futures.svg",
            "figures/incidence.svg",
            "figures/ranking.svg",
            "figures/survival.svg",
            "figures/terms.svg",
            "futures.csv",
            "hazards.csv",
            "incidence.csv",
            "index.html",
            "kinds.csv",
            "lives.csv",
            "manifest.json",
            "pairs.csv",
            "rankings.csv",
            "results.json",
            "standings.csv",
            "survival.csv",
            "tables/agreements.md",
            "tables/standings.md",
            "tables/standings.tex",
            "tables/terms.md",
            "tables/terms.tex",
            "tally.bin",
            "traits.csv");
    assertThat(folder.resolve("a/environment.json"))
        .content()
        .contains("servanda run reference-dyad --strategies 'reciprocal,wily,", "processors");
    assertThat(folder.resolve("a/card.png")).isNotEmptyFile();
    assertThat(folder.resolve("a/manifest.json")).content().doesNotContain("card.png");
  }

  @Test
  void rows_of_matches_are_written_on_demand() throws IOException {
    Cli cli = run("rows", "--rows");
    assertThat(cli.exit()).as(cli.err()).isZero();
    Map<String, String> written = files("rows");
    assertThat(written)
        .containsKeys(
            "agreements.csv.gz",
            "analysis.R",
            "analysis.py",
            "data-dictionary.md",
            "datapackage.json",
            "matches.csv.gz");
    assertThat(written.get("manifest.json")).contains("\"rows\" : {", "\"matches.csv.gz\" : \"");
    run("a");
    assertThat(written.get("results.json")).isEqualTo(files("a").get("results.json"));
  }

  @Test
  void one_thread_and_two_write_the_same_bytes() throws IOException {
    assertThat(run("one", "--threads", "1").exit()).isZero();
    assertThat(run("two", "--threads", "2").exit()).isZero();
    assertThat(files("one")).isEqualTo(files("two"));
  }

  @Test
  void the_order_in_which_entrants_are_listed_changes_no_result() throws IOException {
    run("a");
    Cli.run(
        "run",
        "reference-dyad",
        "--strategies",
        "hawk,calculating(honour=0.1),grim",
        "--strategies",
        "wily,reciprocal",
        "--repetitions",
        "20",
        "--out",
        folder.resolve("b").toString());
    Map<String, String> first = files("a");
    Map<String, String> second = files("b");
    for (String file : List.of("standings.csv", "pairs.csv", "kinds.csv", "manifest.json")) {
      assertThat(second.get(file)).as(file).isEqualTo(first.get(file));
    }
  }

  @Test
  void another_seed_gives_other_results() throws IOException {
    run("a");
    run("b", "--seed", "7");
    assertThat(files("a").get("standings.csv")).isNotEqualTo(files("b").get("standings.csv"));
  }

  @Test
  void results_of_another_tournament_are_not_overwritten_unless_told_to() {
    run("a");
    Cli again = run("a");
    assertThat(again.exit()).as("the same tournament may be played again").isZero();
    Cli other = run("a", "--seed", "7");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("contains the results of another tournament", "--force");
    assertThat(run("a", "--seed", "7", "--force").exit()).isZero();
  }

  @Test
  void only_a_newcomers_matches_are_played_if_the_field_is_known_and_its_place_is_told()
      throws IOException {
    assertThat(run("a").exit()).isZero();
    Cli newcomer = run("a", "--only", "saint");
    assertThat(newcomer.exit()).as(newcomer.err()).isZero();
    assertThat(newcomer.err())
        .contains("500 of 720 matches are stored from an earlier run; 220 to play");
    assertThat(newcomer.out().replaceAll("\\s+", " "))
        .contains("saint is ", " of 6 by durability", "by own payoff");
    Cli whole = run("b", "--strategies", "saint");
    assertThat(whole.exit()).as(whole.err()).isZero();
    for (String file : List.of("standings.csv", "pairs.csv", "kinds.csv")) {
      assertThat(files("a").get(file)).as(file).isEqualTo(files("b").get(file));
    }
  }

  @Test
  void a_newcomer_to_an_unknown_field_has_the_field_played_too() {
    Cli cli = run("a", "--only", "saint");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("the field's own matches are played too, because");
    assertThat(cli.out()).contains("720 matches");
  }

  @Test
  void matches_known_from_before_are_not_played_again_unless_told_to() throws IOException {
    run("a");
    Map<String, String> first = files("a");
    Cli again = run("a");
    assertThat(again.err())
        .contains("500 of 500 matches are stored from an earlier run; 0 to play");
    assertThat(files("a")).isEqualTo(first);
    Cli anew = run("a", "--anew");
    assertThat(anew.err()).isEmpty();
    assertThat(files("a")).isEqualTo(first);
    Cli other = run("a", "--seed", "7", "--force");
    assertThat(other.err()).isEmpty();
  }

  @Test
  void more_repetitions_go_on_where_fewer_stopped_to_the_same_bytes() throws IOException {
    repeated(11, "a");
    Cli more = repeated(29, "a", "--force");
    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(more.err())
        .contains("275 of 725 matches are stored from an earlier run; 450 to play");
    repeated(29, "b");
    assertThat(files("a")).isEqualTo(files("b"));
    Cli fewer = repeated(11, "a", "--force");
    assertThat(fewer.err()).doesNotContain("from an earlier run");
  }

  @Test
  void a_report_of_stored_results_is_what_the_run_wrote() throws IOException {
    run("a");
    Cli report =
        Cli.run(
            "report",
            folder.resolve("a").toString(),
            "--format",
            "csv,latex,json",
            "--out",
            folder.resolve("again").toString());
    assertThat(report.exit()).as(report.err()).isZero();
    for (String file : List.of("standings.csv", "results.json", "tables/standings.tex")) {
      assertThat(files("again").get(file)).as(file).isEqualTo(files("a").get(file));
    }
    assertThat(files("again")).doesNotContainKey("index.html");
    Cli nothing = Cli.run("report", folder.resolve("nowhere").toString());
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("There is no folder", "written by 'servanda run'");
    Cli unknown = Cli.run("report", folder.resolve("a").toString(), "--format", "pdf");
    assertThat(unknown.err()).contains("Unknown format 'pdf'");
  }

  @Test
  void two_runs_are_compared_with_paired_intervals_where_chance_was_the_same() {
    run("a");
    run("b", "--strategies", "always-cheat");
    Path page = folder.resolve("moved.html");
    Cli cli =
        Cli.run(
            "compare",
            folder.resolve("a").toString(),
            folder.resolve("b").toString(),
            "--out",
            page.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("of 5 strategies changed", "paired differences", "reciprocal")
        .containsPattern("-0\\.\\d{3} \\(-0\\.\\d{3} to -0\\.\\d{3}\\) \\*");
    assertThat(page).content().contains("<svg", "What changed", "reciprocal");
    // Both have the same title, so that their folders tell them apart.
    assertThat(page).content().contains(folder.resolve("a") + ")", folder.resolve("b") + ")");
    Cli same = Cli.run("compare", folder.resolve("a").toString(), folder.resolve("a").toString());
    assertThat(same.out().replaceAll("\\s+", " "))
        .contains("0 of 5 strategies changed", "+0.000 (+0.000 to +0.000)");
  }

  @Test
  void several_runs_make_a_site_with_an_index_and_a_feed() throws IOException {
    run("first");
    run("second", "--seed", "7");
    Path site = folder.resolve("site");
    Cli cli =
        Cli.run(
            "site",
            folder.resolve("first").toString(),
            folder.resolve("second").toString(),
            "--out",
            site.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(files("site"))
        .containsKeys("index.html", "feed.json", "first/index.html", "second/standings.csv")
        .doesNotContainKey("first/tally.bin");
    assertThat(cli.out()).startsWith("2 tournaments: ");
    assertThat(files("site").get("index.html")).contains("content=\"card.png\"");
    assertThat(site.resolve("card.png")).isNotEmptyFile();
    assertThat(site.resolve("first/card.png"))
        .hasSameBinaryContentAs(folder.resolve("first/card.png"));
    String one = folder.resolve("first").toString();
    String elsewhere = folder.resolve("one").toString();
    assertThat(Cli.run("site", one, "--out", elsewhere).out()).startsWith("1 tournament: ");
    Files.delete(folder.resolve("second/card.png"));
    String two = folder.resolve("second").toString();
    String known = "https://example.org/all";
    Cli.run("site", one, two, "--out", folder.resolve("both").toString(), "--address", known);
    Map<String, String> both = files("both");
    assertThat(both.get("index.html")).contains("content=\"" + known + "/card.png\"");
    assertThat(both.get("first/index.html")).contains("content=\"" + known + "/first/card.png\"");
    assertThat(both.get("second/index.html")).doesNotContain("og:image", "card.png");
    assertThat(Cli.run("site", one, "--out", elsewhere, "--address", "here").exit()).isEqualTo(2);
    Cli nowhere = Cli.run("site", one, "--out", site.resolve("index.html").toString());
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).containsOnlyOnce(site.resolve("index.html").toString());
    assertThat(files("site").get("index.html"))
        .contains("href=\"first/index.html\"", "href=\"second/index.html\"");
    assertThat(files("site").get("feed.json")).contains("jsonfeed.org", "\"id\" : \"first\"");
  }

  @Test
  void a_tournament_goes_on_until_it_is_as_precise_as_asked_or_says_what_that_takes()
      throws IOException {
    Cli enough = run("a", "--precision", "0.05");
    assertThat(enough.exit()).as(enough.err()).isZero();
    assertThat(enough.err()).contains("continuing to");
    String[] rows = String.valueOf(files("a").get("standings.csv")).split("\n", -1);
    List<String> head = List.of(rows[0].split(",", -1));
    for (int i = 1; i < rows.length - 1; i++) {
      String[] cells = rows[i].replaceAll("\"[^\"]*\"", "x").split(",", -1);
      double low = Double.parseDouble(cells[head.indexOf("durability_low")]);
      double high = Double.parseDouble(cells[head.indexOf("durability_high")]);
      assertThat((high - low) / 2).isLessThanOrEqualTo(.05);
    }
    Cli dear = run("b", "--precision", "0.002");
    assertThat(dear.exit()).isZero();
    assertThat(dear.err()).contains("would take about", "--repetitions");
    assertThat(run("c", "--precision", "0").exit()).isEqualTo(2);
  }

  @Test
  void a_store_that_is_cut_short_is_played_again() throws IOException {
    run("a");
    Path store = folder.resolve("a/tally.bin");
    byte[] bytes = Files.readAllBytes(store);
    Files.write(store, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Cli again = run("a");
    assertThat(again.exit()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(Files.readAllBytes(store)).isEqualTo(bytes);
  }

  @Test
  void a_tournament_file_says_it_all() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        name: mine
        scenarios: [reference-dyad, prisoners-dilemma]
        strategies: [tit-for-tat, saint]
        repetitions: 3
        seed: 4
        formats: [csv]
        """);
    Cli cli =
        Cli.run(
            "run",
            folder.resolve("mine.yaml").toString(),
            "--out",
            folder.resolve("mine").toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(files("mine").get("pairs.csv")).contains("prisoners-dilemma", "reference-dyad");
    assertThat(files("mine")).doesNotContainKey("index.html");
  }

  @Test
  void every_mistake_in_a_tournament_file_is_told_with_its_place_and_the_nearest_right_name()
      throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(file, "repetitons: 3\nseed: many\nscenarios: reference-dyad\n");
    Cli cli = Cli.run("run", file.toString());
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("bad.yaml:1:", "Unknown key 'repetitons'. Did you mean 'repetitions'?")
        .contains("bad.yaml:2:", "'seed' is \"many\", but must be a whole number")
        .contains("bad.yaml:3:", "'scenarios' is \"reference-dyad\", but must be a list")
        .doesNotContain("\tat ");
  }

  @Test
  void mistyped_names_are_told_with_the_nearest_right_one() {
    assertThat(Cli.run("run", "--strategies", "recipocal").err())
        .contains("Unknown strategy 'recipocal'. Did you mean 'reciprocal'?");
    assertThat(Cli.run("run", "korea2018").err()).contains("Did you mean 'korea-2018'?");
    assertThat(Cli.run("rnu").err()).contains("Did you mean 'run'?");
    assertThat(Cli.run("run", "--sead", "3").err()).contains("Did you mean '--seed'?");
    assertThat(Cli.run("match", "saint", "calculating(honor=1)").err())
        .contains("no parameter 'honor'. Did you mean 'honour'?");
    assertThat(Cli.run("match", "saint", "calculating(honour=9)").err())
        .contains("Parameter 'honour' is 9, but must be a number from 0 to 5");
    assertThat(Cli.run("run", "--format", "pdf").err()).contains("Unknown format 'pdf'");
  }

  @Test
  void bad_input_exits_with_two_and_shows_no_stack_trace() {
    for (String[] args :
        new String[][] {
          {"run", "--repetitions", "0"},
          {"run", "--repetitions", "many"},
          {"run", "--threads", "0"},
          {"run", "no-such-file.yaml"},
          {"run", "--plugins", "no-such.jar"},
          {"match", "saint"},
          {"strategies", "nobody"},
          {"scenarios", "nowhere"},
          {"nonsense"}
        }) {
      Cli cli = Cli.run(args);
      assertThat(cli.exit()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(cli.err()).as(String.join(" ", args)).isNotBlank().doesNotContain("\tat ");
    }
  }

  @Test
  void a_match_is_told_as_a_chronicle() {
    Cli cli = Cli.run("match", "generous", "contrite", "--scenario", "reference-dyad");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out())
        .startsWith("Reference dyad: generous leads Arden, contrite leads Boral (seed 2018")
        .contains("Year 1", "Talks open.", "offers:", "accepts.", "SIGNED.", "IN FORCE:")
        .contains("durability", "payoff");
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Cli.run("match", "generous", "contrite", "--scenario", "reference-dyad"))
        .isEqualTo(cli);
  }

  @Test
  void strategies_are_listed_and_told_of() {
    assertThat(Cli.run("strategies").out()).contains("leader (", "classical rule (", "wily");
    assertThat(Cli.run("strategies", "calculating").out())
        .contains("Bargains:", "Keeps:", "Source:", "Takes:", "honour, a number from 0 to 5");
  }

  @Test
  void strategies_are_chosen_by_family_traits_source_and_year() {
    String early =
        Cli.run("strategies", "--nice", "--deterministic", "--memory", "1", "--until", "1985")
            .out();
    assertThat(early).contains("tit-for-tat", "cooperator").doesNotContain("gtft", "defector");
    assertThat(Cli.run("strategies", "--source", "press and dyson").out())
        .contains("zd-extortioner")
        .doesNotContain("tit-for-two-tats");
    assertThat(Cli.run("strategies", "--family", "transformer").out())
        .contains("trembling-hand", "ac-combi")
        .doesNotContain("leader (");
    assertThat(Cli.run("strategies", "--since", "2500").out())
        .contains("strategies and transformers matches");
    Cli wrong = Cli.run("strategies", "--family", "leadr");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("Did you mean 'leader'?");
  }

  @Test
  void a_strategy_is_explained_with_its_doi_other_names_and_a_small_match() {
    assertThat(Cli.run("strategies", "tit-for-tat").out())
        .contains("doi:10.", "Also:     TitForTat", "nice, deterministic, memory 1")
        .contains("CCDCDCDCDCDCDCDCDCDCDCDC   against alternator");
    assertThat(Cli.run("strategies", "boulware").out())
        .contains("Selling:", "against linear: ", "deal at");
    assertThat(Cli.run("strategies", "wily").out())
        .contains("Leading Arden against reciprocal", "After 30.0 years")
        .contains("servanda match wily reciprocal --scenario reference-dyad");
    assertThat(Cli.run("strategies", "mixture").out())
        .contains("Around:   2 strategies", "mixture(tit-for-tat, defector)");
  }

  @Test
  void scenarios_are_listed_told_of_and_printed() {
    assertThat(Cli.run("scenarios").out()).contains("korea-2018", "single-negotiation");
    assertThat(Cli.run("scenarios", "korea-2018").out())
        .contains("nuclear programme", "Yongbyon closed", "276,480 possible agreements");
    assertThat(Cli.run("scenarios", "korea-2018", "--text").out()).contains("# Hanoi");
    assertThat(Cli.run("scenarios", "--schema").out()).contains("\"$schema\"", "audience");
  }

  @Test
  void an_option_that_several_commands_have_says_the_same_of_itself_in_each() {
    for (String command : List.of("run", "match", "play", "validate")) {
      Cli help = Cli.run(command, "--help");
      assertThat(help.out().replaceAll("\\s+", " "))
          .as(help::toString)
          .contains("--seed=S The seed of all random numbers; default: 2018.")
          .contains(
              "--plugins=PATH Plugins with strategies (jars and other formats, such as Python),"
                  + " or");
    }
    assertThat(Cli.run("run", "--seed", "-1").err())
        .contains("--seed is -1, but must be from 0 to 9007199254740992");
    assertThat(Cli.run("match", "saint", "grim", "--repetition", "-1").err())
        .contains("--repetition is -1, but must be 0 or more");
    assertThat(Cli.run("run", "--repetitions", "0").err())
        .contains("--repetitions is 0, but must be from 1 to 10000000");
  }

  @Test
  void a_person_sees_how_many_matches_are_done_how_fast_and_how_long_it_will_take()
      throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            System.in, stream, stream, false, false, true, 80, false, StandardCharsets.UTF_8);
    ProgressDisplay watch = new ProgressDisplay(terminal);
    watch.started(1000);
    watch.played(250);
    for (int i = 0; i < 100 && !err.toString(StandardCharsets.UTF_8).contains("250"); i++) {
      Thread.sleep(50);
    }
    watch.ended();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("250/1000", "matches", "/s");
  }
}
