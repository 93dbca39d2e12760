package org.servanda.reports.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Games as OpenSpiel and Axelrod see them. */
class ReferenceDynamicsTest {
  private static final double TEN_DIGITS = 2e-10;

  private static InputStream open(String file) {
    return Objects.requireNonNull(ReferenceDynamicsTest.class.getResourceAsStream(file), file);
  }

  private static JsonNode reference(String part) {
    return JsonMapper.builder().build().readTree(open("egta_reference.json")).get(part);
  }

  private static double[] vector(JsonNode node) {
    return node.values().stream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private static double[][] matrix(JsonNode node) {
    return node.values().stream().map(ReferenceDynamicsTest::vector).toArray(double[][]::new);
  }

  private static DynamicTest named(JsonNode node, Runnable test) {
    String name = node.has("game") ? node.get("game").asString() : node.get("case").asString();
    return DynamicTest.dynamicTest(name + " " + node.path("params"), test::run);
  }

  @TestFactory
  Stream<DynamicTest> alpha_rank() {
    return reference("alpharank").values().stream()
        .filter(node -> node.has("params"))
        .map(node -> named(node, () -> checkRank(node)));
  }

  private static void checkRank(JsonNode node) {
    double[] found = rank(node);
    assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(found).min().orElse(-1)).isGreaterThanOrEqualTo(0);
    if (node.has("pi")) {
      assertThat(found).containsExactly(vector(node.get("pi")), within(TEN_DIGITS));
    }
  }

  private static double[] rank(JsonNode node) {
    JsonNode params = node.get("params");
    double[][] row = matrix(node.get("payoff_row"));
    boolean strong = params.path("use_inf_alpha").asBoolean(false);
    double hardly = params.path("inf_alpha_eps").asDouble(.01);
    double alpha = params.path("alpha").asDouble(Double.POSITIVE_INFINITY);
    int size = params.path("m").asInt(50);
    if (node.get("population").asString().equals("multi")) {
      JsonNode column = node.get("payoff_col");
      double[][] other = column == null || column.isNull() ? transposed(row) : matrix(column);
      return AlphaRank.ofTwo(row, other, alpha, size, hardly);
    }
    AlphaRank.Takeover takeover =
        strong
            ? AlphaRank.strong(row, hardly)
            : params.path("use_local_selection_model").asBoolean(true)
                ? AlphaRank.local(row, alpha, size)
                : AlphaRank.global(row, alpha, size);
    return AlphaRank.of(row.length, takeover);
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  @TestFactory
  Stream<DynamicTest> replicator() {
    return reference("replicator").values().stream()
        .filter(node -> !node.get("game").asString().contains("two populations"))
        .map(
            node ->
                named(
                    node,
                    () -> {
                      ReplicatorDynamics replicator =
                          new ReplicatorDynamics(matrix(node.get("payoff")));
                      double[] state = vector(node.get("state"));
                      assertThat(replicator.velocity(state))
                          .containsExactly(vector(node.get("replicator")), within(1e-10));
                      assertThat(replicator.after(state, 10, 100_000))
                          .containsExactly(vector(node.get("replicator_rk4_t10")), within(1e-6));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> nash_averaging() {
    return reference("nash_averaging").values().stream()
        .filter(node -> node.has("payoff"))
        .map(
            node ->
                named(
                    node,
                    () -> {
                      double[][] payoff = matrix(node.get("payoff"));
                      double[] weights = NashAveraging.weights(payoff);
                      assertThat(weights).containsExactly(vector(node.get("p")), within(1e-5));
                      if (node.has("value")) {
                        assertThat(NashAveraging.standing(payoff, weights))
                            .containsExactly(vector(node.get("value")), within(1e-4));
                      }
                    }));
  }

  @Test
  void copies_share_the_weight_of_what_they_copy() {
    double[][] game = {{0, -1, 1, 1}, {1, 0, -1, -1}, {-1, 1, 0, 0}, {-1, 1, 0, 0}};
    assertThat(NashAveraging.weights(game))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 6.0, 1 / 6.0}, within(1e-7));
  }

  @TestFactory
  Stream<DynamicTest> fixation_of_two_types() throws Exception {
    try (InputStreamReader in =
        new InputStreamReader(open("moran_fixation_exact.csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords()
          .stream()
          .map(row -> DynamicTest.dynamicTest(row.get(0) + " " + row.get(4), () -> fixes(row)));
    }
  }

  private static double cell(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static void fixes(CSVRecord row) {
    double found =
        MoranProcess.fixation(
            cell(row, "a_vs_a"),
            cell(row, "a_vs_b"),
            cell(row, "b_vs_a"),
            cell(row, "b_vs_b"),
            Integer.parseInt(row.get("N")),
            Integer.parseInt(row.get("initial_a")));
    assertThat(found).isBetween(0.0, 1.0);
    if (!row.get("prob_a_fixates").equals("nan")) {
      assertThat(found).isCloseTo(cell(row, "prob_a_fixates"), within(6e-9));
    }
  }

  /**
   * The birth–death chain solved as a system of linear equations with numpy, births in proportion
   * to exp(s·payoff).
   */
  @Test
  void takeovers_under_exponential_fitness_are_those_of_the_birth_death_chain() {
    double[][] game = {{3, -1, 2}, {2, .5, -4}, {-6, 1, 0}};
    AlphaRank.Takeover weak = MoranProcess.exponential(game, .1, 10);
    assertThat(Math.exp(weak.log(1, 0))).isCloseTo(0.0648386477935254, within(1e-12));
    assertThat(Math.exp(weak.log(0, 1))).isCloseTo(0.10690085778061939, within(1e-12));
    assertThat(Math.exp(weak.log(1, 2))).isCloseTo(0.19721107665562923, within(1e-12));
    AlphaRank.Takeover strong = MoranProcess.exponential(game, .5, 20);
    assertThat(Math.exp(strong.log(1, 0))).isCloseTo(0.0006221053079978367, within(1e-14));
    assertThat(MoranProcess.shares(game, .1, 10))
        .containsExactly(
            new double[] {0.5955506317143324, 0.25428014690931244, 0.15016922137635594},
            within(1e-12));
  }

  @Test
  void adding_a_constant_to_all_payoffs_changes_no_share_of_the_moran_process() {
    double[][] game = {{3, -1, 2}, {2, .5, -4}, {-6, 1, 0}};
    double[] shares = MoranProcess.shares(game, .1, 10);
    for (double[] row : game) {
      for (int j = 0; j < row.length; j++) {
        row[j] -= 40;
      }
    }
    assertThat(MoranProcess.shares(game, .1, 10)).containsExactly(shares, within(1e-12));
  }

  @Test
  void equal_strategies_have_equal_shares_of_the_moran_process() {
    double[][] equal = new double[7][7];
    for (double[] row : equal) {
      Arrays.fill(row, -.3);
    }
    double[] even = new double[7];
    Arrays.fill(even, 1.0 / 7);
    assertThat(MoranProcess.shares(equal, .002, 50)).containsExactly(even, within(1e-12));
    // Nor does a last digit decide, or an advantage among themselves that is small beside a quarter
    // of a balanced agreement; the others stay equal.
    equal[3][3] = Math.nextUp(-.3);
    assertThat(MoranProcess.shares(equal, .002, 50)).containsExactly(even, within(1e-12));
    equal[3][3] = .51;
    double[] near = MoranProcess.shares(equal, .002, 50);
    assertThat(near[3]).isBetween(1.0 / 7, .15);
    assertThat(near[0]).isCloseTo(near[6], within(1e-12));
  }

  @Test
  void replicators_come_to_rest_where_nobody_gains_by_changing() {
    double[][] hawkDove = {{-1, 4}, {0, 2}};
    double[] rest = new ReplicatorDynamics(hawkDove).rest(new double[] {.1, .9}, 10_000);
    assertThat(rest[0]).isCloseTo(2 / 3.0, within(1e-6));
    ReplicatorDynamics dilemma = new ReplicatorDynamics(new double[][] {{3, 0}, {5, 1}});
    assertThat(dilemma.rest(ReplicatorDynamics.uniform(2), 10_000)[1]).isCloseTo(1, within(1e-6));
    assertThat(dilemma.resists(1, 0, 1e-9)).isTrue();
    assertThat(dilemma.resists(0, 1, 1e-9)).isFalse();
  }
}
