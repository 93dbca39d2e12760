package org.servanda.reports.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Termination;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.SurvivalCurve;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/** How agreements end by age, and what distribution their lives have. */
class TerminationsTest {
  private static final double EXACT = 1e-12;

  /**
   * Ten agreements: one collapsed in its first year, two were left by B and one was still in force
   * (so cut short) at the end of the second, one came to war and one was left by A in the third,
   * the rest lasted.
   */
  private static Tally ten() {
    Tally tally = new Tally();
    add(tally, 3, Termination.COLLAPSED, null);
    add(tally, 8, Termination.WITHDRAWN, Seat.B);
    add(tally, 8, Termination.WITHDRAWN, Seat.B);
    add(tally, 8, Termination.IN_FORCE, null);
    add(tally, 9, Termination.WAR, null);
    add(tally, 12, Termination.WITHDRAWN, Seat.A);
    for (int i = 0; i < 4; i++) {
      add(tally, 40, Termination.IN_FORCE, null);
    }
    return tally;
  }

  private static void add(Tally tally, int life, Termination ending, @Nullable Seat by) {
    int repetition = (int) tally.matches();
    tally.add(new Pair("made-up", 1, "x", "y"), repetition, Samples.lasting(life, ending, by));
  }

  private static IncidenceFinding of(TerminationCause end) {
    return IncidenceFinding.of(LifeTable.of(ten())).get(end.ordinal());
  }

  /** The cumulative share after some years. */
  private static double share(TerminationCause end, int year) {
    return of(end).share().get(4 * year);
  }

  @Test
  void the_incidence_of_each_way_to_end_is_as_worked_out_by_hand() {
    // Collapsed: 1 of 10, in the first year.
    assertThat(IntStream.range(0, 4).mapToObj(year -> share(TerminationCause.COLLAPSED, year)))
        .containsExactly(0.0, .1, .1, .1);
    // Left by B: .9 lived, 2 of 9 left at the end of the second year, where the one that is cut
    // short is still at risk: .9 · 2/9.
    assertThat(share(TerminationCause.LEFT_BY_B, 1)).isZero();
    assertThat(share(TerminationCause.LEFT_BY_B, 2)).isCloseTo(.2, within(EXACT));
    // .7 lived; 6 were at risk after the one that was cut short: war takes .7/6, and so does A.
    assertThat(share(TerminationCause.WAR, 2)).isZero();
    assertThat(share(TerminationCause.WAR, 3)).isCloseTo(.7 / 6, within(EXACT));
    assertThat(share(TerminationCause.LEFT_BY_A, 3)).isCloseTo(.7 * (5 / 6.0) / 5, within(EXACT));
    assertThat(of(TerminationCause.RENEGOTIATED).share()).hasSize(41).allMatch(share -> share == 0);
  }

  @Test
  void its_interval_is_as_worked_out_by_hand_and_unknown_while_none_has_ended_so() {
    // F = .1, variance d(n − d)/(n²(n − 1)) = 9/900 = .01, so se = .1: .1 to the power of
    // exp(±1.96 · .1/(.1 · ln .1)).
    double power = Math.exp(1.959963984540054 / Math.log(.1));
    IncidenceFinding collapsed = of(TerminationCause.COLLAPSED);
    assertThat(collapsed.low().get(4)).isCloseTo(Math.pow(.1, 1 / power), within(EXACT));
    assertThat(collapsed.high().get(4)).isCloseTo(Math.pow(.1, power), within(EXACT));
    assertThat(collapsed.low().get(0)).isNaN();
    assertThat(collapsed.high().get(0)).isNaN();
  }

  @Test
  void ways_to_end_and_lasting_add_up_to_one_at_every_age() {
    LifeTable table = LifeTable.of(Samples.tally(10));
    CensoredSample lives = table.byEnd();
    for (int quarter = 0; quarter <= 40; quarter++) {
      double sum = SurvivalCurve.of(lives).survival(quarter);
      for (IncidenceFinding incidence : IncidenceFinding.of(table)) {
        sum += incidence.share().get(quarter);
      }
      assertThat(sum).isCloseTo(1, within(EXACT));
    }
  }

  @Test
  void agreements_with_oneself_are_counted_once() {
    Tally tally = new Tally();
    tally.add(new Pair("made-up", 1, "x", "x"), 0, Samples.lasting(4, Termination.COLLAPSED, null));
    tally.add(new Pair("made-up", 1, "x", "y"), 0, Samples.lasting(5, Termination.COLLAPSED, null));
    List<LifetimeFinding> lives = LifetimeFinding.of(tally, List.of("y", "x"));
    assertThat(lives).extracting(LifetimeFinding::name).containsExactly("all", "y", "x");
    assertThat(lives).extracting(LifetimeFinding::agreements).containsExactly(2L, 1L, 2L);
  }

  @Test
  void the_constant_rate_is_endings_by_years_in_force() {
    LifetimeFinding all = LifetimeFinding.of("all", LifeTable.of(ten()).midRounds());
    assertThat(all.agreements()).isEqualTo(10);
    assertThat(all.endings()).isEqualTo(5);
    // Each until the middle of its last round: 2.5 + 3 · 7.5 + 8.5 + 11.5 + 4 · 39.5 rounds.
    double years = (2.5 + 3 * 7.5 + 8.5 + 11.5 + 4 * 39.5) / 4;
    assertThat(all.rate().value()).isCloseTo(5 / years, within(1e-10));
    // The information of a logarithm of a rate is the number of endings.
    double half = 1.959963984540054 / Math.sqrt(5);
    assertThat(all.rate().high()).isCloseTo(5 / years * Math.exp(half), within(1e-8));
    assertThat(all.rate().low()).isCloseTo(5 / years * Math.exp(-half), within(1e-8));
  }

  @Test
  void weibull_lives_are_found_again_in_lives_made_of_them() {
    // Lives of shape .8 and scale 100 years, at the middles of 4,000 equal shares, in rounds.
    int size = 4000;
    long[] ended = new long[10_001];
    for (int i = 0; i < size; i++) {
      double years = 100 * Math.pow(-Math.log((i + .5) / size), 1 / .8);
      ended[(int) Math.ceil(4 * years)]++;
    }
    LifetimeFinding found =
        LifetimeFinding.of("all", CensoredSample.midRounds(ended, new long[ended.length]));
    assertThat(found.shape()).matches(shape -> shape.low() < .8 && .8 < shape.high());
    assertThat(found.scale()).matches(scale -> scale.low() < 100 && 100 < scale.high());
    // Of n complete lives the shape's logarithm has variance 6/(π²n).
    double half = 1.959963984540054 * Math.sqrt(6 / (Math.PI * Math.PI * size));
    assertThat(found.shape().high() / found.shape().value())
        .isCloseTo(Math.exp(half), within(.001));
    assertThat(found.aicGain()).isGreaterThan(100);
  }

  @Test
  void a_constant_hazard_is_told_from_no_other_and_costs_weibull_its_parameter() {
    int size = 400;
    long[] ended = new long[2001];
    IntStream.range(0, size)
        .mapToDouble(i -> -40 * Math.log((i + .5) / size))
        .forEach(rounds -> ended[(int) Math.ceil(rounds)]++);
    LifetimeFinding found =
        LifetimeFinding.of("all", CensoredSample.midRounds(ended, new long[ended.length]));
    assertThat(found.shape().low()).isLessThan(1);
    assertThat(found.shape().high()).isGreaterThan(1);
    assertThat(found.aicGain()).isBetween(-2.0, 0.0);
  }

  @Test
  void one_early_end_among_very_many_late_ones_does_not_lead_the_search_astray() {
    long[] ended = new long[121];
    ended[1] = 1;
    ended[114] = 900_001;
    long[] inForce = new long[121];
    inForce[19] = 900_001;
    inForce[29] = 300_001;
    LifetimeFinding found = LifetimeFinding.of("all", CensoredSample.midRounds(ended, inForce));
    assertThat(found.shape().value()).isBetween(1.6e5, 1.7e5);
    assertThat(found.scale().value()).isCloseTo(113.5 / 4, within(1e-6));
  }

  @Test
  void what_cannot_be_told_of_lives_is_left_unknown() {
    LifetimeFinding few =
        LifetimeFinding.of("few", CensoredSample.byAge(new long[] {0, 2, 2}, new long[3]));
    assertThat(few.endings()).isEqualTo(4);
    assertThat(few.rate().value()).isNaN();
    assertThat(few.shape().value()).isNaN();
    LifetimeFinding alike =
        LifetimeFinding.of("alike", CensoredSample.midRounds(new long[] {0, 0, 9}, new long[3]));
    assertThat(alike.rate().value()).isCloseTo(4 / 1.5, within(1e-10));
    assertThat(alike.shape().value()).isNaN();
    assertThat(alike.aicGain()).isNaN();
  }
}
