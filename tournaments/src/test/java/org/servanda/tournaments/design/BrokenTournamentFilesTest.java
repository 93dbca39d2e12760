package org.servanda.tournaments.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.tournaments.io.BadInputException;

/** Tournament files that are not YAML, or not what their author took for YAML. */
class BrokenTournamentFilesTest {
  private static void refused(String text, String... said) {
    assertThatThrownBy(() -> new TournamentFileReader().read("mine.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void an_alias_never_stands_for_another_strategy() {
    refused(
        "name: &n ali\nstrategies: [&saint grim, *saint]\n",
        "mine.yaml:2:27: The alias '*saint' is not supported. Write the value itself");
    refused("impose: &a {rounds: 2}\nvary:\n  <<: *a\n", "mine.yaml:3:7: The alias '*a'");
    assertThat(new TournamentFileReader().read("mine.yaml", "name: &n ali\n").name())
        .isEqualTo("ali");
  }

  @Test
  void a_second_document_is_refused_with_its_place() {
    String first = "---\nname: multi\nrepetitions: 2\n";
    refused(first + "---\nname: second\n", "mine.yaml:5:1: A second document begins here", "'---'");
    assertThat(new TournamentFileReader().read("mine.yaml", first + "...\n").repetitions())
        .isEqualTo(2);
  }

  @Test
  void a_comma_inside_an_expression_needs_quotes() {
    refused(
        "name: x\nstrategies: [calculating(honour=0, greed=1), saint]\n",
        "mine.yaml:2:14: A comma ends an entry of a list in [ ]",
        "Put it in quotes: \"calculating(honour=0, greed=1)\"");
    refused(
        "only: [grim, trembling-hand(wily(greed=.2, patience=2), rate=.1)]\n",
        "mine.yaml:1:14: ",
        "\"trembling-hand(wily(greed=.2, patience=2), rate=.1)\"");
    String quoted = "strategies: [\"calculating(honour=0, greed=1)\", saint]\n";
    assertThat(new TournamentFileReader().read("mine.yaml", quoted).strategies()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'scenarios:\u00a0[saint]\nseed: 3\n', 1:11, no-break space (U+00A0)",
    "'scenarios:\u00a0[saint]\n', 1:11, no-break space (U+00A0)",
    "'seed: 3\n\u3000name: x\n- y', 2:1, ideographic space (U+3000)",
    "'strategies:\n-\u200bsaint\n- grim\n', 2:2, zero width space (U+200B)"
  })
  void a_blank_that_is_none_is_named(String text, String place, String name) {
    refused(text, "mine.yaml:" + place + ": Here stands a " + name, "Write an ordinary blank");
  }

  @Test
  void a_no_break_space_in_a_text_is_not_blamed_for_another_mistake() {
    refused("name: a\u00a0b\nscenarios: [a\n", "mine.yaml:3:1: The file is not valid YAML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'strategies: [saint, , grim]'|1:21|Remove the comma, or write an entry before it
          'strategies: [, grim]'|1:14|Remove the comma
          'strategies: [saint, grim'|1:25|close it with ]
          'impose: {rounds: 3'|1:19|close it with }
          'name: a: b'|1:8|put a text with ': ' in quotes
          'name: x
          seed 3
          repetitions: 1'|3:1|Write 'key: value'
          'name: - x'|1:7|Begin a new line for each '- entry'
          'name: @x'|1:7|begins with this character in quotes
          'name: "x'|1:9|Close the quotes
          'name: "\\d"'|1:9|Write \\\\ for a backslash
          'name: * x'|1:8|begins with * in quotes
          'seed: 1
            name: x'|2:7|
          """)
  void what_the_parser_found_comes_with_its_place_and_the_mend(
      String text, String place, String mend) {
    refused(text, "mine.yaml:" + place + ": ", mend == null ? "" : mend);
  }

  @Test
  void a_tab_and_a_control_character_are_named_with_their_place() {
    refused("impose:\n\trounds: 3\n", "mine.yaml:2:1: ", "Indent with blanks");
    refused("name: x\nseed: 1 #\u0092\n", "mine.yaml:2:10: ", "Remove the control character");
    refused("strategies:\n- \"a\\x1b[2J\"\n", "mine.yaml:2:3: ", "control character U+001B");
    refused("impose: {\"\\0\": 1}\n", "mine.yaml:1:", "control character U+0000");
    refused("name: a\u0000b\n", "mine.yaml:1:8: ", "Remove the control character");
  }
}
