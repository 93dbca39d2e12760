package org.servanda.tournaments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.classical.ClassicalPair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All results of a small tournament of deterministic rules, as the Axelrod library 4.13.0 gives
 * them. There every two players meet once in a repetition, here at both seats: counts are twice as
 * large, rates and means the same.
 */
class ClassicalResultsTest {
  private static final String FILE = "/reference/ipd/resultset_det7.json";
  private static final JsonNode REFERENCE = reference();
  private static final List<String> PLAYERS =
      names("players", name -> id(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")));
  private static final ClassicalFinding RESULT =
      Tournament.of("prisoners-dilemma")
          .strategies(PLAYERS.toArray(String[]::new))
          .impose("world.rounds", REFERENCE.get("turns").asInt())
          .repetitions(REFERENCE.get("repetitions").asInt())
          .play()
          .findings()
          .classical()
          .get(0);
  private static final double EXACT = 1e-9;
  private static final List<String> STATES = List.of("C|C", "C|D", "D|C", "D|D");
  private static final List<String> RESPONSES =
      List.of("CC|C", "CC|D", "CD|C", "CD|D", "DC|C", "DC|D", "DD|C", "DD|D");

  private static JsonNode reference() {
    try (InputStream in = ClassicalResultsTest.class.getResourceAsStream(FILE)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Naming {
    String of(String name);
  }

  private static List<String> names(String field, Naming naming) {
    List<String> names = new ArrayList<>();
    REFERENCE.get(field).forEach(name -> names.add(naming.of(name.asString())));
    return names;
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static ClassicalEntrant entrant(int player) {
    return RESULT.entrants().stream()
        .filter(entrant -> entrant.strategy().equals(PLAYERS.get(player)))
        .findFirst()
        .orElseThrow();
  }

  private static ClassicalPair pair(int player, int partner) {
    return RESULT.pairs().stream()
        .filter(pair -> pair.strategy().equals(PLAYERS.get(player)))
        .filter(pair -> pair.partner().equals(PLAYERS.get(partner)))
        .findFirst()
        .orElseThrow();
  }

  /** A number of each player. */
  private static void check(String field, ToDoubleFunction<ClassicalEntrant> value) {
    for (int i = 0; i < PLAYERS.size(); i++) {
      assertThat(value.applyAsDouble(entrant(i)))
          .as(field + " of " + PLAYERS.get(i))
          .isCloseTo(REFERENCE.get(field).get(i).asDouble(), within(EXACT));
    }
  }

  /** A matrix over pairs. */
  private static void checkPairs(
      String field, boolean itself, ToDoubleFunction<ClassicalPair> value) {
    for (int i = 0; i < PLAYERS.size(); i++) {
      for (int j = 0; j < PLAYERS.size(); j++) {
        if (i != j || itself) {
          assertThat(value.applyAsDouble(pair(i, j)))
              .as(field + " of " + PLAYERS.get(i) + " with " + PLAYERS.get(j))
              .isCloseTo(REFERENCE.get(field).get(i).get(j).asDouble(), within(EXACT));
        }
      }
    }
  }

  private interface Shares {
    List<? extends Number> of(ClassicalPair pair);
  }

  /** Numbers by state or response; those that never were are absent there. */
  private static void checkStates(String field, List<String> keys, int times, Shares shares) {
    for (int i = 0; i < PLAYERS.size(); i++) {
      for (int j = 0; j < PLAYERS.size(); j++) {
        JsonNode wanted = REFERENCE.get(field).get(i).get(j);
        for (int k = 0; k < keys.size() && i != j; k++) {
          double value = shares.of(pair(i, j)).get(k).doubleValue();
          assertThat(Double.isNaN(value) ? 0 : value / times)
              .as(field + " " + keys.get(k) + " of " + PLAYERS.get(i) + " with " + PLAYERS.get(j))
              .isCloseTo(wanted.path(keys.get(k)).asDouble(0), within(EXACT));
        }
      }
    }
  }

  @Test
  void the_ranking_is_by_the_median_score_a_turn() {
    assertThat(RESULT.entrants().stream().map(ClassicalEntrant::strategy))
        .containsExactlyElementsOf(names("ranked_names", ClassicalResultsTest::id));
  }

  @Test
  void points_scores_and_wins_of_every_repetition_are_those_of_the_library() {
    int repetitions = REFERENCE.get("repetitions").asInt();
    for (int i = 0; i < PLAYERS.size(); i++) {
      ClassicalEntrant entrant = entrant(i);
      assertThat(entrant.scores()).hasSize(repetitions);
      for (int r = 0; r < repetitions; r++) {
        assertThat(entrant.points().get(r) / 2)
            .isEqualTo(REFERENCE.get("scores").get(i).get(r).asDouble());
        assertThat(entrant.scores().get(r))
            .isCloseTo(REFERENCE.get("normalised_scores").get(i).get(r).asDouble(), within(EXACT));
        assertThat(entrant.winsByRepetition().get(r) / 2)
            .isEqualTo(REFERENCE.get("wins").get(i).get(r).asInt());
      }
      assertThat(entrant.medianScore()).isCloseTo(entrant.scores().get(0), within(EXACT));
      assertThat(entrant.wins())
          .isEqualTo(entrant.winsByRepetition().stream().mapToLong(wins -> wins).sum());
    }
  }

  @Test
  void payoffs_of_pairs_their_scatter_and_their_leads_are_those_of_the_library() {
    checkPairs("payoff_matrix", true, ClassicalPair::payoff);
    checkPairs("payoff_stddevs", true, ClassicalPair::payoffDeviation);
    checkPairs("payoff_diffs_means", true, ClassicalPair::payoffLead);
  }

  @Test
  void cooperation_is_that_of_the_library() {
    checkPairs("cooperation", true, pair -> pair.cooperation() / 2.0);
    checkPairs("normalised_cooperation", true, ClassicalPair::cooperationRate);
    checkPairs("vengeful_cooperation", true, ClassicalPair::vengefulCooperation);
    check("cooperating_rating", ClassicalEntrant::cooperation);
    check("initial_cooperation_count", entrant -> entrant.initialCooperations() / 2.0);
    check("initial_cooperation_rate", ClassicalEntrant::initialCooperation);
  }

  @Test
  void good_partners_are_those_of_the_library() {
    checkPairs("good_partner_matrix", false, pair -> pair.goodPartner() / 2.0);
    check("good_partner_rating", ClassicalEntrant::goodPartner);
  }

  @Test
  void morality_is_the_exact_principal_eigenvector() {
    check("eigenjesus_rating_exact", ClassicalEntrant::eigenjesus);
    check("eigenmoses_rating_exact", ClassicalEntrant::eigenmoses);
  }

  @Test
  void states_and_responses_to_them_are_those_of_the_library() {
    checkStates("state_distribution", STATES, 2, ClassicalPair::states);
    checkStates("normalised_state_distribution", STATES, 1, ClassicalPair::stateRates);
    checkStates("state_to_action_distribution", RESPONSES, 2, ClassicalPair::responses);
    checkStates(
        "normalised_state_to_action_distribution", RESPONSES, 1, ClassicalPair::responseRates);
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void the_copy_of_the_reference_is_complete() throws IOException {
    Path file = Path.of(System.getProperty("servanda.reference"), "ipd", "resultset_det7.json");
    assertThat(REFERENCE).isEqualTo(JsonMapper.shared().readTree(Files.readAllBytes(file)));
  }
}
