package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** What parties bring into a match, and what they can tell of each other's values. */
class PriorReputationsTest {
  private static final Reputation STAINED = new Reputation(4, 6, 2, 1, false);
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());
  private static final Strategy CHEAT = Fixtures.always("cheat", Conduct.breach());

  private static PreparedScenario foggy(double fog) {
    Scenario dyad = Fixtures.dyad();
    World world = dyad.world();
    return new PreparedScenario(
        dyad.with(world.with(new World.TalkRules(40, 4, 24, 2, fog, false))));
  }

  @Test
  void a_record_goes_on_from_what_the_party_brought_and_fades() {
    List<Double> broken = new ArrayList<>();
    Strategy reader =
        Fixtures.strategy(
            "reader",
            brief -> {
              assertThat(brief.otherReputation()).isEqualTo(STAINED);
              assertThat(brief.reputation()).isEqualTo(Reputation.BLANK);
              return Leader.of(
                  talks -> {
                    broken.add(talks.otherRecord().broken());
                    assertThat(talks.otherRecord().good()).isFalse();
                    return Move.WALK_OUT;
                  },
                  accord -> Conduct.comply());
            });
    MatchResult result =
        Match.play(
            new PreparedScenario(Fixtures.dyad()),
            reader,
            SAINT,
            Chance.of(1, "x", 0),
            new PriorReputations(Reputation.BLANK, STAINED),
            null);
    assertThat(broken).isNotEmpty();
    assertThat(broken.get(0)).isEqualTo(6.0);
    assertThat(result.b().reputation().broken())
        .isCloseTo(6 * Math.pow(.98, result.rounds()), within(1e-9));
    assertThat(result.a().reputation().good()).isTrue();
  }

  @Test
  void what_a_match_adds_to_a_record_is_told_at_its_end() {
    MatchResult result =
        Match.play(new PreparedScenario(Fixtures.dyad()), SAINT, CHEAT, Chance.of(1, "dyad", 0));
    assertThat(result.b().reputation().broken()).isPositive();
    assertThat(result.a().reputation().broken()).isLessThan(result.b().reputation().broken());
  }

  @Test
  void in_fog_the_others_values_are_off_differently_in_every_match_and_own_ones_never() {
    PreparedScenario stage = foggy(.4);
    Outcome outcome = stage.space().at(stage.space().size() - 1);
    double own = stage.values(Seat.A).net(outcome);
    double truth = stage.values(Seat.B).net(outcome);
    List<Double> estimates = new ArrayList<>();
    for (int repetition = 0; repetition < 400; repetition++) {
      double[] first = {Double.NaN};
      Strategy estimating =
          Fixtures.strategy(
              "estimating",
              brief -> {
                assertThat(brief.own().net(outcome)).isEqualTo(own);
                double estimate = brief.other().net(outcome);
                first[0] = Double.isNaN(first[0]) ? estimate : first[0];
                // A successor sees through the same fog.
                assertThat(estimate).isEqualTo(first[0]);
                return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
              });
      Match.play(stage, estimating, SAINT, Chance.of(1, "dyad", repetition));
      estimates.add(first[0]);
    }
    assertThat(estimates).doesNotHaveDuplicates();
    List<Double> sorted = estimates.stream().sorted().toList();
    assertThat(sorted.get(200)).isCloseTo(truth, within(.2));
    assertThat(sorted.get(360) - sorted.get(40)).isGreaterThan(.5);
  }

  @Test
  void tables_are_made_once_a_match_in_fog_and_once_a_scenario_without() {
    int[] made = {0};
    Strategy tabling =
        Fixtures.strategy(
            "tabling",
            brief -> {
              brief.shared("outer", () -> brief.shared("inner", () -> ++made[0]));
              return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
            });
    PreparedScenario clear = foggy(0);
    for (int repetition = 0; repetition < 3; repetition++) {
      Match.play(clear, tabling, SAINT, Chance.of(1, "dyad", repetition));
    }
    assertThat(made[0]).isEqualTo(1);
    PreparedScenario foggy = foggy(.4);
    for (int repetition = 0; repetition < 3; repetition++) {
      Match.play(foggy, tabling, SAINT, Chance.of(1, "dyad", repetition));
    }
    assertThat(made[0]).isEqualTo(4);
  }

  @Test
  void openers_can_alternate_instead_of_being_drawn() {
    Scenario dyad = Fixtures.dyad();
    PreparedScenario stage =
        new PreparedScenario(
            dyad.with(World.standard().with(new World.TalkRules(2, 0, 0, 0, 0, true))));
    Strategy leaves =
        Fixtures.strategy(
            "leaves", brief -> Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply()));
    List<Seat> openers = new ArrayList<>();
    Match.play(
        stage,
        leaves,
        leaves,
        Chance.of(1, "x", 0),
        event -> {
          if (event instanceof MatchEvent.TalksBegan began) {
            assertThat(began.opener()).isEqualTo(began.round() % 2 == 0 ? Seat.A : Seat.B);
            openers.add(began.opener());
          }
        });
    assertThat(openers).contains(Seat.A, Seat.B);
  }
}
