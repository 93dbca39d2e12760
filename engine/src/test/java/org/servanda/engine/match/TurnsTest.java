package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Strategy;

/** Matches of random length, errors in acts and in what is seen of them. */
class TurnsTest {
  private static final int MATCHES = 20_000;
  private static final Strategy COOPERATOR = always("cooperator", Conduct.comply());
  private static final Strategy DEFECTOR = always("defector", Conduct.breach());

  private static Strategy always(String id, Conduct conduct) {
    return Fixtures.strategy(id, brief -> Leader.of(talks -> Move.WALK_OUT, accord -> conduct));
  }

  private static PreparedScenario game(int rounds, double next, double execution, double seen) {
    Scenario plain = Fixtures.prisonersDilemma(rounds);
    return new PreparedScenario(
        plain.with(plain.world().with(new World.Turns(next, execution, seen))));
  }

  private static MatchResult play(PreparedScenario game, Strategy a, Strategy b, int repetition) {
    return Match.play(game, a, b, Chance.of(11, "game", repetition));
  }

  /**
   * P(length > n) = pⁿ below the horizon, as in the Axelrod library, where a match lasts ⌈ln(1 −
   * u)/ln(1 − prob_end)⌉ turns.
   */
  @Test
  void each_round_is_followed_by_another_with_the_probability_of_continuation() {
    int horizon = 40;
    double p = .9;
    PreparedScenario game = game(horizon, p, 0, 0);
    long[] longer = new long[horizon + 1];
    double sum = 0;
    for (int i = 0; i < MATCHES; i++) {
      int rounds = play(game, COOPERATOR, COOPERATOR, i).rounds();
      sum += rounds;
      for (int n = 0; n < rounds; n++) {
        longer[n]++;
      }
    }
    for (int n = 0; n < horizon; n++) {
      double expected = Math.pow(p, n);
      double error = Math.sqrt(expected * (1 - expected) / MATCHES);
      assertThat(longer[n] / (double) MATCHES)
          .as("longer than %d", n)
          .isCloseTo(expected, within(4 * error + 1e-12));
    }
    assertThat(longer[horizon]).as("longer than the horizon").isZero();
    double mean = (1 - Math.pow(p, horizon)) / (1 - p);
    assertThat(sum / MATCHES).as("mean length").isCloseTo(mean, within(.25));
  }

  @Test
  void a_match_that_is_never_continued_has_one_round_and_one_that_always_is_has_all() {
    assertThat(play(game(30, 0, 0, 0), COOPERATOR, DEFECTOR, 1).rounds()).isEqualTo(1);
    assertThat(play(game(30, 1, 0, 0), COOPERATOR, DEFECTOR, 1).rounds()).isEqualTo(30);
  }

  @Test
  void the_length_is_that_of_the_repetition_whoever_plays() {
    PreparedScenario game = game(500, .97, 0, 0);
    for (int i = 0; i < 20; i++) {
      int rounds = play(game, COOPERATOR, COOPERATOR, i).rounds();
      assertThat(play(game, DEFECTOR, COOPERATOR, i).rounds()).isEqualTo(rounds);
      assertThat(Match.length(game.world(), Chance.of(11, "game", i))).isEqualTo(rounds);
    }
  }

  @Test
  void durability_is_a_share_of_the_rounds_that_were_drawn() {
    PreparedScenario game = game(500, .9, 0, 0);
    MatchResult kept = play(game, COOPERATOR, COOPERATOR, 3);
    assertThat(kept.rounds()).isBetween(2, 400);
    assertThat(kept.horizon()).isEqualTo(500);
    assertThat(kept.durability()).isEqualTo(1);
    assertThat(kept.keptGains()).isEqualTo(1);
    assertThat(kept.a().payoff()).isEqualTo(3.0 * kept.rounds());
    assertThat(play(game, COOPERATOR, DEFECTOR, 3).durability()).isZero();
  }

  @Test
  void what_is_off_draws_nothing_and_each_mechanism_draws_its_own_numbers() {
    assertThat(draws(1, 0, 0)).isZero();
    assertThat(draws(1, 1, 1)).isZero();
    assertThat(draws(.99, 0, 0)).isEqualTo(1);
    assertThat(draws(1, .1, 0)).isEqualTo(2L * 50);
    assertThat(draws(1, 0, .1)).isEqualTo(2L * 50);
    assertThat(acts(game(50, 1, .2, 0))).isEqualTo(acts(game(50, 1, .2, .3)));
    assertThat(acts(game(50, 1, .2, 0))).contains(true, false);
  }

  private static long draws(double next, double execution, double seen) {
    Chance chance = Chance.of(2, "game", 0);
    Match.play(game(50, next, execution, seen), COOPERATOR, DEFECTOR, chance);
    return chance.draws();
  }

  /** Whether A cooperated, by round. */
  private static List<Boolean> acts(PreparedScenario game) {
    List<Boolean> acts = new ArrayList<>();
    Match.play(
        game,
        COOPERATOR,
        DEFECTOR,
        Chance.of(2, "game", 0),
        event -> {
          if (event instanceof MatchEvent.Conducted done && done.by() == Seat.A) {
            acts.add(done.shortfall() == 0);
          }
        });
    return acts;
  }

  @Test
  void an_act_is_turned_either_way_with_the_probability_of_an_error_in_execution() {
    PreparedScenario game = game(20_000, 1, .05, 0);
    MatchResult result = play(game, COOPERATOR, DEFECTOR, 0);
    // The cooperator gets 0·.95² + 3·.95·.05 + 1·.05·.95 + 5·.05².
    double expected = (3 + 1) * .95 * .05 + 5 * .05 * .05;
    assertThat(result.a().payoff() / 20_000).isCloseTo(expected, within(.025));
    assertThat(result.b().payoff() / 20_000)
        .isCloseTo(5 * .95 * .95 + (1 + 3) * .95 * .05, within(.025));
    assertThat(result.a().breaches()).as("breaches meant").isZero();
    assertThat(result.a().slips()).as("forced by politics").isZero();
    assertThat(result.b().breaches()).isBetween(18_800, 19_200);
  }

  @Test
  void an_error_in_observation_turns_what_is_seen_and_nothing_else() {
    PreparedScenario game = game(20_000, 1, 0, .02);
    int[] seen = new int[2];
    MatchResult result =
        Match.play(
            game,
            COOPERATOR,
            DEFECTOR,
            Chance.of(4, "game", 0),
            event -> {
              if (event instanceof MatchEvent.Conducted done) {
                Signal wrong = done.by() == Seat.A ? Signal.PROVEN : Signal.CLEAN;
                seen[done.by().ordinal()] += done.signal() == wrong ? 1 : 0;
              }
            });
    assertThat(result.a().payoff()).isZero();
    assertThat(result.b().payoff()).isEqualTo(5.0 * 20_000);
    assertThat(seen[0]).as("cooperation seen as defection").isBetween(320, 480);
    assertThat(seen[1]).as("defection seen as cooperation").isBetween(320, 480);
  }

  @Test
  void turned_acts_are_the_same_in_a_mirrored_match() {
    PreparedScenario game = game(100, .99, .1, .1);
    PreparedScenario mirrored = new PreparedScenario(game.scenario().mirrored());
    MatchResult one = play(game, COOPERATOR, DEFECTOR, 5);
    MatchResult other =
        Match.play(
            mirrored,
            DEFECTOR,
            COOPERATOR,
            Chance.of(11, "game", 5).mirrored(),
            PriorReputations.BLANK,
            null);
    assertThat(other.rounds()).isEqualTo(one.rounds());
    assertThat(other.b().payoff()).isEqualTo(one.a().payoff());
    assertThat(other.a().payoff()).isEqualTo(one.b().payoff());
  }

  @Test
  void a_party_may_have_a_dividend_and_a_term_of_mutual_breach_of_its_own() {
    Scenario plain = Fixtures.prisonersDilemma(4);
    PreparedScenario game =
        new PreparedScenario(
            plain.with(
                Party.unitary("Row").withOwn(.5, -2), Party.unitary("Column").withOwn(0, 7)));
    MatchResult both = play(game, DEFECTOR, DEFECTOR, 0);
    assertThat(both.a().payoff()).isEqualTo(4 * (1 + .5 - 2));
    assertThat(both.b().payoff()).isEqualTo(4.0 * (1 + 7));
    assertThat(play(game, COOPERATOR, DEFECTOR, 0).a().payoff()).isEqualTo(4 * .5);
  }

  @Test
  void probabilities_out_of_range_are_refused() {
    assertThatThrownBy(() -> new World.Turns(1.1, 0, 0)).hasMessageContaining("continuation");
    assertThatThrownBy(() -> new World.Turns(1, -.1, 0)).hasMessageContaining("execution");
    assertThatThrownBy(() -> new World.Turns(1, 0, Double.NaN)).hasMessageContaining("observation");
  }
}
