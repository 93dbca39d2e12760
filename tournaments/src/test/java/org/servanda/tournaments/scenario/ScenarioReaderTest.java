package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes a scenario file can have, each with its place. */
class ScenarioReaderTest {
  private static final String FAIR = new ScenarioLibrary().get("reference-dyad").text();

  private static List<String> mistakes(String text) {
    Throwable refusal = catchThrowable(() -> new ScenarioReader().read("mine.yaml", text));
    assertThat(refusal).isNotNull();
    return String.valueOf(refusal.getMessage()).lines().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          standing: {form: pledge}|options
          utilities: {a: {sum: [[0, 1], [1, 0]]}}|b
          history: {signed: {options: [full, full], form: pledge, verification: none, precision: vague}, how: lapsed}|date
          history: {signed: {options: [full, full], form: pledge, verification: none}, date: 1990-01-01, how: lapsed}|precision
          """)
  void a_block_must_have_the_keys_that_have_no_default(String block, String missing) {
    assertThat(mistakes(FAIR + block + "\n"))
        .anyMatch(
            line ->
                line.matches("mine\\.yaml:\\d+:\\d+: .*")
                    && line.contains("The key '" + missing + "' is missing here"));
  }

  @Test
  void broken_rules_are_listed_in_the_order_of_the_file() {
    String text =
        FAIR.replaceFirst("name: full", "name: none")
            + "history: {signed: {options: [full, none], form: pact, verification: none,"
            + " precision: vague}, date: 1990-02-30, how: lapsed}\n";
    List<Integer> lines =
        mistakes(text).stream().map(line -> Integer.valueOf(line.split(":", 3)[1])).toList();
    assertThat(lines).hasSizeGreaterThan(2).isSorted();
  }
}
