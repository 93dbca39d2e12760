package org.servanda.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.UtilityFunction.Bound;
import org.servanda.engine.model.UtilityFunction.Box;

class GivenUtilitiesTest {
  private static final UtilityFunction A = sum(new double[][] {{.1, .5, .3}, {.5, 0}});
  private static final UtilityFunction B = sum(new double[][] {{.6, .2, .4}, {.1, .4}});

  private static UtilityFunction sum(double[][] worths) {
    return UtilityFunction.ofSum(
        Arrays.stream(worths).map(issue -> Arrays.stream(issue).boxed().toList()).toList());
  }

  private static Issue issue(String name, int options) {
    return new Issue(
        name,
        Seat.A,
        .5,
        IntStream.range(0, options).mapToObj(o -> Option.of("option " + o, 0, 0)).toList());
  }

  private static Scenario scenario(List<Issue> issues, GivenUtilities utilities) {
    return new Scenario(
        "x",
        "X",
        "",
        Party.named("A"),
        Party.named("B"),
        issues,
        TermsMenu.standard(),
        World.standard(),
        null,
        utilities);
  }

  private static Scenario small(boolean iterated, double scale) {
    return scenario(
        List.of(issue("one", 3), issue("two", 2)), new GivenUtilities(iterated, scale, A, B));
  }

  private static ValueFunction values(Scenario scenario, OutcomeSpace space, Seat seat) {
    return ValueFunction.of(scenario, space, seat);
  }

  @Test
  void in_one_negotiation_who_signs_has_its_utility() {
    Scenario scenario = small(false, 1);
    OutcomeSpace space = OutcomeSpace.of(scenario);
    ValueFunction a = values(scenario, space, Seat.A);
    assertThat(a.isSettled()).isTrue();
    for (long s = 0; s < space.substances(); s++) {
      Outcome outcome = space.outcome(s, 0);
      assertThat(a.net(outcome)).isEqualTo(A.of(outcome::option));
      assertThat(a.cost(outcome)).isZero();
      assertThat(outcome.isSubstantive()).isTrue();
    }
  }

  @Test
  void iterated_a_side_pays_what_it_gives_up_of_its_ideal_and_gets_the_ideal_by_cheating() {
    Scenario scenario = small(true, 2);
    OutcomeSpace space = OutcomeSpace.of(scenario);
    ValueFunction b = values(scenario, space, Seat.B);
    Outcome outcome = space.of(new int[] {2, 0}, space.terms().get(0));
    double ideal = .6 + .4;
    assertThat(b.isSettled()).isFalse();
    assertThat(b.cost(outcome)).isCloseTo(2 * (ideal - .5), within(1e-15));
    assertThat(b.benefit(outcome)).isCloseTo(2 * ideal, within(1e-15));
    assertThat(b.net(outcome)).isCloseTo(2 * .5, within(1e-15));
  }

  @Test
  void iterated_an_agreement_is_substantive_if_neither_side_has_its_ideal() {
    OutcomeSpace space = OutcomeSpace.of(small(true, 1));
    Terms terms = space.terms().get(0);
    assertThat(space.of(new int[] {1, 0}, terms).isSubstantive()).as("A's ideal").isFalse();
    assertThat(space.of(new int[] {0, 1}, terms).isSubstantive()).as("B's ideal").isFalse();
    assertThat(space.of(new int[] {2, 0}, terms).isSubstantive()).isTrue();
  }

  @Test
  void an_option_by_itself_costs_the_fall_from_the_ideal() {
    Scenario scenario = small(true, 2);
    ValueFunction a = values(scenario, OutcomeSpace.of(scenario), Seat.A);
    assertThat(a.cost(0, 1)).isZero();
    assertThat(a.cost(0, 2)).isCloseTo(2 * .2, within(1e-15));
    assertThat(a.cost(1, 1)).isCloseTo(2 * .5, within(1e-15));
  }

  @Test
  void boxes_count_where_all_their_bounds_hold() {
    UtilityFunction boxes =
        UtilityFunction.ofBoxes(
            List.of(
                new Box(3, List.of(new Bound(0, 1, 2, false))),
                new Box(2, List.of(new Bound(0, 0, 1, false), new Bound(1, 0, 0, true)))),
            5);
    assertThat(boxes.of(i -> new int[] {0, 0}[i])).isZero();
    assertThat(boxes.of(i -> new int[] {2, 0}[i])).isEqualTo(.6);
    assertThat(boxes.of(i -> new int[] {0, 1}[i])).isEqualTo(.4);
    assertThat(boxes.of(i -> new int[] {1, 1}[i])).isEqualTo(1);
  }

  @Test
  void a_sum_is_worth_one_at_most() {
    UtilityFunction generous = sum(new double[][] {{.7, .8}, {.7, .8}});
    assertThat(generous.of(i -> 1)).isEqualTo(1);
  }

  @Test
  void what_does_not_fit_the_issues_is_refused_by_name() {
    List<Issue> issues = List.of(issue("one", 3), issue("two", 3));
    assertThatThrownBy(() -> scenario(issues, new GivenUtilities(false, 1, A, B)))
        .hasMessage("Utility a has 2 numbers for the 3 options of issue 'two'");
    UtilityFunction short1 = sum(new double[][] {{1, 1, 1}});
    assertThatThrownBy(() -> scenario(issues, new GivenUtilities(false, 1, short1, B)))
        .hasMessage("Utility a sums over 1 issues, but there are 2");
    UtilityFunction astray =
        UtilityFunction.ofBoxes(List.of(new Box(1, List.of(new Bound(1, 0, 3, false)))), 1);
    assertThatThrownBy(() -> scenario(issues, new GivenUtilities(false, 1, astray, astray)))
        .hasMessageContaining("from option 0 to 3 of issue 1");
    assertThatThrownBy(() -> sum(new double[][] {{Double.NaN}})).hasMessageContaining("NaN");
    assertThatThrownBy(() -> UtilityFunction.ofBoxes(List.of(), 0)).hasMessageContaining("above 0");
  }

  @Test
  void options_may_not_say_what_utilities_say() {
    Issue own = new Issue("one", Seat.A, .5, List.of(Option.of("dear", 1, 0)));
    UtilityFunction worth = sum(new double[][] {{1}});
    assertThatThrownBy(() -> scenario(List.of(own), new GivenUtilities(true, 1, worth, worth)))
        .hasMessageContainingAll("Option 'dear' of issue 'one'", "leave out one");
  }

  @Test
  void in_a_space_too_large_for_tables_ideals_of_sums_are_still_exact() {
    int issues = 30;
    double[][] worths = new double[issues][10];
    for (int i = 0; i < issues; i++) {
      worths[i][(3 * i) % 10] = 1.0 / 64;
    }
    List<Issue> many = IntStream.range(0, 18).mapToObj(i -> issue("issue " + i, 10)).toList();
    UtilityFunction sum = sum(Arrays.copyOf(worths, 18));
    Scenario scenario =
        scenario(many, new GivenUtilities(true, 1, sum, sum)).with(TermsMenu.standard());
    assertThatThrownBy(() -> OutcomeSpace.of(scenario)).hasMessageContaining("2^62");
    Scenario plain = scenario.with(TermsMenu.only(TermsMenu.standard().at(0)));
    OutcomeSpace space = OutcomeSpace.of(plain);
    assertThat(space.isTabled()).isFalse();
    assertThat(values(plain, space, Seat.A).benefitOf(0)).isEqualTo(18.0 / 64);
    assertThat(values(plain, space, Seat.A).greatestWith(values(plain, space, Seat.B)))
        .isEqualTo(2 * 18.0 / 64);
  }

  @Test
  void places_are_spread_evenly_and_none_comes_twice() {
    for (long places : new long[] {1, 2, 3, 10, 48, 1000, 1L << 40, 1_000_000_000_000L}) {
      long[] some = OutcomeSearch.spread(places, 500).toArray();
      assertThat(some).hasSize((int) Math.min(500, places)).doesNotHaveDuplicates();
      assertThat(Arrays.stream(some)).allMatch(place -> place >= 0 && place < places);
      double mean = Arrays.stream(some).mapToDouble(s -> (double) s / places).average().orElse(0);
      assertThat(mean).as("of " + places).isCloseTo(.5, within(places < 100 ? .51 : .05));
    }
  }
}
