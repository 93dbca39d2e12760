package org.servanda.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Means with Student's interval, and numbers that lose nothing. */
class SampleMeanTest {
  private static Estimate of(double... values) {
    SampleMean mean = new SampleMean();
    DoubleStream.of(values).forEach(mean::add);
    return mean.estimate();
  }

  @Test
  void the_interval_is_that_of_a_table_of_the_t_distribution() {
    // t(.975, 4) = 2.776445; the standard deviation of 1 to 5 is √2.5.
    Estimate estimate = of(1, 2, 3, 4, 5);
    double reach = 2.7764451051978 * Math.sqrt(2.5 / 5);
    assertThat(estimate.value()).isCloseTo(3, within(1e-12));
    assertThat(estimate.low()).isCloseTo(3 - reach, within(1e-9));
    assertThat(estimate.high()).isCloseTo(3 + reach, within(1e-9));
  }

  @Test
  void one_measurement_has_no_interval_and_none_no_mean() {
    assertThat(of(7)).isEqualTo(Estimate.unbounded(7));
    assertThat(of().value()).isNaN();
    assertThat(of(4, 4, 4)).isEqualTo(new Estimate(4, 4, 4));
  }

  @Test
  void an_exact_number_reads_back_as_the_same_double_with_no_more_digits_than_that_takes() {
    assertThat(NumberText.exact(.1)).isEqualTo("0.1");
    assertThat(NumberText.exact(-0.0)).isEqualTo("0");
    assertThat(NumberText.exact(1200)).isEqualTo("1200");
    assertThat(NumberText.exact(.1 + .2)).isEqualTo("0.30000000000000004");
    assertThat(NumberText.exact(2e-3)).isEqualTo("0.002");
    assertThat(NumberText.exact(Double.MIN_VALUE)).contains("E-");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(NumberText.exact(value))).isEqualTo(value);
      }
    }
  }
}
