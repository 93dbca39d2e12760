package org.servanda.reports.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well predictions order cases by lives, some of which are not over. */
class CaseOrderTest {
  private static CaseCheck check(String form, double years, boolean isOver, double predicted) {
    CaseCheck.Deal deal = new CaseCheck.Deal(form, "none", "vague", 0, false, .5);
    CaseCheck.Lives lives =
        new CaseCheck.Lives(deal, 100, 1, predicted, predicted, "withdrawn", .5);
    return new CaseCheck(
        "c", "C", false, deal, years, isOver ? "withdrawn" : CaseCheck.IN_FORCE, lives, lives);
  }

  private static CaseSkill model(CaseCheck... cases) {
    return new CaseOrder(List.of(cases), "all", 1).skills().get(0);
  }

  @Test
  void the_right_order_is_1_its_reverse_0() {
    CaseCheck[] right =
        IntStream.range(1, 9)
            .mapToObj(i -> check("pledge", i, true, 2 * i))
            .toArray(CaseCheck[]::new);
    CaseCheck[] wrong =
        IntStream.range(1, 9).mapToObj(i -> check("pledge", i, true, -i)).toArray(CaseCheck[]::new);
    assertThat(model(right).concordance().value()).isEqualTo(1);
    assertThat(model(right).rank().value()).isCloseTo(1, within(1e-12));
    assertThat(model(wrong).concordance().value()).isZero();
    assertThat(model(wrong).rank().value()).isCloseTo(-1, within(1e-12));
  }

  /** By hand: known are a-b, a-c and b-c, not c-d nor anything after d, which is in force at 4. */
  @Test
  void a_deal_in_force_is_compared_with_those_that_ended_before_only() {
    CaseSkill skill =
        model(
            check("pledge", 1, true, 5),
            check("pledge", 2, true, 5),
            check("pledge", 6, true, 9),
            check("pledge", 4, false, 1));
    // a before b: tie ½; a before c, b before c: right; a and b before d: wrong; c and d: unknown.
    assertThat(skill.concordance().value()).isCloseTo(2.5 / 5, within(1e-12));
  }

  /** Ranks 1.5, 1.5, 3 and 1, 2, 3: R's cor(c(5,5,9), 1:3, method = "spearman"). */
  @Test
  void ties_share_their_ranks() {
    CaseSkill skill =
        model(
            check("pledge", 1, true, 5), check("pledge", 2, true, 5), check("pledge", 3, true, 9));
    assertThat(skill.rank().value()).isCloseTo(.8660254037844387, within(1e-12));
  }

  @Test
  void what_is_beyond_form_is_the_difference_of_concordances() {
    CaseCheck[] cases = {
      check("pledge", 1, true, 1),
      check("treaty", 2, true, 2),
      check("memorandum", 3, true, 3),
      check("treaty", 4, true, 4)
    };
    List<CaseSkill> skills = new CaseOrder(List.of(cases), "all", 1).skills();
    // Form: 1-2, 1-3, 1-4 and 3-4 right, 2-3 wrong, 2-4 tied.
    assertThat(skills.get(2).concordance().value()).isCloseTo(4.5 / 6, within(1e-12));
    assertThat(skills.get(0).beyond().value()).isCloseTo(1.5 / 6, within(1e-12));
    assertThat(skills.get(2).beyond().value()).isZero();
    assertThat(skills.get(2).beyond().high()).isZero();
  }

  @Test
  void a_term_of_years_needs_no_model_and_for_ever_is_the_longest() {
    CaseCheck.Deal ten = new CaseCheck.Deal("treaty", "none", "vague", 10, false, .5);
    CaseCheck check = check("treaty", 20, true, 1);
    CaseCheck term =
        new CaseCheck("t", "T", false, ten, 9, "expired", check.imposed(), check.free());
    List<CaseSkill> skills = new CaseOrder(List.of(check, term), "cases", 1).skills();
    assertThat(skills.get(4).predictor()).isEqualTo("term of years alone");
    assertThat(skills.get(4).concordance().value()).isEqualTo(1);
    assertThat(skills.get(4).rank().value()).isCloseTo(1, within(1e-12));
    assertThat(skills.get(2).concordance().value()).isEqualTo(.5);
  }

  @Test
  void intervals_are_wide_with_few_cases_and_hold_the_value() {
    CaseCheck[] cases =
        IntStream.range(0, 20)
            .mapToObj(i -> check("pledge", i + 1, true, (i * 7) % 20))
            .toArray(CaseCheck[]::new);
    CaseSkill skill = model(cases);
    assertThat(skill.concordance().low()).isLessThan(skill.concordance().value() - .05);
    assertThat(skill.concordance().high()).isGreaterThan(skill.concordance().value() + .05);
    assertThat(model(cases)).isEqualTo(skill);
  }
}
