package org.servanda.reports.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

class ContrastTest {
  private static final Condition HERE = new Condition("here", 1);

  /** 97.5 % of Student's t with 4 and 9 degrees of freedom, from any table. */
  private static final double T4 = 2.776445;

  private static final double T9 = 2.262157;

  /** One match a repetition, each of the durability given. */
  private static ConditionTally setting(double... durabilities) {
    Tally tally = new Tally();
    for (int repetition = 0; repetition < durabilities.length; repetition++) {
      tally.add(
          new Pair("here", "a", "b"), repetition, Samples.played(durabilities[repetition], false));
    }
    return Objects.requireNonNull(tally.settings().get(HERE));
  }

  @Test
  void the_interval_of_a_mean_is_students_of_the_means_of_blocks() {
    Estimate estimate = Contrast.value(ContrastStatistic.DURABILITY, setting(.1, .4, .3, .9, .8));
    // Mean .5; deviations -.4, -.1, -.2, .4, .3 have squares .16 + .01 + .04 + .16 + .09 = .46.
    double half = T4 * Math.sqrt(.46 / 4 / 5);
    assertThat(estimate.value()).isCloseTo(.5, within(1e-9));
    assertThat(estimate.low()).isCloseTo(.5 - half, within(1e-6));
    assertThat(estimate.high()).isCloseTo(.5 + half, within(1e-6));
  }

  @Test
  void repetitions_beyond_the_number_of_blocks_are_means_of_blocks() {
    double[] twice = new double[2 * PairTally.BLOCKS];
    double[] means = new double[PairTally.BLOCKS];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < twice.length; i++) {
      twice[i] = random.nextDouble();
      means[i % PairTally.BLOCKS] += twice[i] / 2;
    }
    Estimate one = Contrast.value(ContrastStatistic.DURABILITY, setting(twice));
    Estimate other = Contrast.value(ContrastStatistic.DURABILITY, setting(means));
    assertThat(one.value()).isCloseTo(other.value(), within(1e-8));
    assertThat(one.low()).isCloseTo(other.low(), within(1e-8));
    assertThat(one.high()).isCloseTo(other.high(), within(1e-8));
  }

  @Test
  void a_difference_of_pairs_is_as_sure_as_the_pairs_own_differences() {
    ConditionTally one = setting(.1, .4, .3, .9, .8);
    ConditionTally other = setting(.1, .3, .1, .8, .7);
    Estimate difference = Contrast.difference(ContrastStatistic.DURABILITY, one, other);
    // Differences 0, .1, .2, .1, .1 have mean .1 and squares of deviations .02.
    double half = T4 * Math.sqrt(.02 / 4 / 5);
    assertThat(difference.value()).isCloseTo(.1, within(1e-9));
    assertThat(difference.low()).isCloseTo(.1 - half, within(1e-6));
    assertThat(difference.high()).isCloseTo(.1 + half, within(1e-6));
  }

  @Test
  void nothing_differs_from_itself() {
    ConditionTally setting =
        Objects.requireNonNull(Samples.tally(40).settings().get(new Condition("made-up", 1)));
    for (ContrastStatistic statistic : ContrastStatistic.values()) {
      if (!Double.isNaN(Contrast.value(statistic, setting).value())) {
        assertThat(Contrast.difference(statistic, setting, setting))
            .as(statistic.label())
            .isEqualTo(new Estimate(0, 0, 0));
      }
    }
  }

  @Test
  void a_match_that_ended_in_a_fault_counts_for_nothing() {
    Tally tally = new Tally();
    double[] durabilities = {.1, .4, .3, .9, .8};
    for (int repetition = 0; repetition < 5; repetition++) {
      Pair pair = new Pair("here", "a", "b");
      tally.add(pair, repetition, Samples.played(durabilities[repetition], false));
      tally.add(pair, repetition, Samples.played(1, true));
    }
    assertThat(
            Contrast.value(
                ContrastStatistic.DURABILITY, Objects.requireNonNull(tally.settings().get(HERE))))
        .isEqualTo(Contrast.value(ContrastStatistic.DURABILITY, setting(durabilities)));
  }

  @Test
  void a_shallow_first_agreement_is_deepened_if_a_deeper_one_follows_it() {
    Tally tally = new Tally();
    MatchResult[] matches = {
      Samples.deepening(false, .2, .3),
      Samples.deepening(false, .25, .25, .1),
      Samples.deepening(false, .1, .1, .4),
      Samples.deepening(false, .1, .2),
      Samples.deepening(true, .2, .9),
      Samples.deepening(true, .2),
      Samples.deepening(false, .26, .9),
      Samples.deepening(false)
    };
    for (int repetition = 0; repetition < matches.length; repetition++) {
      tally.add(new Pair("here", "a", "b"), repetition, matches[repetition]);
    }
    ConditionTally sums = Objects.requireNonNull(tally.settings().get(HERE));
    assertThat(Contrast.value(ContrastStatistic.DEEPENING, sums).value())
        .isCloseTo(.75 - .5, within(1e-12));
    assertThat(Contrast.value(ContrastStatistic.SHALLOW_FIRST, sums).value())
        .isCloseTo(6.0 / 7, within(1e-12));
  }

  @Test
  void how_sure_a_single_block_is_cannot_be_told() {
    Estimate once = Contrast.value(ContrastStatistic.DURABILITY, setting(.25));
    assertThat(once).isEqualTo(Estimate.unbounded(.25));
    assertThat(Contrast.difference(ContrastStatistic.DURABILITY, setting(.5), setting(.25)))
        .isEqualTo(Estimate.unbounded(.25));
    assertThat(once.excludesZero()).isFalse();
  }

  @Test
  void intervals_of_differences_cover_the_truth_nineteen_times_in_twenty() {
    int covered = 0;
    double width = 0;
    double apart = .04;
    for (int comparison = 0; comparison < 1000; comparison++) {
      SplittableRandom random = new SplittableRandom(comparison);
      double[] one = new double[10];
      double[] other = new double[10];
      for (int i = 0; i < one.length; i++) {
        double shared = random.nextGaussian(.5, .1);
        one[i] = shared + apart + random.nextGaussian(0, .03);
        other[i] = shared + random.nextGaussian(0, .03);
      }
      Estimate difference =
          Contrast.difference(ContrastStatistic.DURABILITY, setting(one), setting(other));
      covered += difference.low() <= apart && apart <= difference.high() ? 1 : 0;
      width += (difference.high() - difference.low()) / 2 / 1000;
    }
    assertThat(covered / 1000.0).isBetween(.93, .97);
    // What chance did to both alike does not blur the difference.
    assertThat(width).isBetween(.9 * T9 * .03 * Math.sqrt(.2), 1.1 * T9 * .03 * Math.sqrt(.2));
  }
}
