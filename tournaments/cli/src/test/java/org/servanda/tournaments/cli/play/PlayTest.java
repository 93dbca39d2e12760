package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.Cli;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class PlayTest {
  @TempDir private Path folder;

  private static Cli play(String typed, String... more) {
    List<String> args = new ArrayList<>(List.of("play"));
    args.addAll(List.of(more));
    return Cli.typing(typed, args.toArray(new String[0]));
  }

  private static String told(Cli cli) {
    return cli.out().replaceAll("\\s+", " ");
  }

  @Test
  void a_script_leads_a_side_to_the_chronicle_and_its_place() {
    Cli cli =
        play(
            """
            # what an honest leader would do
            yes
            suggest 1
            offer
            hold 40
            say promise
            keep 500
            """,
            "saint",
            "--scenario",
            "reference-dyad");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli))
        .contains("You lead Arden; the other side is Boral.")
        .contains("You could offer", "They offer", "SIGNED", "IN FORCE")
        .contains("What really happened", "promises to keep its word", "durability")
        .containsPattern("41 strategies led Arden against saint with the same random events")
        .containsPattern("You rank \\d+(st|nd|rd|th) \\(\\d\\.\\d\\d; best: ");
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void an_input_that_cannot_be_read_is_said_and_nothing_is_played() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Cli.run(new BrokenInput(), out, err, "play", "saint", "--scenario", "reference-dyad");
    assertThat(exit).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "servanda: The standard input cannot be read: it broke. Play at a terminal, or pipe the"
                + " commands in\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("What really happened");
  }

  /** Looks well until it is read, as a folder does. */
  private static final class BrokenInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("it broke");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      throw new IOException("it broke");
    }
  }

  @Test
  void the_same_script_gives_the_same_game() {
    String script = "yes\nsuggest 0.7\noffer\nhold 60\ncheat 20% 3\nkeep 500\n";
    Cli one = play(script, "wily", "--seat", "B");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(play(script, "wily", "--seat", "b").out()).isEqualTo(one.out());
  }

  @Test
  void what_cannot_be_understood_is_asked_again_with_the_nearest_word() {
    Cli cli =
        play(
            """
            yse
            yes
            ofer
            accept
            hold
            offer colour=red
            offer restraint-of-arden=fulll
            offer 1=full 2=2 form=tr
            history
            quit
            """,
            "saint",
            "--scenario",
            "reference-dyad");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli))
        .contains("There is no command 'yse' here. Did you mean 'yes'?")
        .contains("There is no command 'ofer' here. Did you mean 'offer'?")
        .contains("You have made no offer yet")
        .contains("There is no issue or term 'colour'.")
        .contains("There is no option of restraint-of-arden 'fulll'. Did you mean 'full'?")
        .contains("You offer restraint of Arden: full; restraint of Boral: full (treaty")
        .contains("You leave the game. A caretaker");
  }

  @Test
  void a_script_that_ends_early_leaves_a_caretaker_and_the_story_is_told_all_the_same() {
    Cli cli = play("", "always-cheat");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli)).contains("A caretaker", "What really happened", "41 strategies led");
  }

  @Test
  void the_other_sides_secrets_stay_secret_until_the_end() {
    Cli cli =
        play(
            "yes\noffer form=memorandum 1=full 2=full\nhold 60\nkeep 500\n",
            "always-cheat",
            "--scenario",
            "reference-dyad",
            "--seat",
            "B");
    String before = cli.out().substring(0, cli.out().indexOf("What really happened"));
    assertThat(before).contains("IN FORCE").doesNotContain("unnoticed", "delivers nothing");
    assertThat(cli.out()).contains("delivers nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prisoners-dilemma", "single-negotiation", "korea-2018"})
  void every_kind_of_scenario_can_be_played(String scenario) {
    Cli cli = play("\n".repeat(300), "tit-for-tat", "--scenario", scenario);
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli)).contains("What really happened").doesNotContain("FAULT");
  }

  /** A domain of two issues of numbers, weighted 3 to 1. */
  private Path domain() throws IOException {
    Path home = Files.createDirectory(folder.resolve("sale"));
    Files.writeString(
        home.resolve("sale.xml"),
        PortableText.format(
            "<negotiation_template><utility_space>%s%s</utility_space></negotiation_template>",
            range(1, "price", 5, ""), range(2, "days", 20, "")));
    for (String name : List.of("buyer", "seller")) {
      Files.writeString(
          home.resolve(name + ".xml"),
          PortableText.format(
              "<utility_space>%s%s%s</utility_space>",
              range(1, "price", 5, evaluator(name.equals("buyer") ? -.1 : .1)),
              range(2, "days", 20, evaluator(name.equals("buyer") ? .025 : -.025)),
              "<weight index=\"1\" value=\"0.75\"/><weight index=\"2\" value=\"0.25\"/>"));
    }
    return home;
  }

  private static String range(int index, String name, int most, String inside) {
    return PortableText.format(
        "<issue index=\"%d\" name=\"%s\" type=\"integer\" lowerbound=\"-%d\""
            + " upperbound=\"%d\">%s</issue>",
        index, name, most, most, inside);
  }

  private static String evaluator(double slope) {
    return PortableText.format(
        "<evaluator ftype=\"linear\" slope=\"%s\" offset=\"%d\"/>", slope, slope < 0 ? 1 : 0);
  }

  private String imported(Path home, String how) {
    String file = folder.resolve("imported.yaml").toString();
    Cli made = Cli.run("import", home.toString(), "--as", how, "--out", file);
    assertThat(made.exit()).as(made.err()).isZero();
    return file;
  }

  @Test
  void the_sheet_of_an_imported_domain_tells_what_each_option_adds_for_you() throws IOException {
    Cli cli =
        play("yes\noffer price=-5 days=20\n", "saint", "--scenario", imported(domain(), "single"));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli))
        .contains("You lead buyer; the other side is seller.")
        .contains("is worth to you is the sum of what its options are worth: 1 price -5: 0.75; ")
        .contains("; -3: 0.60; ", "; 5: 0.00 2 days 20: 0.25; 19: 0.24; ")
        .contains("; 9: 0.18; and 29 more, worth no more than these terms:")
        .contains("You offer price: -5; days: 20 (contract", "+1.00 per quarter for you")
        .doesNotContain("you deliver", "they deliver", "Keeping your word");
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void where_options_hang_together_the_sheet_tells_what_each_comes_to_in_the_mean() {
    Path boxes = Path.of("../src/test/resources/org/servanda/tournaments/scenario/genius/boxes");
    String file = imported(boxes, "iterated");
    Cli cli = play("yes\nsuggest\noffer\nsheet\nkeep 8\n", "saint", "--scenario", file);
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(told(cli))
        .contains("worth to you per quarter depends on the combination of its options")
        .containsPattern("1 cut 0: 0\\.[1-9]\\d; .*9: [01]\\.\\d\\d 2 fund 0: 0\\.[1-9]")
        .contains("Keeping your word costs you")
        .doesNotContain("you deliver", "0: 0.00;", "and 0 more");
    String other = told(play("quit\n", "saint", "--scenario", file, "--seat", "B"));
    assertThat(other.substring(other.indexOf("1 cut"), other.indexOf("terms:")))
        .isNotEqualTo(told(cli).substring(told(cli).indexOf("1 cut"), told(cli).indexOf("terms:")));
  }

  @Test
  void options_that_would_be_called_alike_are_told_apart() {
    assertThat(OfferParser.words(List.of("-5", "5", "A+", "A-", "19'' LCD", "??", "- none -")))
        .containsExactly("-5", "5", "a", "a-no-3", "19-lcd", "option-no-5", "none");
  }

  @Test
  void tab_completes_commands_and_what_may_follow_them() {
    Map<String, List<String>> words = Map.of("offer", List.of("form=treaty", "form=pledge"));
    assertThat(completed("of", words)).containsExactly("offer");
    assertThat(completed("offer fo", words)).containsExactly("form=treaty", "form=pledge");
    assertThat(completed("keep fo", words)).isEmpty();
  }

  private static List<String> completed(String typed, Map<String, List<String>> words) {
    ParsedLine line = new DefaultParser().parse(typed, typed.length());
    return KeyboardConsole.candidates(line, words).stream().map(Candidate::value).toList();
  }

  @Test
  void every_outcome_of_a_scenario_can_be_named() {
    OutcomeSpace space =
        new PreparedScenario(new ScenarioLibrary().get("korea-2018").scenario()).space();
    OfferParser vocabulary = new OfferParser(space);
    for (String word : vocabulary.words()) {
      Outcome outcome = vocabulary.changed(space.at(0), List.of(word));
      assertThat(space.contains(outcome)).isTrue();
      assertThat(vocabulary.changed(outcome, List.of(word))).isEqualTo(outcome);
    }
    assertThatThrownBy(() -> vocabulary.changed(space.at(0), List.of("nonsense")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("must be issue=option");
  }
}
