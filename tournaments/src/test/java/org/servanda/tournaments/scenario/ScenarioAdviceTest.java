package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The warnings about a scenario file that breaks no rule, and their places. */
class ScenarioAdviceTest {
  private static final String FAIR = new ScenarioLibrary().get("reference-dyad").text();
  private static final String FULL = "{name: full, cost: 1, benefit: 2}";

  private static List<String> advice(String text) {
    return new ScenarioReader().advice("mine.yaml", text);
  }

  private static String only(String text) {
    List<String> advice = advice(text);
    assertThat(advice).hasSize(1);
    return advice.get(0);
  }

  @Test
  void a_fair_scenario_is_left_in_peace() {
    assertThat(advice(FAIR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name: full, cost: 2.5, benefit: 2}|'full'
          {name: full, cost: 2.25, benefit: 3}|'deep'
          {name: full, cost: 0.1, benefit: 0.5}|'full' is less deep
          {name: full, cost: 2, benefit: 2}|not convex
          """)
  void an_option_nobody_would_choose_is_named(String option, String said) {
    String text = FAIR.replaceFirst(Pattern.quote(FULL), option);
    assertThat(text).isNotEqualTo(FAIR);
    assertThat(advice(text)).anyMatch(line -> line.contains(said));
    assertThat(advice(text)).allMatch(line -> line.matches("(?s)mine\\.yaml:\\d+.*warning: .*"));
  }

  @Test
  void the_first_option_should_be_the_status_quo() {
    assertThat(advice(FAIR.replaceFirst("\\{name: none}", "{name: none, cost: 0.1, benefit: 0.2}")))
        .anyMatch(line -> line.contains("'none', should be the status quo"));
  }

  @Test
  void a_side_without_an_issue_of_its_own_is_named() {
    String text = FAIR.replaceFirst("obligor: B", "obligor: A");
    assertThat(advice(text))
        .anyMatch(line -> line.contains("Boral (seat B) is the obligor of no issue"));
  }

  @Test
  void where_nobody_gains_anything_it_is_said_how_that_could_be_mended() {
    String text = FAIR.replaceAll("benefit: \\d", "benefit: 0.01");
    assertThat(advice(text))
        .anyMatch(line -> line.contains("No agreement is better for both sides"));
  }

  @Test
  void payoffs_of_another_scale_than_the_models_are_said_to_be() {
    String large = FAIR.replaceAll("benefit: (\\d)", "benefit: $10");
    assertThat(only(large)).contains("The Nash deal gains").contains("Scale costs and benefits");
  }

  private static String signed(String more) {
    return FAIR
        + """

        history:
          signed:
            {options: [full, full], form: treaty, verification: intrusive, precision: precise}
          date: 1991-07-31
        """
        + more;
  }

  @Test
  void dates_of_history_that_contradict_each_other_are_told() {
    assertThat(advice(signed("  how: withdrawn\n"))).anyMatch(line -> line.contains("'ended'"));
    assertThat(advice(signed("  how: in force\n  ended: 2001-01-01\n")))
        .anyMatch(line -> line.contains("says that it is in force"));
    assertThat(advice(signed("  how: expired\n  ended: 1990-01-01\n")))
        .anyMatch(line -> line.contains("It ended on 1990-01-01, before"));
    assertThat(advice(signed("  how: expired\n  ended: 2001-01-01\n"))).isEmpty();
  }
}
