package org.servanda.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.servanda.reports.statistics.Estimate;

/** What must hold of any data. */
class SurvivalTest {
  private static final double EXACT = 1e-12;

  /** Lives by whole rounds, of two causes, single and counted. */
  private static final class Sample {
    final double[] times;
    final int[] causes;
    final double[] x;

    Sample(long seed, int size) {
      Random random = new Random(seed);
      times = new double[size];
      causes = new int[size];
      x = new double[size];
      for (int i = 0; i < size; i++) {
        x[i] = random.nextInt(3);
        times[i] = 1 + random.nextInt(20);
        causes[i] = random.nextInt(3);
      }
    }

    CensoredSample lives() {
      return CensoredSample.of(times, causes);
    }
  }

  @Test
  void counts_stand_for_as_many_single_observations() {
    for (long seed = 0; seed < 20; seed++) {
      Sample sample = new Sample(seed, 60);
      long[][] counts = new long[3][22];
      for (int i = 0; i < 60; i++) {
        counts[sample.causes[i]][(int) sample.times[i]]++;
      }
      double[] times = new double[66];
      int[] causes = new int[66];
      long[] counted = new long[66];
      for (int i = 0; i < 66; i++) {
        times[i] = i % 22;
        causes[i] = i / 22;
        counted[i] = counts[i / 22][i % 22];
      }
      CensoredSample single = sample.lives();
      CensoredSample tallied = CensoredSample.counted(times, causes, counted);
      double[] one = SurvivalCurve.of(single).restrictedMean(15);
      double[] other = SurvivalCurve.of(tallied).restrictedMean(15);
      assertThat(other).containsExactly(one, within(EXACT));
      assertThat(CumulativeIncidence.of(tallied).variance(2, 12))
          .isCloseTo(CumulativeIncidence.of(single).variance(2, 12), within(EXACT));
    }
  }

  @Test
  void ends_of_all_causes_and_life_add_up_to_one() {
    for (long seed = 0; seed < 20; seed++) {
      CumulativeIncidence incidence = CumulativeIncidence.of(new Sample(seed, 80).lives());
      for (int t = 0; t < 22; t++) {
        assertThat(incidence.of(1, t) + incidence.of(2, t) + incidence.eventFree(t))
            .isCloseTo(1, within(EXACT));
      }
    }
  }

  @Test
  void with_one_cause_incidence_is_what_survival_leaves() {
    CensoredSample lives = new Sample(3, 80).lives().anyCause();
    SurvivalCurve curve = SurvivalCurve.of(lives);
    CumulativeIncidence incidence = CumulativeIncidence.of(lives);
    for (int t = 0; t < 22; t++) {
      assertThat(incidence.of(1, t)).isCloseTo(1 - curve.survival(t), within(EXACT));
    }
  }

  @Test
  void incidence_and_its_variance_of_five_lives_are_as_worked_out_by_hand() {
    // Ends of cause 1 at 1, of cause 2 at 2, censored at 3, of cause 1 at 4 and 5.
    CensoredSample lives =
        CensoredSample.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 2, 0, 1, 1});
    CumulativeIncidence incidence = CumulativeIncidence.of(lives);
    assertThat(incidence.of(1, 1)).isCloseTo(.2, within(EXACT));
    assertThat(incidence.of(1, 4)).isCloseTo(.2 + .6 / 2, within(EXACT));
    assertThat(incidence.of(2, 9)).isCloseTo(.8 / 4, within(EXACT));
    // At 1: S² d (n − d)/(n² (n − 1)) = 1/25.
    assertThat(incidence.variance(1, 1)).isCloseTo(1 / 25.0, within(EXACT));
    // At 2: (1 − 0)²/25 still, for F has not grown; others' ends leave it alone.
    assertThat(incidence.variance(1, 2)).isCloseTo(1 / 25.0, within(EXACT));
    // At 4, F = .5: the end at 1 counts (1 − .3/.8)²/25, that at 2 .64/16·(.3/.6)², that at 4
    // .36/4.
    double sum = .625 * .625 / 25 + .64 / 16 * .25 + .36 / 4;
    assertThat(incidence.variance(1, 4)).isCloseTo(sum, within(EXACT));
  }

  /** Rounds of 5 % and 8 % hazards, then 3 % are lost sight of: what is true is known. */
  private static CensoredSample rounds(Random random, int size) {
    double[] times = new double[size];
    int[] causes = new int[size];
    for (int i = 0; i < size; i++) {
      boolean watched = true;
      while (watched) {
        times[i]++;
        double fate = random.nextDouble();
        causes[i] = fate < .05 ? 1 : fate < .13 ? 2 : 0;
        watched = causes[i] == 0 && random.nextDouble() >= .03;
      }
    }
    return CensoredSample.of(times, causes);
  }

  @Test
  void intervals_of_incidence_hold_what_is_true_in_95_of_a_hundred() {
    double truth = .05 * (1 - Math.pow(.87, 10)) / .13;
    Random random = new Random(12);
    int held = 0;
    double sum = 0;
    double square = 0;
    double variance = 0;
    int samples = 4000;
    for (int i = 0; i < samples; i++) {
      CumulativeIncidence incidence = CumulativeIncidence.of(rounds(random, 100));
      Estimate interval = incidence.interval(1, 10);
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
      sum += interval.value();
      square += interval.value() * interval.value();
      variance += incidence.variance(1, 10) / samples;
    }
    double mean = sum / samples;
    assertThat(mean).isCloseTo(truth, within(.003));
    assertThat(variance / (square / samples - mean * mean)).isBetween(.95, 1.05);
    assertThat((double) held / samples).isBetween(.94, .96);
  }

  @Test
  void nothing_is_told_of_causes_nobody_ended_of() {
    CumulativeIncidence incidence =
        CumulativeIncidence.of(CensoredSample.of(new double[] {1, 2}, new int[] {1, 0}));
    assertThat(incidence.of(3, 2)).isZero();
    assertThat(incidence.variance(3, 2)).isZero();
    assertThat(incidence.interval(3, 2).high()).isNaN();
  }

  @Test
  void groups_that_are_alike_show_no_difference() {
    CensoredSample lives = new Sample(5, 40).lives().anyCause();
    LogRank test = LogRank.of(List.of(lives, lives, lives));
    assertThat(test.chiSquared()).isCloseTo(0, within(EXACT));
    assertThat(test.pValue()).isCloseTo(1, within(EXACT));
  }

  private static CoxModel model(Sample sample, TieMethod ties, int times) {
    CoxModel model = new CoxModel(List.of("x"), ties);
    for (int i = 0; i < sample.times.length; i++) {
      for (int copy = 0; copy < times; copy++) {
        model.add(sample.times[i], sample.causes[i] > 0, 1, 0, i, sample.x[i]);
      }
    }
    return model;
  }

  @Test
  void a_counted_row_stands_for_as_many_equal_ones() {
    Sample sample = new Sample(7, 50);
    for (TieMethod ties : TieMethod.values()) {
      CoxModel counted = new CoxModel(List.of("x"), ties);
      for (int i = 0; i < 50; i++) {
        counted.add(sample.times[i], sample.causes[i] > 0, 3, 0, i, sample.x[i]);
      }
      CoxFit one = counted.fit();
      CoxFit other = model(sample, ties, 3).fit();
      assertThat(one.coefficient(0)).isCloseTo(other.coefficient(0), within(1e-10));
      assertThat(one.error(0)).isCloseTo(other.error(0), within(1e-10));
      assertThat(one.robustErrors()[0]).isCloseTo(other.robustErrors()[0], within(1e-10));
      assertThat(one.logLikelihood()).isCloseTo(other.logLikelihood(), within(1e-8));
      assertThat(one.concordance()[0]).isCloseTo(other.concordance()[0], within(1e-12));
    }
  }

  @Test
  void robust_errors_are_not_fooled_by_observations_repeated_within_a_cluster() {
    Sample sample = new Sample(11, 80);
    CoxFit once = model(sample, TieMethod.BRESLOW, 1).fit();
    CoxFit thrice = model(sample, TieMethod.BRESLOW, 3).fit();
    assertThat(thrice.error(0)).isLessThan(.6 * once.error(0));
    assertThat(thrice.robustErrors()[0]).isCloseTo(once.robustErrors()[0], within(1e-9));
  }

  /** Time, event, two covariates, and clusters of two kinds. */
  private static final int[][] CROSSED = {
    {1, 1, 0, 2, 0, 0}, {2, 1, 1, 1, 0, 1}, {2, 0, 1, 3, 0, 2}, {3, 1, 0, 1, 1, 0},
    {4, 1, 1, 0, 1, 1}, {5, 0, 0, 2, 1, 2}, {5, 1, 1, 4, 2, 0}, {6, 1, 0, 0, 2, 1},
    {7, 0, 1, 1, 2, 2}, {8, 1, 1, 2, 3, 0}, {8, 1, 0, 3, 3, 1}, {9, 0, 0, 1, 3, 2}
  };

  private static CoxFit crossed(IntFunction<CoxModel.Clusters> clusters) {
    CoxModel model = new CoxModel(List.of("x", "y"), TieMethod.BRESLOW);
    for (int i = 0; i < CROSSED.length; i++) {
      int[] row = CROSSED[i];
      model.add(row[0], row[1] > 0, 1, 0, clusters.apply(i), row[2], row[3]);
    }
    return model.fit();
  }

  /**
   * Worked out with numpy from the definition: score residuals summed by cluster, each variance
   * times G/(G − 1), the two kinds added and their crossing subtracted.
   */
  @Test
  void errors_are_clustered_in_two_ways() {
    CoxFit fit = crossed(i -> new CoxModel.Clusters(CROSSED[i][4], CROSSED[i][5]));
    assertThat(fit.coefficient(0)).isCloseTo(.2915836, within(1e-7));
    ClusteredErrors errors = fit.twoWayErrors();
    assertThat(errors.errors().get(0)).isCloseTo(0.5480104841620144, within(1e-9));
    assertThat(errors.errors().get(1)).isCloseTo(0.29543681114728526, within(1e-9));
    assertThat(errors.degrees()).isEqualTo(2);
  }

  @Test
  void a_kind_with_one_cluster_leaves_the_errors_to_the_other() {
    ClusteredErrors errors = crossed(i -> new CoxModel.Clusters(CROSSED[i][4], 0)).twoWayErrors();
    assertThat(errors.errors().get(0)).isCloseTo(0.3736379539531904, within(1e-9));
    assertThat(errors.degrees()).isEqualTo(3);
    ClusteredErrors other = crossed(i -> new CoxModel.Clusters(0, CROSSED[i][5])).twoWayErrors();
    assertThat(other.errors().get(0)).isCloseTo(0.7444271461412983, within(1e-9));
    CoxFit single = crossed(i -> new CoxModel.Clusters(0, 0));
    assertThatThrownBy(single::twoWayErrors)
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("One cluster only");
  }

  @Test
  void a_hazard_ratio_is_found_again_in_data_made_with_it() {
    Random random = new Random(4);
    CoxModel model = new CoxModel(List.of("twice the hazard", "nothing"), TieMethod.EFRON);
    for (int i = 0; i < 4000; i++) {
      double x = random.nextInt(2);
      double life = -Math.log(random.nextDouble()) / (x == 1 ? .2 : .1);
      double censored = 20 * random.nextDouble();
      model.add(Math.min(life, censored), life < censored, x, random.nextGaussian());
    }
    CoxFit fit = model.fit();
    assertThat(fit.hazardRatios().get(0).value()).isBetween(1.85, 2.15);
    assertThat(fit.hazardRatios().get(0).low()).isGreaterThan(1.7);
    assertThat(fit.hazardRatios().get(1).low()).isLessThan(1);
    assertThat(fit.hazardRatios().get(1).high()).isGreaterThan(1);
  }

  @Test
  void what_cannot_be_estimated_is_refused_with_the_reason() {
    assertThatThrownBy(() -> new CoxModel(List.of("x"), TieMethod.EFRON).add(1, false, 2).fit())
        .hasMessageContaining("There are no events");
    assertThatThrownBy(
            () -> new CoxModel(List.of("x"), TieMethod.EFRON).add(1, true, 2).add(2, true, 2).fit())
        .hasMessageContaining("does not vary");
    assertThatThrownBy(() -> CensoredSample.of(new double[] {-1}, new int[1]))
        .hasMessageContaining("none may be negative");
    assertThatThrownBy(
            () ->
                LifetimeFit.of(
                    LifetimeDistribution.WEIBULL, CensoredSample.of(new double[1], new int[] {1})))
        .hasMessageContaining("half a round");
    assertThatThrownBy(
            () ->
                LifetimeFit.of(
                    LifetimeDistribution.WEIBULL,
                    CensoredSample.of(new double[] {1, 2}, new int[] {0, 1})))
        .hasMessageContaining("All events are at 2.0");
    assertThat(SurvivalCurve.of(CensoredSample.of(new double[0], new int[0])).restrictedMean(3)[0])
        .isNaN();
  }
}
