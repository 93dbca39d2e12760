package org.servanda.strategies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Strategy;

/** Errors in execution and in observation, against exact Markov chains of memory-one rules. */
class TurnErrorsTest {
  private static final int REPETITIONS = 400;

  /** Probabilities of cooperating after CC, CD, DC and DD, own act first; all begin with C. */
  private static final Map<String, double[]> RULES =
      Map.of(
          "TitForTat", new double[] {1, 0, 1, 0},
          "WinStayLoseShift", new double[] {1, 0, 0, 1},
          "FirstByJoss", new double[] {.9, 0, .9, 0},
          "Cooperator", new double[] {1, 1, 1, 1});

  private static double[] rule(String name) {
    return Objects.requireNonNull(RULES.get(name), name);
  }

  private static PreparedScenario stage(double execution, double observation) {
    World world = Dilemma.STAGE.scenario().world();
    return new PreparedScenario(
        Dilemma.STAGE.scenario().with(world.with(new World.Turns(1, execution, observation))));
  }

  @Test
  void rules_score_with_errors_as_their_chain_says() {
    for (double[] errors : List.of(pair(.05, 0), pair(0, .05), pair(.1, .03), pair(0, 0))) {
      PreparedScenario stage = stage(errors[0], errors[1]);
      for (String a : List.of("TitForTat", "WinStayLoseShift", "FirstByJoss", "Cooperator")) {
        for (String b : List.of("TitForTat", "WinStayLoseShift", "FirstByJoss")) {
          double expected = expected(rule(a), rule(b), errors[0], errors[1]);
          check(stage, a, b, expected, errors[0] + " and " + errors[1]);
        }
      }
    }
  }

  private static double[] pair(double execution, double observation) {
    return new double[] {execution, observation};
  }

  private static void check(
      PreparedScenario stage, String a, String b, double expected, String errors) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      double score =
          Match.play(stage, Dilemma.rule(a), Dilemma.rule(b), Chance.of(3, "pd", i)).a().payoff();
      sum += score;
      squares += score * score;
    }
    double mean = sum / REPETITIONS;
    double error = Math.sqrt(Math.max(0, squares / REPETITIONS - mean * mean) / REPETITIONS);
    assertThat(mean)
        .as("%s against %s, errors %s", a, b, errors)
        .isCloseTo(expected, within(4.5 * error + 1e-9));
  }

  /** The exact expected score of the first rule in 200 turns. */
  private static double expected(double[] a, double[] b, double execution, double observation) {
    double[] score = {3, 0, 5, 1};
    double c = turned(1, execution);
    double[] states = {c * c, c * (1 - c), (1 - c) * c, (1 - c) * (1 - c)};
    double total = 0;
    for (int turn = 0; turn < Dilemma.TURNS; turn++) {
      double[] next = new double[4];
      for (int s = 0; s < 4; s++) {
        total += states[s] * score[s];
        int other = s == 1 ? 2 : s == 2 ? 1 : s;
        double byA = turned(seen(a, s, observation), execution);
        double byB = turned(seen(b, other, observation), execution);
        next[0] += states[s] * byA * byB;
        next[1] += states[s] * byA * (1 - byB);
        next[2] += states[s] * (1 - byA) * byB;
        next[3] += states[s] * (1 - byA) * (1 - byB);
      }
      states = next;
    }
    return total;
  }

  /** The probability of choosing to cooperate where the other's act may have been seen turned. */
  private static double seen(double[] rule, int state, double observation) {
    return (1 - observation) * rule[state] + observation * rule[state ^ 1];
  }

  private static double turned(double probability, double execution) {
    return (1 - execution) * probability + execution * (1 - probability);
  }

  /** The reference turns executed acts, of both sides alike. */
  @Test
  void memory_one_rules_score_with_errors_in_execution_as_in_the_reference() throws IOException {
    int compared = 0;
    for (String line : Dilemma.lines("memory_one_expected_200.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      double noise = Double.parseDouble(cells[3]);
      if (noise == 0 || !RULES.containsKey(cells[0]) || !RULES.containsKey(cells[1])) {
        continue;
      }
      compared++;
      Strategy a = Dilemma.rule(cells[0]);
      Strategy b = Dilemma.rule(cells[1]);
      double expected = Double.parseDouble(cells[4]);
      assertThat(expected(RULES.get(cells[0]), RULES.get(cells[1]), noise, 0))
          .as("the chain of this test for %s", line)
          .isCloseTo(expected, within(1e-6));
      double sum = 0;
      for (int i = 0; i < REPETITIONS; i++) {
        sum += Match.play(stage(noise, 0), a, b, Chance.of(3, "pd", i)).a().payoff();
      }
      double error = Double.parseDouble(cells[8]) / Math.sqrt(REPETITIONS);
      assertThat(sum / REPETITIONS).as(line).isCloseTo(expected, within(4.5 * error));
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }
}
