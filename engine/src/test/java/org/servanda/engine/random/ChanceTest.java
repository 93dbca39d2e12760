package org.servanda.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servanda.engine.model.Seat;

class ChanceTest {
  private static final int DRAWS = 200_000;

  @Test
  void the_same_key_holds_the_same_and_another_key_something_else() {
    double held = Chance.of(1, "x", 2).unit(ChanceEvent.WAR, 5, Seat.A);
    assertThat(Chance.of(1, "x", 2).unit(ChanceEvent.WAR, 5, Seat.A)).isEqualTo(held);
    assertThat(Chance.of(2, "x", 2).unit(ChanceEvent.WAR, 5, Seat.A)).isNotEqualTo(held);
    assertThat(Chance.of(1, "y", 2).unit(ChanceEvent.WAR, 5, Seat.A)).isNotEqualTo(held);
    assertThat(Chance.of(1, "x", 3).unit(ChanceEvent.WAR, 5, Seat.A)).isNotEqualTo(held);
    assertThat(Chance.of(1, "x", 2).unit(ChanceEvent.MIND, 5, Seat.A)).isNotEqualTo(held);
    assertThat(Chance.of(1, "x", 2).unit(ChanceEvent.WAR, 6, Seat.A)).isNotEqualTo(held);
    assertThat(Chance.of(1, "x", 2).unit(ChanceEvent.WAR, 5, Seat.B)).isNotEqualTo(held);
  }

  @Test
  void a_mirror_exchanges_the_seats_and_turns_what_favours_one() {
    Chance straight = Chance.of(1, "x", 2);
    Chance mirrored = straight.mirrored();
    assertThat(mirrored.unit(ChanceEvent.SLIP, 3, Seat.A))
        .isEqualTo(straight.unit(ChanceEvent.SLIP, 3, Seat.B));
    assertThat(mirrored.lean(ChanceEvent.DRIFT, 3)).isEqualTo(-straight.lean(ChanceEvent.DRIFT, 3));
    assertThat(mirrored.seat(ChanceEvent.OPENER, 3))
        .isEqualTo(straight.seat(ChanceEvent.OPENER, 3).other());
    assertThat(mirrored.leader(Seat.A, "s").nextLong())
        .isEqualTo(straight.leader(Seat.B, "s").nextLong());
  }

  @Test
  void certain_and_impossible_events_draw_nothing() {
    Chance chance = Chance.of(1, "x", 2);
    assertThat(chance.happens(ChanceEvent.WAR, 1, 0)).isFalse();
    assertThat(chance.happens(ChanceEvent.WAR, 1, 1)).isTrue();
    assertThat(chance.happens(ChanceEvent.PROOF, 1, Seat.A, 1.5)).isTrue();
    assertThat(chance.draws()).isZero();
  }

  @Test
  void a_match_that_drew_nothing_knows_it() {
    Chance chance = Chance.of(7, "x", 0);
    chance.leader(Seat.A, "one");
    chance.leader(Seat.B, "other");
    chance.happens(ChanceEvent.WAR, 1, 0);
    assertThat(chance.drew()).isFalse();
  }

  @Test
  void a_match_knows_that_an_event_was_drawn() {
    Chance chance = Chance.of(7, "x", 0);
    chance.happens(ChanceEvent.WAR, 1, .5);
    assertThat(chance.drew()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_match_knows_that_a_leader_drew(Seat seat) {
    Chance chance = Chance.of(7, "x", 0);
    chance.leader(seat.other(), "other");
    chance.leader(seat, "one").nextInt(6);
    assertThat(chance.drew()).isTrue();
  }

  @Test
  void neighbouring_repetitions_and_rounds_are_unrelated() {
    double[] sums = new double[2];
    double before = 0;
    for (int i = 0; i < DRAWS; i++) {
      double now = Chance.of(7, "x", i).unit(ChanceEvent.WAR, 0, Seat.A) - .5;
      double next = Chance.of(7, "x", 0).unit(ChanceEvent.WAR, i, Seat.A) - .5;
      sums[0] += now * before;
      sums[1] += now * next;
      before = now;
    }
    double sd = Math.sqrt(DRAWS) / 12;
    assertThat(sums[0] / sd).isCloseTo(0, within(4.0));
    assertThat(sums[1] / sd).isCloseTo(0, within(4.0));
  }

  @Test
  void normal_numbers_have_the_moments_and_tails_they_should() {
    RandomGenerator random = Chance.of(7, "x", 0).leader(Seat.A, "s");
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    int tails = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x =
          i % 2 == 0
              ? random.nextGaussian()
              : Chance.of(7, "x", i).gaussian(ChanceEvent.MIND, 3, Seat.B);
      sum += x;
      squares += x * x;
      fourths += x * x * x * x;
      tails += Math.abs(x) > 2.5758293035489 ? 1 : 0;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(.01));
    assertThat(squares / DRAWS).isCloseTo(1, within(.015));
    assertThat(fourths / DRAWS).isCloseTo(3, within(.1));
    assertThat((double) tails / DRAWS).isCloseTo(.01, within(.001));
  }

  @Test
  void a_coin_falls_either_way() {
    int heads = 0;
    for (int i = 0; i < DRAWS; i++) {
      heads += Chance.of(7, "x", i).seat(ChanceEvent.OPENER, 0) == Seat.A ? 1 : 0;
    }
    assertThat((double) heads / DRAWS).isCloseTo(.5, within(.005));
  }
}
