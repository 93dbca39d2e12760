package org.servanda.engine.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;

class AnswerNumbersTest {
  private static final OutcomeSpace OUTCOMES =
      new OutcomeSpace(
          List.of(
              new Issue(
                  "arms", Seat.A, .5, List.of(Option.of("none", 0, 0), Option.of("all", 1, 2)))),
          TermsMenu.standard());

  @Test
  void every_conduct_comes_back_from_its_number_and_shortfall() {
    List<Conduct> kinds =
        List.of(
            Conduct.comply(),
            Conduct.breach(),
            Conduct.breach(.37),
            Conduct.escape(),
            Conduct.withdraw());
    for (Conduct kind : kinds) {
      for (Conduct conduct :
          List.of(
              kind,
              kind.andSanction(),
              kind.andRenegotiate(),
              kind.andSanction().andRenegotiate())) {
        assertThat(AnswerNumbers.conduct(AnswerNumbers.of(conduct), conduct.shortfall()))
            .isEqualTo(conduct);
      }
    }
  }

  @Test
  void every_move_comes_back_from_its_number() {
    IntStream.range(0, (int) OUTCOMES.size())
        .mapToObj(OUTCOMES::at)
        .forEach(
            offer ->
                assertThat(AnswerNumbers.move(AnswerNumbers.of(offer), OUTCOMES)).isEqualTo(offer));
    assertThat(AnswerNumbers.move(AnswerNumbers.of(Move.ACCEPT), OUTCOMES)).isSameAs(Move.ACCEPT);
    assertThat(AnswerNumbers.move(AnswerNumbers.of(Move.WALK_OUT), OUTCOMES))
        .isSameAs(Move.WALK_OUT);
  }

  @Test
  void statements_count_from_0_and_1_comes_to_the_table() {
    assertThat(AnswerNumbers.statement(0)).isEqualTo(Statement.SILENCE);
    assertThat(AnswerNumbers.statement(4)).isEqualTo(Statement.DENUNCIATION);
    assertThat(AnswerNumbers.comes(1)).isTrue();
    assertThat(AnswerNumbers.comes(0)).isFalse();
    assertThat(AnswerNumbers.handedOver(256)).isEqualTo(256);
  }

  @Test
  void a_number_that_is_no_answer_is_refused_with_what_is_allowed() {
    refused(() -> AnswerNumbers.move(-3, OUTCOMES), "-3; allowed is an outcome from 0 to ");
    refused(() -> AnswerNumbers.move(OUTCOMES.size(), OUTCOMES), "; allowed is an outcome from");
    refused(() -> AnswerNumbers.conduct(16, 0), "16; allowed is 0 to 3, plus 4 or 8 or both");
    refused(() -> AnswerNumbers.conduct(-1, 0), "-1; allowed is 0 to 3");
    refused(() -> AnswerNumbers.conduct(1, 1.01), "1.01; allowed is a shortfall from 0 to 1");
    refused(() -> AnswerNumbers.conduct(5, Double.NaN), "NaN; allowed is a shortfall");
    refused(() -> AnswerNumbers.comes(2), "2; allowed is 0 to 1");
    refused(() -> AnswerNumbers.statement(5), "5; allowed is 0 to 4");
    refused(() -> AnswerNumbers.handedOver(257), "257; allowed is 0 to 256");
    refused(() -> AnswerNumbers.handedOver(1L << 32), "allowed is 0 to 256");
  }

  private static void refused(ThrowingCallable answer, String message) {
    assertThatThrownBy(answer)
        .isInstanceOf(AnswerNumbers.NoAnswerException.class)
        .hasMessageContaining(message);
  }
}
