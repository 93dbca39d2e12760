package org.servanda.tournaments.design;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class ConditionGridTest {
  private static List<Scenario> scenarios(String text) {
    TournamentFile file =
        new TournamentFileReader().read("varied.yaml", "strategies: [grim]\n" + text);
    return new TournamentPlanner(new ScenarioLibrary())
        .plan(file, PluginLoader.load(List.of())).scenarios().stream()
            .map(ScenarioLibrary.Entry::scenario)
            .toList();
  }

  @Test
  void a_partys_parameter_is_varied_for_both_and_terms_are_imposed() {
    List<Scenario> varied = scenarios("vary: {succession: [0.05, 0.5], form: [pledge, treaty]}");
    assertThat(varied)
        .extracting(Scenario::id)
        .containsExactly(
            "korea-2018[succession=0.05, form=pledge]",
            "korea-2018[succession=0.05, form=treaty]",
            "korea-2018[succession=0.5, form=pledge]",
            "korea-2018[succession=0.5, form=treaty]");
    Scenario last = varied.get(3);
    assertThat(last.a().succession()).isEqualTo(.5);
    assertThat(last.b().succession()).isEqualTo(.5);
    assertThat(last.terms().forms()).containsExactly(Form.TREATY);
    assertThat(last.base()).isEqualTo("korea-2018");
    assertThat(last.title()).isEqualTo("Korea 2018 (succession=0.5, form=treaty)");
  }

  @Test
  void anything_in_a_scenario_can_be_named_in_full() {
    Scenario changed =
        scenarios(
                "impose: {a.audience: 0.1, world.power.drift: 0.2,"
                    + " issues.missiles.observability: 0.3, drift: 0.25}")
            .get(0);
    assertThat(changed.a().audience()).isEqualTo(.1);
    assertThat(changed.b().audience()).isNotEqualTo(.1);
    assertThat(changed.world().power().drift()).isEqualTo(.25);
    assertThat(changed.issues().get(1).observability()).isEqualTo(.3);
  }

  @Test
  void conditions_of_a_name_hold_what_is_imposed_and_what_is_their_own() {
    List<Scenario> varied =
        scenarios(
            """
            impose: {verification: none}
            conditions:
              calm: {drift: 0, jumps: 0}
              storm: {drift: 0.1}
            """);
    assertThat(varied)
        .extracting(Scenario::id)
        .containsExactly("korea-2018[calm]", "korea-2018[storm]");
    assertThat(varied.get(0).world().power().drift()).isZero();
    assertThat(varied.get(1).terms().verification()).hasSize(1);
  }

  @Test
  void what_cannot_be_varied_is_told_with_the_nearest_name() {
    assertThatThrownBy(() -> scenarios("vary: {sucession: [0.1]}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("No parameter of a scenario is called 'sucession'")
        .hasMessageContaining("Did you mean 'succession'?");
    assertThatThrownBy(() -> scenarios("vary: {hazard: [9]}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("korea-2018[hazard=9]");
    assertThatThrownBy(() -> scenarios("vary: {suspicion: []}"))
        .hasMessageContaining("has no values");
    assertThatThrownBy(() -> scenarios("vary: {issues.misiles.observability: [0.1]}"))
        .hasMessageContaining("Did you mean 'missiles'?");
    assertThatThrownBy(() -> scenarios("vary: {tension: [0.1]}"))
        .hasMessageContaining("write the full path");
  }

  @Test
  void conditions_too_many_to_play_are_refused_before_they_are_made() {
    String values = IntStream.range(0, 40).mapToObj(i -> "0." + (10 + i)).collect(joining(", "));
    assertThatThrownBy(
            () -> scenarios("vary: {succession: [" + values + "], drift: [" + values + "]}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("make more than 1,000 conditions; vary fewer parameters or values");
  }

  @Test
  void a_condition_has_a_name_that_can_stand_in_brackets() {
    assertThatThrownBy(() -> scenarios("conditions: {\"a[1]\": {drift: 0}}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("name of condition 'a[1]' must have at most 200 characters and no")
        .hasMessageContaining("brackets");
    assertThatThrownBy(() -> scenarios("conditions: {\"" + "x".repeat(201) + "\": {drift: 0}}"))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void a_condition_that_varies_much_has_a_name_cut_short() {
    List<Scenario> varied =
        scenarios(
            "vary: {years: [["
                + IntStream.range(0, 80).mapToObj(Integer::toString).collect(joining(", "))
                + "]], form: [pledge]}");
    assertThat(varied.get(0).id()).startsWith("korea-2018[years=(0, 1, 2").endsWith("…]");
    assertThat(varied.get(0).terms().years()).hasSize(80);
  }

  @Test
  void a_block_that_a_scenario_leaves_out_is_made_and_a_list_is_taken_whole() {
    Scenario changed =
        scenarios(
                "scenarios: [prisoners-dilemma]\nimpose: {world.war.cost: 7, form: [pledge, treaty]}")
            .get(0);
    assertThat(changed.world().war().cost()).isEqualTo(7);
    assertThat(changed.terms().forms()).containsExactly(Form.PLEDGE, Form.TREATY);
  }
}
