package org.servanda.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.UtilityFunction.Bound;
import org.servanda.engine.model.UtilityFunction.Box;
import org.servanda.engine.portable.PortableText;

/** What cannot be a scenario is refused, with what is wrong and what would do. */
class RefusalsTest {
  private static final Issue ARMS =
      new Issue("arms", Seat.A, .5, List.of(Option.of("none", 0, 0), Option.of("all", 1, 2)));
  private static final Issue AID =
      new Issue("aid", Seat.B, .5, List.of(Option.of("none", 0, 0), Option.of("some", 1, 2)));
  private static final Scenario PLAIN = scenario("plain", List.of(ARMS, AID), null);
  private static final OutcomeSpace SPACE = OutcomeSpace.of(PLAIN);

  private static Scenario scenario(
      String id, List<Issue> issues, @Nullable StatusQuoAgreement standing) {
    return new Scenario(
        id,
        "A title",
        "",
        Party.named("A"),
        Party.named("B"),
        issues,
        TermsMenu.standard(),
        World.standard(),
        standing);
  }

  private static void assertRefused(ThrowingCallable what, String... message) {
    assertThatThrownBy(what)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(message);
  }

  @Test
  void an_id_is_lower_case_and_a_condition_stands_in_brackets() {
    for (String id : List.of("", "Korea", "korea_2018", "korea-", "korea[", "korea[]", "a b")) {
      assertRefused(() -> scenario(id, List.of(ARMS), null), "'" + id + "'", "korea-2018");
    }
    Scenario condition = scenario("korea-2018[fog=1]", List.of(ARMS), null);
    assertThat(condition.base()).isEqualTo("korea-2018");
    assertThat(PLAIN.base()).isEqualTo("plain");
  }

  @Test
  void without_issues_or_options_there_is_nothing_to_agree_on() {
    assertRefused(() -> scenario("plain", List.of(), null), "'plain' has no issues");
    assertRefused(() -> new Issue("arms", Seat.A, .5, List.of()), "'arms' has no options");
    assertRefused(() -> new Issue(" ", Seat.A, .5, ARMS.options()), "blank name");
  }

  @Test
  void what_stands_at_the_start_names_an_option_of_each_issue() {
    assertRefused(
        () -> scenario("plain", List.of(ARMS, AID), new StatusQuoAgreement(List.of("all"))),
        "names 1 options for 2 issues");
    assertRefused(
        () -> scenario("plain", List.of(ARMS, AID), new StatusQuoAgreement(List.of("all", "much"))),
        "'much'",
        "issue 'aid' has [none, some]");
    Scenario standing =
        scenario("plain", List.of(ARMS, AID), new StatusQuoAgreement(List.of("all", "some")));
    Outcome outcome = standing.statusQuoOutcome(OutcomeSpace.of(standing));
    assertThat(outcome).isNotNull();
    assertThat(outcome.option(0) + outcome.option(1)).isEqualTo(2);
    assertThat(PLAIN.statusQuoOutcome(SPACE)).isNull();
  }

  @Test
  void other_parties_and_other_terms_leave_the_rest_as_it_was() {
    Scenario other = PLAIN.with(Party.named("C"), Party.named("D"));
    assertThat(other.party(Seat.A).name()).isEqualTo("C");
    assertThat(other.party(Seat.B).name()).isEqualTo("D");
    assertThat(other.with(PLAIN.a(), PLAIN.b())).isEqualTo(PLAIN);
    TermsMenu one = TermsMenu.only(SPACE.terms().get(3));
    assertThat(PLAIN.with(one).terms()).isEqualTo(one);
    assertThat(PLAIN.with(one).issues()).isEqualTo(PLAIN.issues());
  }

  @Test
  void an_outcome_outside_the_space_is_refused_with_its_bounds() {
    Terms terms = SPACE.terms().get(0);
    long size = SPACE.size();
    assertThatThrownBy(() -> SPACE.at(size))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(PortableText.format("Outcome %d of a space of %d", size, size));
    assertThatThrownBy(() -> SPACE.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertRefused(() -> SPACE.of(new int[] {0}, terms), "1 options are given for 2 issues");
    assertRefused(() -> SPACE.of(new int[] {0, 2}, terms), "Issue 'aid' has no option 2", "0 to 1");
    assertRefused(() -> SPACE.of(new int[] {-1, 0}, terms), "Issue 'arms' has no option -1");
    Terms foreign =
        Terms.of(new Form("oral", 0, 1, false, 0), terms.verification(), terms.precision());
    assertRefused(() -> SPACE.of(new int[] {0, 0}, foreign), "does not offer these terms");
  }

  @Test
  void an_outcome_belongs_to_its_own_space_and_keeps_its_substance_under_other_terms() {
    OutcomeSpace twin = OutcomeSpace.of(PLAIN);
    Outcome ours = SPACE.at(5);
    assertThat(SPACE.contains(ours)).isTrue();
    assertThat(twin.contains(ours)).isFalse();
    assertThat(ours).isNotEqualTo(twin.at(5)).isNotEqualTo(SPACE.at(6));
    assertThat(ours.hashCode()).isEqualTo(twin.at(5).hashCode());
    Terms last = SPACE.terms().get(SPACE.terms().size() - 1);
    Outcome moved = SPACE.withTerms(ours, last);
    assertThat(moved.substance()).isEqualTo(ours.substance());
    assertThat(moved.terms()).isEqualTo(last);
  }

  @Test
  void an_outcome_is_told_by_what_is_beyond_the_status_quo() {
    Terms terms = SPACE.terms().get(0);
    assertThat(SPACE.of(new int[] {1, 0}, terms).toString()).startsWith("arms: all (");
    assertThat(SPACE.of(new int[] {1, 1}, terms).toString()).startsWith("arms: all; aid: some (");
    assertThat(SPACE.of(new int[] {0, 0}, terms).toString())
        .startsWith("nothing beyond the status quo (");
  }

  @Test
  void a_menu_offers_something_of_each_kind_and_nothing_twice() {
    TermsMenu menu = TermsMenu.standard();
    assertRefused(
        () ->
            new TermsMenu(
                List.of(),
                menu.verification(),
                menu.precision(),
                menu.years(),
                menu.reviews(),
                menu.escapes(),
                menu.guarantors()),
        "is empty; name at least one");
    assertRefused(
        () ->
            new TermsMenu(
                menu.forms(),
                menu.verification(),
                menu.precision(),
                List.of(5, 5),
                menu.reviews(),
                menu.escapes(),
                menu.guarantors()),
        "'5' twice");
  }

  @Test
  void boxes_lie_within_the_issues_they_are_about() {
    List<Issue> issues = List.of(ARMS, AID);
    UtilityFunction sum = UtilityFunction.ofSum(List.of(List.of(0., 1.), List.of(0., 1.)));
    Bound beyondIssues = new Bound(2, 0, 0, false);
    Bound backwards = new Bound(0, 1, 0, false);
    for (Bound bound : List.of(beyondIssues, backwards)) {
      UtilityFunction boxes = UtilityFunction.ofBoxes(List.of(new Box(1, List.of(bound))), 1);
      assertRefused(() -> boxes.check("b", issues), "Utility b has a box", "places count from 0");
    }
    UtilityFunction fine =
        UtilityFunction.ofBoxes(List.of(new Box(1, List.of(new Bound(1, 0, 1, false)))), 1);
    fine.check("a", issues);
    sum.check("a", issues);
    assertRefused(() -> new Box(Double.NaN, List.of()), "Box worth is NaN");
    assertRefused(() -> new Bound(-1, 0, 0, false), "place of an issue");
  }

  @Test
  void numbers_are_written_without_a_needless_fraction_in_what_is_refused() {
    assertRefused(() -> new Form("oral", -2, 1, false, 0), "is -2, but must be");
    assertRefused(() -> new Form("oral", -2.5, 1, false, 0), "is -2.5, but must be");
    assertRefused(() -> new Form("oral", Double.NaN, 1, false, 0), "is NaN, but must be");
  }
}
