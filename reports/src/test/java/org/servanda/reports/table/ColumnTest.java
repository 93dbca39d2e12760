package org.servanda.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets make of a cell. */
class ColumnTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-3 years", "@sum", "\t=1", "\r=1"})
  void a_text_that_begins_like_a_formula_gets_an_apostrophe(String text) {
    assertThat(cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"saint", "a=b", "", "'=1"})
  void any_other_text_stays_as_it_is(String text) {
    assertThat(cell(text)).isEqualTo(text);
  }

  private static String cell(String text) {
    return Column.<String>text("name", "a name", row -> row).cell().apply(text);
  }

  @Test
  void a_number_below_0_stays_a_number() {
    assertThat(Column.<Double>number("x", "a number", x -> x).cell().apply(-1.5)).isEqualTo("-1.5");
    assertThat(Column.<Long>count("n", "a count", n -> n).cell().apply(-2L)).isEqualTo("-2");
  }

  @Test
  void a_long_name_is_shortened_in_its_middle() {
    assertThat(FittedText.shortened("wily(greed=0.10)", 16, true)).isEqualTo("wily(greed=0.10)");
    assertThat(FittedText.shortened("wily(greed=0.10)", 10, true)).isEqualTo("wil…=0.10)");
    assertThat(FittedText.shortened("wily(greed=0.10)", 10, false)).hasSize(10).contains("...");
  }
}
