package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.results.ServandaVersion;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine;

/** Options out of range, folders of the same name, and a program that fails. */
class CommandErrorsTest {
  private static final String BOXES =
      "../src/test/resources/org/servanda/tournaments/scenario/genius/boxes";

  @TempDir private Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private static void refused(String message, String... args) {
    Cli cli = Cli.run(args);
    assertThat(cli.exit()).as(cli.err()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("servanda: ").contains(message).doesNotContain("\tat ");
  }

  private Cli small(String name, String strategies, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("run", "reference-dyad", "--strategies", strategies, "--repetitions", "2"));
    args.addAll(List.of("--format", "csv", "--threads", "1", "--out", path(name)));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Terminal terminal(InputStream in, boolean errIsTerminal, String charset) {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Terminal(
        in, out, out, false, false, errIsTerminal, 80, false, Charset.forName(charset));
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void without_a_command_the_program_says_what_it_can_do() {
    Cli cli = Cli.run();
    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).contains("Usage: servanda", "run", "match", "validate");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void the_version_is_the_same_with_other_options_beside_it() {
    String version = "servanda " + ServandaVersion.number();
    assertThat(Cli.run("--version").out().strip()).isEqualTo(version);
    assertThat(Cli.run("--debug", "--version").out().strip()).isEqualTo(version);
  }

  @Test
  void colours_are_shown_where_the_terminal_has_them() {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    Terminal colourful =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            out,
            false,
            true,
            true,
            100,
            true,
            StandardCharsets.UTF_8);
    assertThat(Servanda.execute(colourful, "run", "--help")).isZero();
    assertThat(shown()).contains("\u001b[");
    assertThat(Cli.run("run", "--help").out()).doesNotContain("\u001b[");
  }

  @Test
  void numbers_out_of_range_are_told_with_the_range() {
    refused("--seed is -1, but must be from 0 to", "run", "--seed", "-1");
    refused("--seed is 9007199254740993, but must be", "run", "--seed", "9007199254740993");
    refused("--seasons is 0, but must be from 1 to 1000", "run", "--seasons", "0");
    refused("--seasons is 1001, but must be from 1 to 1000", "run", "--seasons", "1001");
    refused("--situation is -1, but must be 0 or more", "check", "saint", "--situation", "-1");
    refused("--exchanges is 0, but must be from 1 to", "import", BOXES, "--exchanges", "0");
    refused("--exchanges is 2000000000, but", "import", BOXES, "--exchanges", "2000000000");
  }

  @Test
  void a_name_that_no_file_can_have_is_told_wherever_it_stands() {
    String unnameable = "has characters that file names cannot have";
    refused(unnameable, "check", "a\0b");
    refused(unnameable, "run", "reference-dyad", "--out", "a\0b");
  }

  @Test
  void a_scenario_file_must_end_in_yaml() {
    String wrong = "The name of the scenario file 'mine.txt' must end in .yaml";
    refused(wrong, "scenarios", "new", "mine", "--out", "mine.txt");
    refused(wrong, "import", BOXES, "--out", "mine.txt");
    assertThat(Path.of("mine.txt")).doesNotExist();
  }

  @Test
  void a_domain_can_be_given_as_many_moves_as_wanted() throws IOException {
    String file = path("talks.yaml");
    for (String how : List.of("single", "iterated")) {
      Cli cli =
          Cli.run("import", BOXES, "--as", how, "--exchanges", "12", "--out", file, "--force");
      assertThat(cli.exit()).as(cli.err()).isZero();
      assertThat(new ScenarioLibrary().get(file).scenario().world().talks().exchanges())
          .isEqualTo(12);
    }
  }

  @Test
  void the_schema_of_tournament_files_can_be_printed() {
    Cli cli = Cli.run("run", "--schema");
    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).contains("\"repetitions\"", "\"vary\"", "\"$schema\"");
  }

  @Test
  void one_strategy_of_a_jar_can_be_checked_alone_if_it_is_there() throws IOException {
    Path jar = Jars.make(folder, "mine.jar", Jars.strategy("acme.mine", "Keepers.comply()"));
    refused(
        "'" + jar + "' contains no strategy 'acme.other'; it contains acme.mine",
        "check",
        jar.toString(),
        "acme.other");
    Terminal plain = terminal(InputStream.nullInputStream(), false, "US-ASCII");
    assertThat(Servanda.execute(plain, "check", jar.toString(), "acme.mine", "--situation", "0"))
        .isZero();
    assertThat(shown()).contains("  ok 1. ", "It keeps the contract.").doesNotContain("✓");
  }

  @Test
  void results_without_a_strategy_in_common_cannot_be_compared() {
    small("one", "saint");
    small("two", "grim");
    refused(
        "'" + path("one") + "' and '" + path("two") + "' have no strategy in common",
        "compare",
        path("one"),
        path("two"));
  }

  @Test
  void long_names_stay_whole_in_a_narrow_comparison() {
    small("one", "boulware(exponent=0.123456789),grim");
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    Terminal narrow =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            out,
            false,
            false,
            false,
            60,
            false,
            StandardCharsets.UTF_8);
    assertThat(Servanda.execute(narrow, "compare", path("one"), path("one"))).isZero();
    assertThat(shown()).contains("\nboulware(exponent=0.123456789)\n  ", "\ngrim\n  ");
  }

  @Test
  void a_site_takes_no_link_and_no_page_of_others() throws IOException {
    small("results", "saint");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("results/pairs-of-mine.csv"), secret);
    Files.createSymbolicLink(folder.resolve("results/figures-of-mine"), folder);
    Files.writeString(folder.resolve("results/notes.html"), "<p>mine</p>");
    assertThat(Cli.run("site", path("results"), "--out", path("site")).exit()).isZero();
    assertThat(folder.resolve("site/results/standings.csv")).exists();
    assertThat(folder.resolve("site/results"))
        .isDirectoryNotContaining("glob:**{mine,mine.csv,notes.html,tally.bin}");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("results"));
    refused("is a link; name the folder", "site", path("link"), "--out", path("site"));
    Files.writeString(folder.resolve("results/index.html"), "<p>mine</p>");
    refused("is not a page that this program made", "site", path("results"), "--out", path("site"));
  }

  @Test
  void two_folders_of_one_name_cannot_stand_on_one_site() {
    small("a/results", "saint");
    small("b/results", "saint");
    refused(
        "Two of the folders are named 'results'; rename one",
        "site",
        path("a/results"),
        path("b/results"),
        "--out",
        path("site"));
  }

  @Test
  void the_command_that_plays_it_again_is_quoted_where_a_shell_would_split_it() throws IOException {
    String file = path("my tournament.yaml");
    Files.writeString(Path.of(file), "{scenarios: [reference-dyad], repetitions: 2}");
    Cli cli =
        Cli.run("run", file, "--strategies", "grim,trembling-hand(grim)", "--out", path("results"));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(Files.readString(folder.resolve("results/manifest.json")))
        .contains("servanda run '" + file + "' --strategies 'grim,trembling-hand(grim)'");
  }

  @Test
  void one_year_is_no_years() throws IOException {
    String file = path("mine.yaml");
    String dyad = new ScenarioLibrary().get("reference-dyad").text();
    Files.writeString(
        Path.of(file),
        dyad.replaceAll("(?ms)^terms:.*?(?=^\\S|\\z)", "")
            + "\nterms: {years: [0, 1, 10], reviews: [1, 2], escapes: [none, 1.5], guarantors: [true]}\n");
    Cli cli = Cli.run("scenarios", file);
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("for ever, 1 year, 10 years, reviewed every 1 year, reviewed every 2 years,")
        .contains("escape at 1.5, guarantor");
  }

  @Test
  void where_a_mistake_was_found_is_shown_only_if_asked() {
    Cli plain = Cli.run("run", "koera-2018");
    Cli debugged = Cli.run("run", "koera-2018", "--debug");
    assertThat(List.of(plain.exit(), debugged.exit())).containsOnly(2);
    assertThat(plain.err()).contains("Unknown scenario 'koera-2018'").doesNotContain("\tat ");
    assertThat(debugged.err()).startsWith(plain.err()).contains("\tat ");
  }

  @Test
  void a_validation_that_is_stopped_prints_no_card() {
    MatchExecutor stopping =
        (plan, before, progress) -> {
          progress.stop("enough");
          return new SeasonSums(new Tally(), before);
        };
    Terminal terminal = terminal(InputStream.nullInputStream(), false, "UTF-8");
    ValidateCommand command =
        new ValidateCommand(terminal, new ScenarioLibrary(), threads -> stopping);
    int exit = new CommandLine(command).execute("--only", "1", "--out", path("card.json"));
    assertThat(exit).isEqualTo(1);
    assertThat(shown()).isEqualToIgnoringNewLines("servanda: stopped: enough");
    assertThat(folder.resolve("card.json")).doesNotExist();
  }

  @Test
  void progress_is_a_bar_of_plain_signs_where_the_terminal_has_no_others() {
    Terminal plain = terminal(new ByteArrayInputStream(new byte[0]), true, "US-ASCII");
    ProgressDisplay display = new ProgressDisplay(plain);
    display.played(1);
    assertThat(shown()).isEmpty();
    display.started(10);
    display.played(10);
    display.ended();
    assertThat(shown()).contains("10/10").contains("=").doesNotContain("█");
    shown.reset();
    display.played(1);
    display.ended();
    display.stopped("it was interrupted");
    assertThat(shown()).isEqualToIgnoringNewLines("servanda: stopped: it was interrupted");
  }

  @Test
  void places_have_the_endings_they_have_in_english() {
    assertThat(List.of(1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 100, 101, 111, 112, 113))
        .extracting(NumberText::ordinal)
        .containsExactly(
            "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd",
            "100th", "101st", "111th", "112th", "113th");
  }

  @Test
  void an_acceptance_condition_is_shown_in_a_sale_and_any_other_transformer_in_the_dilemma() {
    String accepting = Cli.run("strategies", "ac-next").out();
    assertThat(accepting)
        .contains("Around:   a strategy", "Selling: its offers", "against boulware");
    String other = Cli.run("strategies", "trembling-hand").out();
    assertThat(other).contains("in the prisoner's dilemma", "against tit-for-tat");
    assertThat(Cli.run("strategies", "reciprocal").out()).contains("against wily:");
  }
}
