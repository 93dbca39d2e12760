package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.tournaments.io.BadInputException;

class LibraryTest {
  static List<String> ids() {
    return ScenarioLibrary.IDS;
  }

  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());

  @ParameterizedTest
  @MethodSource("ids")
  void every_scenario_of_the_library_can_be_read_and_played(String id) {
    Scenario scenario = LIBRARY.get(id).scenario();
    assertThat(scenario.id()).isEqualTo(id);
    assertThat(scenario.summary()).isNotBlank();
    assertThat(play(scenario, "contrite", "generous", 0).fault()).isNull();
  }

  private static MatchResult play(Scenario scenario, String a, String b, int repetition) {
    return Match.play(
        new PreparedScenario(scenario, leader -> CATALOGUE.entrant(leader).strategy()),
        CATALOGUE.plugin(a).strategy(),
        CATALOGUE.plugin(b).strategy(),
        Chance.of(2018, scenario.id(), repetition));
  }

  /** Numbers from the Axelrod-Python library, as in the strategies' own test. */
  @ParameterizedTest
  @CsvSource({
    "tit-for-tat, defector, 199, 204",
    "alternator, cooperator, 800, 300",
    "cooperator, defector, 0, 1000",
    "win-stay-lose-shift, defector, 100, 600",
    "grudger, cooperator, 600, 600",
    "defector, defector, 200, 200"
  })
  void the_prisoners_dilemma_scores_as_it_always_has(String a, String b, double x, double y) {
    MatchResult result = play(LIBRARY.get("prisoners-dilemma").scenario(), a, b, 0);
    assertThat(result.a().payoff()).isEqualTo(x);
    assertThat(result.b().payoff()).isEqualTo(y);
  }

  @Test
  void a_single_negotiation_pays_what_was_bargained_for() {
    Scenario scenario = LIBRARY.get("single-negotiation").scenario();
    MatchResult result = play(scenario, "generous", "contrite", 0);
    assertThat(result.rounds()).isEqualTo(1);
    assertThat(result.agreements()).hasSize(1);
    PreparedScenario stage = new PreparedScenario(scenario);
    assertThat(result.a().payoff())
        .isEqualTo(
            stage
                .values(Seat.A)
                .net(stage.space().at(result.agreements().get(0).outcome().index())));
  }

  @Test
  void what_a_file_leaves_out_is_standard() {
    Scenario dyad = LIBRARY.get("reference-dyad").scenario();
    assertThat(dyad.world()).isEqualTo(World.standard());
    assertThat(dyad.a().succession()).isEqualTo(.2);
  }

  @Test
  void no_match_sees_what_history_signed() {
    String text = ScenarioLibrary.template("mine");
    String without = text.substring(0, text.indexOf("history:"));
    assertThat(LIBRARY.read("a", text).history()).isNotNull();
    assertThat(LIBRARY.read("b", without).history()).isNull();
    assertThat(LIBRARY.read("a", text).scenario()).isEqualTo(LIBRARY.read("b", without).scenario());
  }

  @Test
  void every_mistake_in_a_scenario_is_told_with_its_place() {
    String text =
        """
        id: mine
        title: Mine
        a: {name: A, audiense: 0.5}
        b: {name: B, patience: 1.5}
        issues:
          - name: arms
            obligor: C
            options:
              - {name: none}
              - {name: half, cost: .2}
        terms: {forms: [plege]}
        """;
    assertThatThrownBy(() -> new ScenarioReader().read("mine.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("mine.yaml:3:")
        .hasMessageContaining("Unknown key 'audiense'. Did you mean 'audience'?")
        .hasMessageContaining("mine.yaml:4:24: 'patience' is 1.5, but must be from 0 to 1")
        .hasMessageContaining("mine.yaml:7:14: 'obligor' is 'C'. Allowed: A, B")
        .hasMessageContaining("'cost' is \".2\", but must be a number; write 0.2")
        .hasMessageContaining("'plege'. Did you mean 'pledge'?");
  }

  @Test
  void what_is_no_yaml_is_told_with_its_place() {
    assertThatThrownBy(() -> new ScenarioReader().read("x.yaml", "id: [1, 2\ntitle: x\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("x.yaml:2:");
    assertThatThrownBy(() -> new ScenarioReader().read("x.yaml", "just words"))
        .hasMessageContaining("holds no keys");
    assertThatThrownBy(() -> new ScenarioReader().read("x.yaml", "id: a\nid: b\n"))
        .hasMessageContaining("x.yaml:2:");
  }
}
