package org.servanda.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static Issue issue(String name, Seat obligor, int options) {
    List<Option> list = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      list.add(Option.of("option " + i, i * .25, i * .5));
    }
    return new Issue(name, obligor, .5, list);
  }

  private static Scenario scenario(List<Issue> issues) {
    return new Scenario(
        "x",
        "X",
        "",
        Party.named("A"),
        Party.named("B"),
        issues,
        TermsMenu.standard(),
        World.standard(),
        null);
  }

  private static final Scenario SMALL =
      scenario(
          List.of(issue("one", Seat.A, 3), issue("two", Seat.B, 4), issue("three", Seat.B, 2)));

  @Test
  void a_space_holds_every_combination_once() {
    OutcomeSpace space = new OutcomeSpace(SMALL.issues(), SMALL.terms());
    assertThat(space.size()).isEqualTo(3 * 4 * 2 * 48);
    Set<String> seen = new HashSet<>();
    for (long i = 0; i < space.size(); i++) {
      Outcome outcome = space.at(i);
      assertThat(outcome.index()).isEqualTo(i);
      seen.add(
          outcome.option(0) + " " + outcome.option(1) + " " + outcome.option(2) + outcome.terms());
      int[] options = {outcome.option(0), outcome.option(1), outcome.option(2)};
      assertThat(space.of(options, outcome.terms())).isSameAs(outcome);
    }
    assertThat(seen).hasSize((int) space.size());
  }

  @Test
  void a_space_too_large_for_tables_has_the_same_values_as_a_small_one() {
    List<Issue> many = new ArrayList<>(SMALL.issues());
    for (int i = 0; i < 12; i++) {
      many.add(issue("more " + i, Seat.A, 6));
    }
    Scenario large = scenario(many);
    OutcomeSpace space = new OutcomeSpace(large.issues(), large.terms());
    assertThat(space.isTabled()).isFalse();
    assertThat(space.size()).isEqualTo(24L * 48 * (long) Math.pow(6, 12));
    ValueFunction values = ValueFunction.of(large, space, Seat.A);
    OutcomeSpace smallSpace = new OutcomeSpace(SMALL.issues(), SMALL.terms());
    ValueFunction smallValues = ValueFunction.of(SMALL, smallSpace, Seat.A);
    int[] options = new int[15];
    options[0] = 2;
    options[1] = 3;
    options[2] = 1;
    Terms terms = smallSpace.terms().get(17);
    Outcome outcome = space.of(options, terms);
    Outcome small = smallSpace.of(new int[] {2, 3, 1}, terms);
    assertThat(values.net(outcome)).isEqualTo(smallValues.net(small));
    assertThat(values.cost(outcome)).isEqualTo(.5);
    assertThat(values.benefit(outcome)).isCloseTo(2, within(1e-12));
    assertThat(space.at(space.size() - 1).option(14)).isEqualTo(5);
  }

  @Test
  void a_space_beyond_counting_is_refused() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      issues.add(issue("issue " + i, Seat.A, 8));
    }
    assertThatThrownBy(() -> new OutcomeSpace(issues, TermsMenu.standard()))
        .hasMessageContaining("more than 2^62 outcomes");
  }

  @Test
  void an_agreement_is_substantive_if_each_side_owes_something() {
    OutcomeSpace space = new OutcomeSpace(SMALL.issues(), SMALL.terms());
    Terms terms = space.terms().get(0);
    assertThat(space.of(new int[] {0, 0, 0}, terms).isSubstantive()).isFalse();
    assertThat(space.of(new int[] {1, 0, 0}, terms).isSubstantive()).isFalse();
    assertThat(space.of(new int[] {0, 2, 1}, terms).isSubstantive()).isFalse();
    assertThat(space.of(new int[] {1, 0, 1}, terms).isSubstantive()).isTrue();
  }

  @Test
  void a_number_out_of_range_is_told_with_what_is_allowed_and_nan_never_is() {
    assertThatThrownBy(() -> new Party("x", 0, 1.5, 0, 0, 0, 0, 0, 1))
        .hasMessage(
            "Party audience is 1.5, but must be from 0 to 1 (strength of domestic institutions)");
    assertThatThrownBy(() -> new Party("x", 0, .5, 0, 0, 0, 0, 0, Double.NaN))
        .hasMessageContaining("Party patience is NaN");
    assertThatThrownBy(() -> new Verification("x", 2, 0, 1)).hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> World.still(0)).hasMessageContaining("rounds");
  }

  @Test
  void names_must_tell_things_apart() {
    assertThatThrownBy(() -> scenario(List.of(issue("one", Seat.A, 2), issue("one", Seat.B, 2))))
        .hasMessageContaining("two issues named 'one'");
    assertThatThrownBy(
            () ->
                new Issue(
                    "x", Seat.A, .5, List.of(Option.of("same", 0, 0), Option.of("same", 1, 1))))
        .hasMessageContaining("two options named 'same'");
  }
}
