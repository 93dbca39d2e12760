package org.servanda.tournaments.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Hypotheses that hold and fail, on small experiments, and rates beside published ones. */
class HypothesisTest {
  private static final List<String> FIELD = List.of("saint", "grim");
  private static final Map<String, ConditionTally> CONDITIONS =
      runner(Progress.silent()).conditions(experiment(), FIELD);

  private static ExperimentRunner runner(Progress progress) {
    return new ExperimentRunner(
        new ScenarioLibrary(), PluginLoader.load(List.of()), new LocalExecutor(1), progress, 7);
  }

  /** A peaceful world, and one in which every agreement hurts. */
  private static Experiment experiment() {
    return new Experiment(
        "1",
        "Claim",
        "Source",
        List.of("reference-dyad"),
        Map.of(),
        6,
        1,
        Map.of("rounds", 40),
        Map.of(),
        Map.of("same", Map.of(), "again", Map.of(), "poor", Map.of("outside", 50)),
        List.of(),
        null);
  }

  private static Hypothesis hypothesis(
      List<String> more,
      List<String> less,
      @Nullable Double above,
      @Nullable Double below,
      String sign) {
    return new Hypothesis("says", "durability", more, less, above, below, sign, 0.0, false);
  }

  private static Replication test(Hypothesis hypothesis) {
    return hypothesis.test(List.of(CONDITIONS));
  }

  @Test
  void a_difference_is_positive_none_or_not_positive() {
    List<String> same = List.of("same");
    List<String> poor = List.of("poor");
    List<String> again = List.of("again");
    assertThat(test(hypothesis(same, poor, null, null, "positive")).holds()).isTrue();
    assertThat(test(hypothesis(same, poor, null, null, "none")).holds()).isFalse();
    assertThat(test(hypothesis(same, poor, null, null, "not-positive")).holds()).isFalse();
    assertThat(test(hypothesis(poor, same, null, null, "not-positive")).holds()).isTrue();
    assertThat(test(hypothesis(poor, same, null, null, "none")).holds()).isFalse();
    Replication none = test(hypothesis(same, again, null, null, "none"));
    assertThat(none.holds()).isTrue();
    assertThat(none.mean()).isZero();
  }

  @Test
  void a_value_is_held_against_a_number_from_above_and_from_below_and_shown_as_it_is() {
    List<String> same = List.of("same");
    Replication above = test(hypothesis(same, List.of(), .01, null, "positive"));
    Replication below = test(hypothesis(same, List.of(), null, 1.01, "positive"));
    assertThat(above.holds()).isTrue();
    assertThat(below.holds()).isTrue();
    assertThat(test(hypothesis(same, List.of(), null, .01, "positive")).holds()).isFalse();
    assertThat(below.mean()).isEqualTo(above.mean());
    assertThat(below.low()).isLessThanOrEqualTo(below.mean());
    assertThat(below.high()).isGreaterThanOrEqualTo(below.mean());
  }

  @Test
  void all_pools_every_condition() {
    double all = test(hypothesis(List.of("all"), List.of(), 0.0, null, "positive")).mean();
    double named =
        test(hypothesis(List.of("same", "again", "poor"), List.of(), 0.0, null, "positive")).mean();
    double one = test(hypothesis(List.of("same"), List.of(), 0.0, null, "positive")).mean();
    assertThat(all).isEqualTo(named).isLessThan(one);
  }

  @Test
  void what_an_experiment_misspells_is_told_with_what_there_is() {
    List<String> same = List.of("same");
    assertThatThrownBy(() -> test(hypothesis(same, List.of("calm"), null, null, "none")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("There is no condition 'calm'; the conditions are ")
        .hasMessageContaining("poor");
    assertThatThrownBy(() -> test(hypothesis(same, same, null, null, "negative")))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The sign 'negative' is unknown; it must be positive, none or not-positive");
    assertThatThrownBy(() -> Experiments.statistic("durabilty"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("There is no statistic 'durabilty'. Did you mean 'durability'?");
  }

  @Test
  void published_rates_are_held_against_the_last_season_of_both_fields() {
    HistoricalRates history =
        new HistoricalRates(
            List.of("reference-dyad"),
            FIELD,
            4,
            2,
            Map.of("rounds", 40),
            List.of(
                new HistoricalRates.Rate(
                    "Kept", "durability", .5, .25, true, "Source", "Why", false)));
    HistoryTrials trials =
        new HistoryTrials(
            List.of(runner(Progress.silent()), runner(Progress.silent())), List.of("defector"));
    HistoryCheck check = trials.compare(history).get(0);
    assertThat(check.what()).isEqualTo("Kept");
    assertThat(check.source()).isEqualTo("Source");
    assertThat(check.drives()).isEqualTo("Why");
    assertThat(check.published()).isEqualTo(.5);
    assertThat(check.unit()).isEqualTo(ContrastStatistic.DURABILITY.unit());
    assertThat(check.first().seeds()).hasSize(2);
    assertThat(check.first().mean()).isGreaterThan(check.calculating().mean());
    assertThat(check.later().mean()).isNotEqualTo(check.first().mean());
    assertThat(check.distance()).isEqualTo(check.first().mean() - .5);
    assertThat(check.constant()).isNaN();
  }

  @Test
  void a_constant_hazard_knows_the_published_rates_of_endings_and_nothing_else() {
    HistoricalRates history =
        new HistoricalRates(
            List.of("reference-dyad"),
            FIELD,
            1,
            1,
            Map.of("rounds", 40),
            List.of(
                rate("violated", .012),
                rate("renegotiated", .009),
                rate("expired", .006),
                rate("survival-twenty", .5),
                rate("shape", .75)));
    HistoryTrials trials = new HistoryTrials(List.of(runner(Progress.silent())), FIELD);
    List<HistoryCheck> checks = trials.compare(history);
    assertThat(checks.get(0).constant()).isNaN();
    assertThat(checks.get(3).constant()).isCloseTo(Math.exp(-20 * .027), within(1e-12));
    assertThat(checks.get(3).isConstantNear()).isTrue();
    assertThat(checks.get(4).constant()).isEqualTo(1);
  }

  private static HistoricalRates.Rate rate(String statistic, double published) {
    return new HistoricalRates.Rate(statistic, statistic, published, .25, true, "", "", false);
  }

  @Test
  void an_effect_below_its_bar_does_not_count_and_five_seeds_of_six_are_enough() {
    Hypothesis plain =
        new Hypothesis(
            "says",
            "durability",
            List.of("same"),
            List.of("poor"),
            null,
            null,
            "positive",
            null,
            false);
    double effect = test(plain).mean();
    assertThat(plain.leastEffect()).isEqualTo(.02);
    assertThat(test(plain).holds()).isTrue();
    assertThat(test(withBar(plain, effect + 1e-9)).holds()).isFalse();
    List<Map<String, ConditionTally>> six = new ArrayList<>(Collections.nCopies(5, CONDITIONS));
    six.add(swapped(CONDITIONS));
    assertThat(plain.test(six).shown()).isEqualTo(5);
    assertThat(plain.test(six).holds()).isTrue();
    six.set(0, swapped(CONDITIONS));
    assertThat(plain.test(six).holds()).isFalse();
    assertThat(plain.test(six).low()).isEqualTo(-plain.test(six).high());
  }

  private static Hypothesis withBar(Hypothesis plain, double bar) {
    return new Hypothesis(
        plain.says(),
        plain.statistic(),
        plain.more(),
        plain.less(),
        null,
        null,
        plain.sign(),
        bar,
        false);
  }

  private static Map<String, ConditionTally> swapped(Map<String, ConditionTally> conditions) {
    Map<String, ConditionTally> swapped = new LinkedHashMap<>(conditions);
    swapped.put("same", conditions.get("poor"));
    swapped.put("poor", conditions.get("same"));
    return swapped;
  }

  @Test
  void the_bundled_rates_name_cases_and_statistics_that_are_there() {
    List<HistoricalRates> bundled = Experiments.history();
    assertThat(bundled).hasSize(2);
    for (HistoricalRates history : bundled) {
      assertThat(ScenarioLibrary.IDS).containsAll(history.scenarios());
      assertThat(history.rates())
          .isNotEmpty()
          .allSatisfy(rate -> assertThat(Experiments.statistic(rate.statistic())).isNotNull());
    }
  }

  @Test
  void half_an_experiment_is_none() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel("enough");
    Progress stopped = new Progress(TournamentListener.SILENT, cancellation);
    assertThatThrownBy(() -> runner(stopped).conditions(experiment(), FIELD))
        .hasMessage("The experiment was stopped");
  }

  @Test
  void a_field_that_names_the_population_has_it_and_its_conditions_begin_with_the_fields_name() {
    Experiment fields =
        new Experiment(
            "2",
            "Claim",
            "Source",
            List.of("prisoners-dilemma"),
            Map.of("mixed", List.of("population", "defector")),
            1,
            1,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            new Experiment.Beside(Map.of("mixed", List.of("defector")), List.of()));
    Fact fact =
        new FactTrials(List.of(runner(Progress.silent())), List.of("cooperator")).test(fields);
    assertThat(fact.matches()).isEqualTo(4);
    assertThat(runner(Progress.silent()).conditions(fields, List.of("cooperator")))
        .containsOnlyKeys("mixed, prisoners-dilemma");
  }
}
