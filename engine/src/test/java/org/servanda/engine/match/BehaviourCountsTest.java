package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Strategy;

class BehaviourCountsTest {
  private static final Strategy EVERY_FOURTH =
      Fixtures.even(
          "every fourth", accord -> accord.age() % 4 == 0 ? Conduct.breach() : Conduct.comply());

  private static MatchResult dilemma(Strategy a, Strategy b) {
    return Match.play(
        new PreparedScenario(Fixtures.prisonersDilemma(40)), a, b, Chance.of(1, "pd", 0));
  }

  @Test
  void who_answers_every_breach_and_forgives_at_once_is_seen_to() {
    BehaviourCounts behaviour = dilemma(Fixtures.titForTat(), EVERY_FOURTH).a().behaviour();
    assertThat(behaviour.provoked()).isEqualTo(10);
    assertThat(behaviour.answered()).isEqualTo(10);
    assertThat(behaviour.reconcilable()).isEqualTo(10);
    assertThat(behaviour.reconciled()).isEqualTo(10);
  }

  @Test
  void who_turns_the_other_cheek_and_who_never_forgives_are_told_apart() {
    BehaviourCounts saint =
        dilemma(Fixtures.always("saint", Conduct.comply()), EVERY_FOURTH).a().behaviour();
    assertThat(saint.provoked()).isEqualTo(10);
    assertThat(saint.answered()).isZero();
    assertThat(saint.reconcilable()).isZero();
    boolean[] betrayed = {false};
    Strategy grudger =
        Fixtures.even(
            "grudger",
            accord -> {
              betrayed[0] |= accord.lastSignal().isProven();
              return betrayed[0] ? Conduct.breach() : Conduct.comply();
            });
    BehaviourCounts grudge = dilemma(grudger, EVERY_FOURTH).a().behaviour();
    assertThat(grudge.answered()).isEqualTo(10);
    assertThat(grudge.reconcilable()).isPositive();
    assertThat(grudge.reconciled()).isZero();
  }

  @Test
  void shares_of_the_gains_add_up_and_depth_is_between_nothing_and_everything() {
    for (int repetition = 0; repetition < 20; repetition++) {
      MatchResult result =
          Match.play(
              new PreparedScenario(Fixtures.dyad()),
              Fixtures.titForTat(),
              Fixtures.random(),
              Chance.of(1, "dyad", repetition));
      for (AgreementResult agreement : result.agreements()) {
        assertThat(agreement.depth()).isBetween(0.0, 1.0);
        if (agreement.sidedness() < 1) {
          assertThat(agreement.sidedness())
              .isCloseTo(Math.abs(2 * agreement.shareA() - 1), within(1e-9));
        }
      }
      assertThat(result.a().behaviour().verificationAsked()).isBetween(0.0, 1.0);
    }
  }
}
