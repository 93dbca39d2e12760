package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** What a person orders is what is done, and what cannot be done is told with what can. */
class ConductParserTest {
  private static final Accord PLAIN = accord(Terms.NO_ESCAPE);

  private static Accord accord(double escape) {
    Terms terms = new Terms(Form.PLEDGE, Verification.NONE, Precision.VAGUE, 0, 0, escape, false);
    Scenario scenario =
        new ScenarioLibrary().get("reference-dyad").scenario().with(TermsMenu.only(terms));
    Outcome outcome = new PreparedScenario(scenario).space().at(0);
    return (Accord)
        Proxy.newProxyInstance(
            Accord.class.getClassLoader(),
            new Class<?>[] {Accord.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("outcome");
              return outcome;
            });
  }

  private static Conduct ordered(String words) {
    return ConductParser.conduct(PLAIN, List.of(words.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "keep, comply",
    "cheat, breach(1)",
    "cheat 30%, breach(0.3)",
    "cheat 0.3, breach(0.3)",
    "cheat 0%, comply",
    "cheat 5, breach(1)",
    "withdraw, withdraw",
    "keep sanction, comply and sanction",
    "cheat 0.5 renegotiate sanction, breach(0.5) and sanction and renegotiate",
    "keep renegotiate 12, comply and renegotiate"
  })
  void words_are_done_as_they_are_said(String words, String conduct) {
    assertThat(ordered(words)).hasToString(conduct);
  }

  @Test
  void an_escape_is_there_where_the_agreement_has_one() {
    assertThat(ConductParser.conduct(accord(1.5), List.of("escape"))).isEqualTo(Conduct.escape());
    assertThatThrownBy(() -> ordered("escape")).isInstanceOf(BadInputException.class);
  }

  @Test
  void what_cannot_be_done_is_told_with_the_nearest_that_can() {
    assertThatThrownBy(() -> ordered("keep sanctoin"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("'sanctoin'", "'sanction'", "renegotiate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"130%", "1.01", "-0.1", "x%", "0.3.1", "NaN"})
  void what_is_no_share_is_refused(String share) {
    assertThatThrownBy(() -> ConductParser.share(share))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'" + share + "'");
  }

  @Test
  void a_whole_number_at_the_end_says_how_often() {
    assertThat(ConductParser.times(List.of("keep", "12"))).isEqualTo(12);
    assertThat(ConductParser.times(List.of("cheat", "20%", "3"))).isEqualTo(3);
    assertThat(ConductParser.times(List.of("keep", "0"))).isEqualTo(1);
    assertThat(ConductParser.times(List.of("cheat", "20%"))).isEqualTo(1);
    assertThat(ConductParser.times(List.of("12"))).isEqualTo(1);
    assertThat(ConductParser.times(List.of("keep", "12345"))).isEqualTo(1);
    assertThat(ConductParser.times(List.of())).isEqualTo(1);
  }
}
