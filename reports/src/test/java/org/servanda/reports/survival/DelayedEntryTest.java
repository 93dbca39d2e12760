package org.servanda.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelayedEntryTest {
  private static final long[] NONE = new long[6];

  /** Ages at which so many enter, end or are censored. */
  private static long[] at(int... agesAndNumbers) {
    long[] counts = new long[6];
    for (int i = 0; i < agesAndNumbers.length; i += 2) {
      counts[agesAndNumbers[i]] += agesAndNumbers[i + 1];
    }
    return counts;
  }

  @Test
  void who_enters_late_is_at_risk_from_then_on_only() {
    // Four at first; one ends at 1. Three more come at 2, and two of the six then present end at 3.
    DelayedEntry lives = DelayedEntry.of(at(0, 4, 2, 3), at(1, 1, 3, 1), at(3, 1), at(5, 4));
    assertThat(lives.survival(1).value()).isCloseTo(3. / 4, within(1e-12));
    assertThat(lives.survival(3).value()).isCloseTo(3. / 4 * 4 / 6, within(1e-12));
    assertThat(lives.exposure()).isEqualTo(4 + 3 + 6 + 4 + 4);
  }

  @Test
  void without_late_entry_it_is_the_kaplan_meier_curve() {
    long[] ended = at(1, 2, 3, 1);
    long[] censored = at(2, 1, 5, 3);
    SurvivalCurve curve = SurvivalCurve.of(CensoredSample.byAge(ended, censored));
    DelayedEntry lives = DelayedEntry.of(at(0, 7), ended, NONE, censored);
    assertThat(lives.survival(4)).isEqualTo(curve.interval(4, ConfidenceBand.LOG_LOG));
  }

  @Test
  void where_nobody_was_at_risk_nothing_is_known() {
    assertThat(DelayedEntry.of(at(2, 3), at(4, 1), NONE, at(5, 2)).survival(4).value()).isNaN();
    assertThat(DelayedEntry.of(at(0, 3), at(2, 3), NONE, NONE).survival(4).value()).isZero();
  }
}
