package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.model.Scenario;
import org.servanda.tournaments.io.BadInputException;

/** Mistakes in a scenario file, each with its place, its value and what is allowed. */
class ScenarioMistakesTest {
  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
  private static final String FAIR = LIBRARY.get("reference-dyad").text();

  @TempDir private Path folder;

  private static String mistakes(String text) {
    Throwable refusal = catchThrowable(() -> new ScenarioReader().read("mine.yaml", text));
    assertThat(refusal).isInstanceOf(BadInputException.class);
    String told = String.valueOf(refusal.getMessage());
    assertThat(told.lines()).allMatch(line -> line.matches("mine\\.yaml:\\d+:\\d+: .*"));
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          standing: {options: [full, full], form: pledge}|Unknown key 'form'. Allowed here: options
          terms: {guarantors: [maybe]}|Entry 1 is "maybe", but must be true or false
          terms: {forms: [3]}|Entry 1 is '3'. Allowed: pledge
          terms: {forms: [[pledge]]}|Entry 1 is '["pledge"]'. Allowed: pledge
          terms: {forms: [true]}|Entry 1 is true, but must be a text
          terms: {forms: [{name: pact, braking: 1, breaking: 1}]}|Unknown key 'braking'. Did you mean 'breaking'?
          terms: {forms: [{name: pact}]}|The key 'breaking' is missing here
          terms: {forms: [{name: pact, breaking: much}]}|'breaking' is "much", but must be a number
          history: {how: [lapsed]}|'how' is '["lapsed"]'.
          terms: {forms: []}|The list is empty; add at least one
          terms: {forms: [pledge, pledge]}|There is another entry of this menu named 'pledge'
          terms: {escapes: [soon]}|soon
          terms: {verification: [{name: spies, proof: 1.5}]}|'proof' is 1.5, but must be from 0 to 1
          terms: {forms: [{name: pact, breaking: -1}]}|'breaking' is -1, but must be from 0 to 1000 (breaking cost, payoff)
          history: {signed: {escape: -1}}|'escape' is -1, but must be at least 0 (price of an escape)
          standing: {options: [fulll, full]}|has no option 'fulll'. Did you mean 'full'?
          history: 3|'history' is 3, but must be a block of keys and values
          """)
  void a_mistake_is_told_with_its_value_and_what_is_allowed(String block, String said) {
    String text = FAIR.replaceAll("(?ms)^(terms|standing):.*?(?=^\\S|\\z)", "");
    assertThat(mistakes(text + "\n" + block + "\n")).contains(said);
  }

  @Test
  void a_name_that_is_blank_is_no_name() {
    assertThat(mistakes(FAIR.replaceFirst("name: full", "name: ' '")))
        .contains("Every option of this issue needs a name");
  }

  @Test
  void an_escape_on_a_menu_is_the_same_however_its_price_is_written() {
    String signed =
        """

        history:
          signed: {options: [full, full], form: treaty, verification: none, precision: precise, escape: %s}
          date: 1991-07-31
          how: in force
        """;
    String menu =
        FAIR.replaceAll("(?ms)^terms:.*?(?=^\\S|\\z)", "") + "\nterms: {escapes: [none, 2]}\n";
    assertThat(LIBRARY.read("mine.yaml", menu + signed.replace("%s", "2.0")).history()).isNotNull();
    assertThat(mistakes(menu + signed.replace("%s", "3")))
        .contains("The menu of escapes does not offer '3'. Allowed: none, 2");
  }

  @Test
  void a_file_that_is_a_list_or_has_a_slash_in_a_key_is_told_with_its_place() {
    assertThat(mistakes("[a, b]")).contains("The file holds no keys");
    assertThat(mistakes(FAIR + "\"a/b~c\": 1\n")).contains("Unknown key 'a/b~c'");
  }

  @Test
  void a_scenario_is_looked_for_by_id_and_a_file_by_its_ending() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.yml"), FAIR.replace("id: reference-dyad", "id: mine"));
    assertThat(LIBRARY.get(file.toString()).scenario().id()).isEqualTo("mine");
    assertThat(ScenarioLibrary.looksLikeFile("mine.yaml")).isTrue();
    assertThat(ScenarioLibrary.looksLikeFile("mine.yml")).isTrue();
    assertThat(ScenarioLibrary.looksLikeFile("cases/mine")).isTrue();
    assertThat(ScenarioLibrary.looksLikeFile("korea-2018")).isFalse();
    assertThatThrownBy(() -> LIBRARY.get("src"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("'src' is a folder; name a .yaml file in it");
    assertThatThrownBy(() -> LIBRARY.get("pom.xml"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The name 'pom.xml' must end in .yaml; rename the file");
    assertThatThrownBy(() -> LIBRARY.get("korea-2081"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Unknown scenario 'korea-2081'. Did you mean 'korea-2018'?");
  }

  @Test
  void two_scenarios_built_in_code_cannot_have_one_id() {
    Scenario dyad = LIBRARY.get("reference-dyad").scenario();
    assertThatThrownBy(() -> new ScenarioLibrary(List.of(dyad, dyad)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("Two scenarios have the id 'reference-dyad'; rename one");
    assertThat(new ScenarioLibrary(List.of(dyad)).get("reference-dyad").scenario()).isEqualTo(dyad);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cost: 0.1, benefit: 0|'none', should be the status quo
          cost: 0, benefit: 0.1|'none', should be the status quo
          """)
  void a_first_option_that_costs_or_gives_anything_is_no_status_quo(String first, String said) {
    String text = FAIR.replaceFirst("\\{name: none}", "{name: none, " + first + "}");
    assertThat(new ScenarioReader().advice("mine.yaml", text)).anyMatch(a -> a.contains(said));
  }

  @Test
  void options_of_the_same_values_are_told_once_and_more_exposure_is_worse() {
    String twin = "{name: full, cost: 1, benefit: 2}\n      - {name: twin, cost: 1, benefit: 2";
    String full = "{name: full, cost: 1, benefit: 2}";
    assertThat(advice(FAIR.replaceFirst(Pattern.quote(full), twin + "}")))
        .containsOnlyOnce("'twin' has the same values as 'full'");
    assertThat(advice(FAIR.replaceFirst(Pattern.quote(full), twin + ", exposure: 0.5}")))
        .doesNotContain("Nobody would choose 'full'");
  }

  private static String advice(String text) {
    return String.join("\n", new ScenarioReader().advice("mine.yaml", text));
  }

  @Test
  void payoffs_much_smaller_than_the_models_are_said_to_be_of_another_scale() {
    String small = FAIR.replaceAll("(cost|benefit): ([\\d.]+)", "$1: $2e-2");
    assertThat(advice(small)).contains("The Nash deal gains", "Scale costs and benefits");
  }

  @Test
  void a_single_talk_has_no_payoffs_per_round_to_scale() {
    String talk = LIBRARY.get("single-negotiation").text();
    assertThat(advice(talk)).doesNotContain("Scale costs and benefits");
  }

  @Test
  void a_menu_that_is_empty_is_told_once_though_what_was_signed_cannot_be_on_it() {
    String text =
        FAIR.replaceAll("(?ms)^terms:.*?(?=^\\S|\\z)", "")
            + """

            terms: {forms: []}
            history:
              signed: {options: [full, full], form: treaty, verification: none, precision: precise}
              date: 1991-07-31
              how: in force
            """;
    assertThat(mistakes(text).lines())
        .containsExactly("mine.yaml:28:16: The list is empty; add at least one entry of this menu");
  }

  @Test
  void an_issue_of_one_option_obliges_nobody() {
    String one = FAIR.replaceFirst("(?s)(obligor: A.*?\\{name: none}\\n).*?(?=  - name)", "$1");
    assertThat(advice(one)).contains("Arden (seat A) is the obligor of no issue");
  }
}
