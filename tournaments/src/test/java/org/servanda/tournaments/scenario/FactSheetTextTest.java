package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fact sheet says of an agreement that was signed, and how it ended. */
class FactSheetTextTest {
  private static final String FAIR = new ScenarioLibrary().get("reference-dyad").text();

  private static String text(String options, String more) {
    return text(FAIR, options, more);
  }

  private static String text(String scenario, String options, String more) {
    String file =
        scenario
            + """

            history:
              signed: {options: [%s], form: treaty, verification: none, precision: precise}
              date: 1991-07-31
              %s
            """
                .replaceFirst("%s", options)
                .replaceFirst("%s", more.replace(", ", "\n  "));
    ScenarioLibrary.Entry entry = new ScenarioLibrary().read("mine.yaml", file);
    return FactSheetText.of(entry.scenario(), entry.history()).stream()
        .map(FactSheetText.Paragraph::text)
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how: in force|It is in force.
          how: in force, note: Nobody asked.|It is in force. Nobody asked.
          how: in force, years: 26.9|It is in force, for 26.9 years so far.
          how: expired|It ended at an unknown date: expired.
          how: expired, ended: 2001-01-01, years: 9.5|It ended 2001-01-01: expired, after 9.5 years in force.
          how: withdrawn, ended: 2001-01-01, by: B|It ended 2001-01-01: withdrawn (by Boral).
          """)
  void an_ending_is_told_with_what_is_known_of_it(String known, String said) {
    assertThat(text("full, full", known).lines()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full, full|both gained about the same (sidedness 0.00).
          full, none|it left Arden no better off than no agreement.
          none, none|it left Arden and Boral no better off than no agreement.
          """)
  void who_gained_less_is_named(String options, String said) {
    assertThat(text(options, "how: in force")).contains(said);
  }

  @Test
  void an_agreement_on_nothing_is_called_so() {
    assertThat(text("none, none", "how: in force"))
        .contains("nothing beyond the status quo (treaty, no verification, precise)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full, deep|cost: 1.15, benefit: 2.2|Boral gained somewhat less (sidedness 0.17).
          deep, full|cost: 1.15, benefit: 2.2|Arden gained somewhat less (sidedness 0.17).
          full, deep|cost: 1.25, benefit: 2.4|Boral was short-changed (sidedness 0.30).
          """)
  void how_much_less_a_side_gained_is_told(String options, String deep, String said) {
    String file = FAIR.replaceAll("\\{name: deep[^}]*}", "{name: deep, " + deep + "}");
    assertThat(text(file, options, "how: in force")).contains(said);
  }
}
