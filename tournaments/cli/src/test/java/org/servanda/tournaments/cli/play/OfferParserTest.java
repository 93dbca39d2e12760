package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.tournaments.io.BadInputException;

/** An offer names issues and terms by words, numbers and first letters. */
class OfferParserTest {
  private static final TermsMenu MENU =
      new TermsMenu(
          List.of(Form.PLEDGE, Form.TREATY),
          List.of(Verification.NONE),
          List.of(Precision.VAGUE),
          List.of(0, 10),
          List.of(0, 8),
          List.of(Terms.NO_ESCAPE, 1.5),
          List.of(false, true));
  private static final OutcomeSpace SPACE =
      new PreparedScenario(ReferenceDyad.scenario().with(MENU)).space();
  private static final OfferParser PARSER = new OfferParser(SPACE);

  private static Outcome changed(String... settings) {
    return PARSER.changed(SPACE.at(0), List.of(settings));
  }

  private static void refused(String setting, String... said) {
    assertThatThrownBy(() -> changed(setting))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void every_term_that_offers_a_choice_can_be_named() {
    Terms terms =
        changed("form=treaty", "years=10", "review=8", "escape=1.5", "guarantor=yes").terms();
    assertThat(terms.form()).isEqualTo(Form.TREATY);
    assertThat(terms.years()).isEqualTo(10);
    assertThat(terms.review()).isEqualTo(8);
    assertThat(terms.escape()).isEqualTo(1.5);
    assertThat(terms.guarantor()).isTrue();
    assertThat(PARSER.words())
        .contains("years=for-ever", "review=none", "escape=none", "guarantor=no")
        .noneMatch(word -> word.startsWith("verification"));
  }

  @Test
  void issues_are_numbered_from_1_and_options_from_0() {
    assertThat(changed("1=3").option(0)).isEqualTo(3);
    assertThat(changed("2=0", "restraint-of-arden=ha").option(0)).isEqualTo(1);
    refused("0=1", "There is no issue or term '0'.");
    refused("99=1", "There is no issue or term '99'.", "restraint-of-arden, restraint-of-boral");
    refused("1=4", "There is no option of restraint-of-arden '4'.", "none, half, full, deep");
  }

  @Test
  void first_letters_that_fit_none_or_several_are_refused() {
    refused("restraint=full", "There is no issue or term 'restraint'.");
    refused("form=x", "There is no option of form 'x'.", "pledge, treaty");
    refused("form=", "There is no option of form ''.");
    refused("=full", "'=full' must be issue=option, such as guarantor=yes");
  }
}
