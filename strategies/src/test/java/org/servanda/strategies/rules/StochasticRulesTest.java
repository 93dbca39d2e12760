package org.servanda.strategies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.transformers.Transformers;

/** Rules that toss coins, against expected values and a tournament of the Axelrod library. */
class StochasticRulesTest {
  private static final int REPETITIONS = 300;
  private static final Provenance HERE = new Provenance("built-in", "", "");
  private static final StrategyCatalogue CATALOGUE =
      new StrategyCatalogue(
          ClassicalRules.all().stream().map(rule -> new StrategyPlugin(rule, HERE)).toList(),
          Transformers.all().stream().map(made -> new TransformerPlugin(made, HERE)).toList());

  @Test
  void memory_one_rules_score_as_expected_with_and_without_noise() throws IOException {
    List<Double> errors = new ArrayList<>();
    for (String line : Dilemma.lines("memory_one_expected_200.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      Strategy a = rule(cells[0], cells[3]);
      Strategy b = rule(cells[1], cells[3]);
      double sum = 0;
      for (int i = 0; i < REPETITIONS; i++) {
        sum += Match.play(Dilemma.STAGE, a, b, Chance.of(5, "pd", i)).a().payoff();
      }
      double deviation = Double.parseDouble(cells[8]) / Math.sqrt(REPETITIONS);
      double error = sum / REPETITIONS - Double.parseDouble(cells[4]);
      assertThat(error).as(line).isCloseTo(0, within(4 * deviation + 1e-9));
      errors.add(deviation == 0 ? 0 : error / deviation);
    }
    assertThat(errors).hasSizeGreaterThan(100);
    assertThat(errors.stream().filter(z -> Math.abs(z) > 3).count())
        .as("more than three standard errors away")
        .isLessThanOrEqualTo(2);
    assertThat(errors.stream().mapToDouble(z -> z).average().orElseThrow())
        .as("mean error, in standard errors")
        .isCloseTo(0, within(.25));
  }

  private static Strategy rule(String name, String noise) {
    String entry = name.equals("Random(0.5)") ? "coin" : name;
    return CATALOGUE
        .entrant(
            Double.parseDouble(noise) == 0 ? entry : "noise(" + entry + ", rate=" + noise + ")")
        .strategy();
  }

  @Test
  void axelrods_first_tournament_ranks_as_in_the_library() throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> reference = new ArrayList<>();
    for (String line : Dilemma.lines("axelrod_first_tournament.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      names.add(cells[0]);
      reference.add(Double.parseDouble(cells[4]));
    }
    List<String> matrix = Dilemma.lines("axelrod_first_tournament_matrix_100reps.csv");
    Map<String, Double> means = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String[] row = matrix.get(i + 1).split(",", -1);
      double sum = 0;
      for (int j = 0; j < names.size(); j++) {
        double mean = mean(names.get(i), names.get(j), Double.parseDouble(row[j]));
        sum += i == j ? 0 : mean;
      }
      means.put(names.get(i), sum / (names.size() - 1));
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        if (reference.get(i) - reference.get(j) > 3) {
          assertThat(means.get(names.get(i)))
              .as(names.get(i) + " above " + names.get(j))
              .isGreaterThan(means.get(names.get(j)));
        }
      }
    }
  }

  /**
   * The mean score over 400 repetitions, near the library's over 100: within 4.5 standard errors.
   */
  private static double mean(String a, String b, double expected) {
    int repetitions = 400;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < repetitions; i++) {
      MatchResult result =
          Match.play(Dilemma.STAGE, Dilemma.rule(a), Dilemma.rule(b), Chance.of(9, "pd", i));
      sum += result.a().payoff();
      squares += result.a().payoff() * result.a().payoff();
    }
    double mean = sum / repetitions;
    double variance = Math.max(0, squares / repetitions - mean * mean);
    double error = Math.sqrt(variance / 100 + variance / repetitions);
    assertThat(mean).as(a + " against " + b).isCloseTo(expected, within(4.5 * error + .01));
    return mean;
  }
}
