package org.servanda.tournaments.cli.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.reports.validity.CaseOrder;
import org.servanda.reports.validity.CaseSkill;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.FirstPlaces;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.validation.ValidityCardStore;

/**
 * A validity card in words: what holds, what does not, and how far it is from theory and history.
 */
class ValidityCardTextTest {
  private static String text(ValidityCard card) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    new ValidityCardText(
            new Terminal(
                new ByteArrayInputStream(new byte[0]),
                printed,
                printed,
                false,
                false,
                false,
                100,
                false,
                StandardCharsets.UTF_8))
        .print(card);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Fact fact(String number, boolean holds, String unit) {
    Replication result = once(new Estimate(.25, .125, .375), holds);
    Fact.FieldResult field = new Fact.FieldResult(null, once(new Estimate(.5, 0, 1), false));
    Fact.Line line = new Fact.Line("more than none", unit, false, 0, result, field);
    return new Fact(number, "Claim " + number, "Source", 100, List.of(line));
  }

  private static Replication once(Estimate found, boolean holds) {
    return new Replication(List.of(found), holds ? 1 : 0);
  }

  @Test
  void a_fact_holds_or_fails_and_a_control_is_quiet() {
    ValidityCard card =
        new ValidityCard(
            List.of(7L),
            List.of(fact("1", true, "years"), fact("2", false, ""), fact("C1", true, "")),
            List.of(),
            List.of());
    assertThat(text(card).lines())
        .containsExactly(
            "Facts and controls (among leaders who calculate / in the default field; with 95 % intervals):",
            "1   holds / FAILS  Claim 1",
            "    +/- more than none: 0.250 (0.125 to 0.375) years; default field 0.500 (0.000 to 1.000)",
            "2   FAILS / FAILS  Claim 2",
            "    -/- more than none: 0.250 (0.125 to 0.375); default field 0.500 (0.000 to 1.000)",
            "C1  quiet / FAILS  Claim C1",
            "    +/- more than none: 0.250 (0.125 to 0.375); default field 0.500 (0.000 to 1.000)",
            "",
            "With one seed, 1 of 2 facts hold among leaders who calculate and 0 in the default field (0 of 3",
            "  expectations follow from how the model is built); 0 of 1 controls are quiet.");
  }

  @Test
  void with_several_seeds_the_mean_stands_with_the_range_and_how_many_show_the_effect() {
    Replication most =
        new Replication(
            List.of(
                Estimate.unbounded(1),
                Estimate.unbounded(2),
                Estimate.unbounded(3),
                Estimate.unbounded(4),
                Estimate.unbounded(5),
                Estimate.unbounded(9)),
            5);
    Replication few = new Replication(most.seeds(), 4);
    Fact.Line line =
        new Fact.Line("more", "years", true, .5, most, new Fact.FieldResult("rather more", few));
    Fact fact = new Fact("1", "Claim", "Source", 100, List.of(line));
    ValidityCard card =
        new ValidityCard(List.of(1L, 2L, 3L, 4L, 5L, 6L), List.of(fact), List.of(), List.of());
    assertThat(text(card).replaceAll("\\s+", " "))
        .contains("mean, least and greatest of the seeds")
        .contains("1 holds / FAILS Claim")
        .contains(
            "+/- more [by construction]: 4.000 (1.000 to 9.000), 5 of 6 seeds years, at least 0.5;"
                + " default field (rather more) 4.000 (1.000 to 9.000), 4 of 6 seeds")
        .contains("With 6 seeds, 1 of 1 facts hold")
        .contains("(1 of 1 expectations follow from how the model is built)");
  }

  @Test
  void a_theory_is_a_line_and_its_numbers_that_are_apart_are_named() {
    ValidityCard card =
        new ValidityCard(
            List.of(1L),
            List.of(),
            List.of(
                new TheoryCheck("Split", "Nash", "delta .9", .5, .5, .01),
                new TheoryCheck("Split", "Nash", "delta .8", .5, .75, .01),
                new TheoryCheck("Delay", "Rubinstein", "delta .9", 1, 1.004, .01)),
            List.of());
    assertThat(text(card).lines())
        .containsExactly(
            "",
            "Numbers of published theories, compared with matches:",
            "    - Split: 1 of 2 agree; largest difference 0.25",
            "      delta .8: 0.7500, not 0.5000",
            "    + Delay: 1 of 1 agree; largest difference 0.0040",
            "",
            "With one seed, 0 of 0 facts hold among leaders who calculate and 0 in the default field (0 of 0",
            "  expectations follow from how the model is built); 0 of 0 controls are quiet; 2 of 3 theoretical",
            "  numbers agree.");
  }

  @Test
  void a_rate_beside_history_is_a_factor_or_a_difference_and_says_why_it_is_far() {
    Replication far = once(Estimate.unbounded(.3), false);
    Replication near = once(Estimate.unbounded(.3), true);
    Replication later = once(Estimate.unbounded(.4), true);
    Replication other = once(Estimate.unbounded(.5), true);
    ValidityCard card =
        new ValidityCard(
            List.of(1L),
            List.of(),
            List.of(),
            List.of(
                new HistoryCheck(
                    "Wars",
                    "per year",
                    "S",
                    .1,
                    far,
                    later,
                    other,
                    Double.NaN,
                    "No allies.",
                    2,
                    false,
                    true),
                new HistoryCheck(
                    "Kept", "", "S", .25, near, later, other, .5, "Unused.", .1, true, false)));
    assertThat(text(card).lines())
        .contains(
            "    - Wars (per year): 0.1000; 0.3000, x3.00; 0.4000; 0.5000. [put in] No allies.",
            "    + Kept: 0.2500; 0.3000, +0.050; 0.4000; 0.5000; 0.5000.");
    assertThat(card.summary())
        .endsWith(
            "1 of 2 rates are near history in the first season (1 is put in); a constant hazard is near"
                + " in 0 of 1.");
    assertThat(text(card)).contains("Historical rates").doesNotContain("Unused");
  }

  @Test
  void a_case_stands_beside_the_model_and_what_was_seen_before_is_marked() {
    CaseCheck.Deal deal = new CaseCheck.Deal("treaty", "none", "precise", 15, true, .25);
    CaseCheck.Lives imposed = new CaseCheck.Lives(deal, 9, 1, null, 22.5, "in force", .61);
    CaseCheck.Lives free = new CaseCheck.Lives(deal, 9, .5, 3.5, 6.5, "withdrawn", .75);
    CaseCheck seen =
        new CaseCheck("a-1", "Peace", true, deal, 47.6, CaseCheck.IN_FORCE, imposed, free);
    CaseCheck other = new CaseCheck("b-2", "Truce", false, deal, 2, "violated", imposed, free);
    List<CaseCheck> cases = List.of(seen, other);
    List<CaseSkill> skills = new CaseOrder(cases, "cases", 1).skills();
    ValidityCard card =
        new ValidityCard(
            List.of(1L),
            List.of(),
            List.of(),
            List.of(),
            cases,
            skills,
            List.of(
                new FirstPlaces(1, List.of("grim", "hawk", "saint")),
                new FirstPlaces(2, List.of("grim", "saint", "hawk"))));
    assertThat(text(card).replaceAll("\\s+", " "))
        .contains(
            "Peace*: treaty, no verification, precise, for 15 years, guaranteed, depth 0.25; in force for 47.6"
                + " years so far",
            "imposed: over half hold to the end (mean 22.5); in force 61 %",
            "Truce: treaty",
            "violated after 2.0 years",
            "50 % sign;",
            "half hold 3.5 years (mean 6.5); withdrawn 75 %",
            "form alone (2 cases): rank correlation",
            "Some two dozen cases decide little",
            "no skill beyond form is shown",
            "In the default tournament the first three places are grim, hawk, saint; with one seed the"
                + " same three lead in this order in 1, and grim leads in 2.");
  }

  @Test
  void the_card_that_comes_with_the_program_is_printed_whole() {
    ValidityCard card = ValidityCardStore.bundled();
    String text = text(card);
    assertThat(card.facts())
        .allMatch(
            fact ->
                text.contains("\n" + fact.number() + " ") || text.startsWith(fact.number() + " "));
    assertThat(text).contains("; default field ");
    assertThat(text.replaceAll("\\s+", " ").strip()).endsWith(card.summary());
  }
}
