package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.io.BadInputException;

/** Classical games by their payoffs. */
class MatrixGameTest {
  private static final int TURNS = 3;
  private static final Strategy COOPERATE = FixedAct.of(true);
  private static final Strategy DEFECT = FixedAct.of(false);

  private static Scenario read(String more) {
    String text = "id: some-game\ntitle: Some game\nworld: {rounds: " + TURNS + "}\n" + more;
    return new ScenarioReader().read("game.yaml", text);
  }

  private static MatchResult play(Scenario scenario, boolean a, boolean b) {
    PreparedScenario prepared = new PreparedScenario(scenario);
    return Match.play(
        prepared, a ? COOPERATE : DEFECT, b ? COOPERATE : DEFECT, Chance.of(1, "game", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dilemma|[[3, 0], [5, 1]]|[[3, 0], [5, 1]]",
        "stag hunt|[[4, 1], [3, 2]]|[[4, 1], [3, 2]]",
        "chicken|[[3, 1], [4, 0]]|[[3, 1], [4, 0]]",
        "battle of the sexes|[[2, 0], [0, 1]]|[[1, 0], [0, 2]]",
        "matching pennies|[[1, -1], [-1, 1]]|[[-1, 1], [1, -1]]",
        "asymmetric dilemma|[[6, -2], [7.5, 0.25]]|[[3, 0.5], [40, 1]]",
        "decimals|[[0.1, 0.7], [0.2, -0.3]]|[[33.3, 7.77], [-12.1, 0]]",
        "deadlock|[[1, 0], [3, 2]]|[[-5, -4], [-6, -7]]",
        "nothing at stake|[[0, 0], [0, 0]]|[[9, 9], [9, 9]]",
      })
  void every_cell_of_a_game_is_paid_per_turn(String name, String a, String b) {
    Scenario scenario = read("game: {a: " + a + ", b: " + b + "}\n");
    double[][] payA = matrix(a);
    double[][] payB = matrix(b);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        MatchResult result = play(scenario, row == 0, column == 0);
        assertThat(result.a().payoff() / TURNS)
            .as("A's payoff in %s, %d, %d", name, row, column)
            .isCloseTo(payA[row][column], within(1e-12));
        assertThat(result.b().payoff() / TURNS)
            .as("B's payoff in %s, %d, %d", name, row, column)
            .isCloseTo(payB[column][row], within(1e-12));
        assertThat(result.rounds()).isEqualTo(TURNS);
      }
    }
  }

  private static double[][] matrix(String text) {
    String[] parts = text.replaceAll("[\\[\\] ]", "").split(",", -1);
    return new double[][] {
      {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])},
      {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])}
    };
  }

  @Test
  void whole_numbers_are_paid_exactly() {
    Scenario scenario = read("game: {a: [[7, -3], [11, 2]]}\n");
    assertThat(play(scenario, true, false).a().payoff()).isEqualTo(-9);
    assertThat(play(scenario, false, true).a().payoff()).isEqualTo(33);
    assertThat(play(scenario, false, false).a().payoff()).isEqualTo(6);
    assertThat(play(scenario, true, true).a().payoff()).isEqualTo(21);
  }

  @Test
  void without_payoffs_for_b_the_game_is_symmetric() {
    Scenario scenario = read("game: {a: [[3, 0], [5, 1]]}\n");
    assertThat(play(scenario, true, false).b().payoff()).isEqualTo(15);
    assertThat(play(scenario, false, true).b().payoff()).isZero();
  }

  @Test
  void the_dilemma_of_the_library_and_the_one_by_its_payoffs_are_the_same_game() {
    Scenario file = new ScenarioLibrary().get("prisoners-dilemma").scenario();
    Scenario game = read("game: {a: [[3, 0], [5, 1]]}\n");
    for (boolean a : new boolean[] {true, false}) {
      for (boolean b : new boolean[] {true, false}) {
        MatchResult one = play(file.with(file.world().withRounds(TURNS)), a, b);
        MatchResult other = play(game, a, b);
        assertThat(other.a()).isEqualTo(one.a());
        assertThat(other.b()).isEqualTo(one.b());
        assertThat(other.durability()).isEqualTo(one.durability());
        assertThat(other.keptGains()).isEqualTo(one.keptGains());
      }
    }
  }

  @Test
  void a_mirrored_game_gives_each_seat_the_payoffs_of_the_other() {
    Scenario game = read("game: {a: [[2, 0], [0, 1]], b: [[1, 0], [7, 2]]}\n");
    for (boolean a : new boolean[] {true, false}) {
      for (boolean b : new boolean[] {true, false}) {
        MatchResult straight = play(game, a, b);
        MatchResult mirrored = play(game.mirrored(), b, a);
        for (Seat seat : Seat.values()) {
          assertThat(mirrored.side(seat.other()).payoff()).isEqualTo(straight.side(seat).payoff());
        }
      }
    }
  }

  @Test
  void a_game_built_in_code_is_written_and_read_as_the_same_scenario() {
    Scenario hunt =
        MatrixGame.symmetric(new MatrixGame.Payoffs(4, 1, 3, 2))
            .scenario("stag-hunt", new World.Turns(.98, .05, .02));
    Scenario again = new ScenarioReader().read("stag-hunt", ScenarioReader.text(hunt));
    assertThat(again).isEqualTo(hunt);
    assertThat(again.world().turns()).isEqualTo(new World.Turns(.98, .05, .02));
  }

  @Test
  void length_errors_names_and_turns_stand_beside_a_game() {
    Scenario game =
        new ScenarioReader()
            .read(
                "game.yaml",
                """
                id: noisy
                title: Noisy
                a: {name: Left}
                b: {name: Right}
                game: {a: [[3, 0], [5, 1]]}
                world: {rounds: 50, turns: {continue: 0.9, execution: 0.05, observation: 0.01}}
                """);
    assertThat(game.world().rounds()).isEqualTo(50);
    assertThat(game.world().turns()).isEqualTo(new World.Turns(.9, .05, .01));
    assertThat(List.of(game.a().name(), game.b().name())).containsExactly("Left", "Right");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "game: {a: [[3, 0], [5, 1], [2, 2]]}|two rows of two payoffs",
        "game: {a: [[3, 0, 1], [5, 1, 1]]}|Games with other numbers of acts cannot be played",
        "game: {a: [3, 0, 5, 1]}|Entry 1 is 3, but must be a list",
        "game: {a: [[3, x], [5, 1]]}|must be a number",
        "game: {b: [[3, 0], [5, 1]]}|The key 'a' is missing here",
        "game: {a: [[300, 0], [500, 100]]}|R − S is 300, but must be from -100 to 100",
        "game: {a: [[.nan, 0], [5, 1]]}|must be a number",
        "game: {a: [[3, 0], [5, 1]], c: 1}|Unknown key 'c'",
      })
  void what_is_no_game_of_two_acts_is_refused(String game, String message) {
    assertThatThrownBy(() -> read(game + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issues: []|'game' decides this; remove 'issues'",
        "standing: {options: [cooperate, cooperate]}|remove 'standing'",
        "terms: {years: [5]}|remove 'terms'",
        "a: {name: Row, ownDividend: 1}|remove 'ownDividend'",
      })
  void what_a_game_decides_is_refused_beside_it(String more, String message) {
    assertThatThrownBy(() -> read("game: {a: [[3, 0], [5, 1]]}\n" + more + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void of_the_world_a_game_leaves_rounds_and_turns_alone() {
    assertThatThrownBy(
            () ->
                new ScenarioReader()
                    .read(
                        "g.yaml",
                        "id: g\ntitle: G\ngame: {a: [[3, 0], [5, 1]]}\nworld:\n  war: {hazard: 1}\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("g.yaml:5")
        .hasMessageContaining("remove 'war'");
  }

  @Test
  void a_game_has_no_advice() {
    String text = "id: g\ntitle: G\ngame: {a: [[4, 1], [3, 2]]}\n";
    assertThat(new ScenarioReader().advice("g.yaml", text)).isEmpty();
  }
}
