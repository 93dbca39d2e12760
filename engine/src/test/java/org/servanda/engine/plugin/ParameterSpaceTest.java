package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.spi.Parameter;

class ParameterSpaceTest {
  private static ParameterRange real(double from, double to) {
    return new ParameterRange(Parameter.real("x", -1e9, 1e9, 0, "anything"), from, to, List.of());
  }

  private static double[] values(ParameterRange range) {
    return LongStream.range(0, range.count()).mapToDouble(range::at).toArray();
  }

  @Test
  void a_real_range_has_values_that_are_short_to_write() {
    ParameterRange range = real(0, 1);
    assertThat(range.count()).isEqualTo(1001);
    assertThat(range.value(0)).isZero();
    assertThat(range.value(1)).isEqualTo(1);
    assertThat(range.value(.5)).isEqualTo(.5);
    assertThat(Arrays.stream(values(range)).mapToObj(Parameter::text))
        .contains("0.123")
        .allMatch(text -> text.length() <= 5);
    assertThat(values(real(0, .999))).startsWith(0).endsWith(.999).isSorted();
    assertThat(values(real(.01, 50)))
        .startsWith(.01)
        .endsWith(50)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_whole_range_has_each_whole_number_alike() {
    Parameter whole = Parameter.whole("x", 0, 9, 3, "anything");
    ParameterRange range = new ParameterRange(whole, 2, 5, List.of());
    assertThat(values(range)).containsExactly(2, 3, 4, 5);
    assertThat(range.value(.24)).isEqualTo(2);
    assertThat(range.value(.26)).isEqualTo(3);
    assertThat(range.value(1)).isEqualTo(5);
  }

  @Test
  void a_range_with_choices_has_those_only() {
    ParameterRange range = new ParameterRange(real(0, 9).parameter(), .5, 8, List.of(.5, 3.0, 8.0));
    assertThat(values(range)).containsExactly(.5, 3, 8);
    assertThat(range.value(.5)).isEqualTo(3);
  }

  @Test
  void the_place_of_a_value_leads_back_to_it() {
    for (ParameterRange range : List.of(real(0, 1), real(-3, 12), real(1e-6, .999))) {
      for (long i = 0; i < range.count(); i += 97) {
        assertThat(range.value(range.place(range.at(i)))).isEqualTo(range.at(i));
      }
      assertThat(range.value(range.place(1e9))).isEqualTo(range.to());
    }
  }

  @Test
  void an_empty_range_is_refused() {
    assertThatThrownBy(() -> real(1, 1))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("The range 1..1 of 'x' is empty");
    assertThatThrownBy(() -> real(0, Double.NaN)).isInstanceOf(PluginException.class);
  }
}
