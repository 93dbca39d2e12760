package org.servanda.engine.portable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, from 0 to 1",
    "-0.5, 1e15, from -0.5 to 1.0E15",
    "0, Infinity, at least 0",
    "0.25, 1.7976931348623157E308, at least 0.25",
    "-Infinity, 3, at most 3",
    "-1.7976931348623157E308, -2, at most -2",
    "-Infinity, Infinity, ''"
  })
  void a_range_names_only_the_bounds_it_has(double min, double max, String words) {
    assertThat(PortableText.range(min, max)).isEqualTo(words);
  }
}
