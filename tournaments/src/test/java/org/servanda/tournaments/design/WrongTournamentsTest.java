package org.servanda.tournaments.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Tournament files that cannot be played, and who plays where only a family is named. */
class WrongTournamentsTest {
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());

  private static TournamentDesign plan(String text) {
    TournamentFile file = new TournamentFileReader().read("mine.yaml", text);
    return new TournamentPlanner(new ScenarioLibrary()).plan(file, CATALOGUE);
  }

  private static List<String> names(String strategies) {
    return plan(PortableText.format("{scenarios: [reference-dyad], strategies: [%s]}", strategies))
        .entrants()
        .stream()
        .map(entrant -> entrant.name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          repetitions: many|'repetitions'|"many"|a whole number
          repetitions: 1.5|'repetitions'|1.5|a whole number
          repetitions: 0|'repetitions'|0|from 1 to 10000000
          seed: -1|'seed'|-1|from 0
          strategies: grim|'strategies'|"grim"|a list
          strategies: [3]|Entry 1|3|a text
          name: [a]|'name'|["a"]|a text
          vary: fog|'vary'|"fog"|a block of keys and values
          scenarios: {a: b}|'scenarios'|{"a":"b"}|a list
          repetition: 3|Unknown key 'repetition'|Did you mean|'repetitions'
          """)
  void a_mistake_is_told_with_its_place_its_value_and_what_is_allowed(
      String text, String place, String value, String allowed) {
    assertThatThrownBy(() -> new TournamentFileReader().read("mine.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("mine.yaml:1:")
        .hasMessageContainingAll(place, value, allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {scenarios: []}|name at least one
          {scenarios: [korea-2018, korea-2018]}|'korea-2018' is named twice
          {strategies: []}|No strategy is left to play
          {strategies: [grim], without: [grim]}|No strategy is left to play
          {name: ../elsewhere}|'../elsewhere' cannot name its results folder
          {name: .hidden}|'.hidden' cannot name its results folder
          """)
  void what_leaves_nothing_to_play_or_nowhere_to_write_is_refused(String text, String message) {
    assertThatThrownBy(() -> plan(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_family_stands_for_all_of_it_and_what_is_left_out_is_left_out() {
    List<String> rules = names("rules");
    List<String> tactics = names("tactics");
    assertThat(rules).contains("tit-for-tat").doesNotContain("boulware", "saint");
    assertThat(tactics).contains("boulware").doesNotContain("tit-for-tat", "saint");
    assertThat(names("all")).contains("saint").doesNotContainAnyElementsOf(tactics);
    assertThat(names("rules, tactics")).hasSize(rules.size() + tactics.size());
  }

  @Test
  void a_default_written_out_makes_no_other_entrant() {
    assertThat(names("wily, saint, 'wily(greed=0.1)'")).containsExactly("saint", "wily");
    assertThat(names("'wily(greed=0.1)', wily")).containsExactly("wily");
    assertThat(names("'wily(greed=0.1..0.5 step 0.2)', wily"))
        .containsExactly("wily", "wily(greed=0.3)", "wily(greed=0.5)");
    TournamentDesign newcomer =
        plan("{scenarios: [reference-dyad], strategies: [wily], only: ['wily(greed=0.1)']}");
    assertThat(newcomer.newcomers()).containsExactly("wily");
    assertThat(newcomer.entrants()).hasSize(1);
    assertThat(plan("{strategies: [wily, grim], without: ['wily(greed=0.1)']}").entrants())
        .singleElement()
        .satisfies(entrant -> assertThat(entrant.name()).isEqualTo("grim"));
  }

  @Test
  void where_there_are_no_talks_the_field_is_the_classical_rules() {
    TournamentDesign classical = plan("{scenarios: [prisoners-dilemma]}");
    assertThat(classical.entrants().stream().map(entrant -> entrant.name()))
        .containsExactlyInAnyOrderElementsOf(names("rules"));
  }

  @Test
  void matches_too_long_for_the_memory_are_refused_with_what_would_fit() {
    TournamentDesign million =
        plan("{scenarios: [reference-dyad], strategies: [saint], impose: {rounds: 100000}}");
    TournamentPlanner.checkMemory(million.scenarios(), 1L << 30);
    assertThatThrownBy(() -> TournamentPlanner.checkMemory(million.scenarios(), 512L << 20))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("up to 100,000 rounds under 1 condition, take 195 MB")
        .hasMessageContaining("Reduce 'rounds' to about 65,53")
        .hasMessageContaining("JDK_JAVA_OPTIONS=-Xmx1g");
  }

  @Test
  void a_newcomer_that_is_not_listed_joins_the_field() {
    TournamentDesign design =
        plan("{scenarios: [reference-dyad], strategies: [grim], only: [wily]}");
    assertThat(design.entrants().stream().map(entrant -> entrant.name()))
        .containsExactlyInAnyOrder("grim", "wily");
  }
}
