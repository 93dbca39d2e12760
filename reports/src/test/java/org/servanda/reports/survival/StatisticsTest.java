package org.servanda.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  /**
   * Remission times in weeks of 21 leukaemia patients on 6-MP (Freireich and others 1963; Cox and
   * Oakes 1984, p. 7): the textbook example of the Kaplan–Meier estimate.
   */
  @Test
  void the_textbook_example_of_kaplan_and_meier_comes_out() {
    long[] events = new long[36];
    long[] censored = new long[36];
    for (int week : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
      events[week]++;
    }
    for (int week : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      censored[week]++;
    }
    SurvivalCurve table = SurvivalCurve.of(CensoredSample.byAge(events, censored));
    assertThat(table.lives().total()).isEqualTo(21);
    assertThat(table.survival(6)).isCloseTo(.8571, within(5e-5));
    assertThat(table.survival(7)).isCloseTo(.8067, within(5e-5));
    assertThat(table.survival(10)).isCloseTo(.7529, within(5e-5));
    assertThat(table.survival(16)).isCloseTo(.6275, within(5e-5));
    assertThat(table.survival(23)).isCloseTo(.4482, within(5e-5));
    assertThat(table.survival(35)).isCloseTo(.4482, within(5e-5));
  }

  @Test
  void without_censoring_the_restricted_mean_is_the_mean_of_lives_cut_at_the_limit() {
    SurvivalCurve table =
        SurvivalCurve.of(CensoredSample.byAge(new long[] {0, 2, 0, 1, 0, 1}, new long[6]));
    assertThat(table.restrictedMean(5)[0]).isCloseTo((1 + 1 + 3 + 5) / 4.0, within(1e-12));
    assertThat(table.restrictedMean(4)[0]).isCloseTo((1 + 1 + 3 + 4) / 4.0, within(1e-12));
  }

  @Test
  void the_mean_life_of_nothing_is_not_a_number() {
    assertThat(
            SurvivalCurve.of(CensoredSample.byAge(new long[4], new long[4])).restrictedMean(3)[0])
        .isNaN();
  }
}
