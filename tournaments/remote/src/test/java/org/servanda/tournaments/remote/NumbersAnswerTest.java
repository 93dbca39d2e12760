package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;
import org.servanda.tournaments.remote.line.Decision;

class NumbersAnswerTest {
  private static final OutcomeSpace OUTCOMES =
      OutcomeSpace.of(ScriptedPrograms.SCENARIO.scenario());

  @Test
  void each_decision_has_its_answer_in_numbers() {
    assertThat(read(Decision.NEGOTIATE, 0, -1).move(OUTCOMES)).isEqualTo(Move.ACCEPT);
    assertThat(read(Decision.NEGOTIATE, 0, 3).move(OUTCOMES)).isEqualTo(OUTCOMES.at(3));
    assertThat(read(Decision.CONDUCT, 0, 5, .4).conduct())
        .isSameAs(Conduct.breach(.4).andSanction());
    assertThat(read(Decision.TABLE, 0, 1).comes()).isTrue();
    assertThat(read(Decision.SPEAK, 0, 2).statement()).isEqualTo(Statement.PROMISE);
    assertThat(read(Decision.HANDOVER, 0, 2, .5, 7).left()).containsExactly(.5, 7);
    assertThat(read(Decision.HANDOVER, 0, 0).left()).isEmpty();
    assertThat(read(Decision.TABLE, 17, 1).drew()).isEqualTo(17);
    assertThat(read(Decision.TABLE, 17, 1).notes()).isEmpty();
  }

  @Test
  void bytes_that_are_no_row_of_the_decision_are_refused() {
    assertNone(Decision.TABLE, row(0, 0, 1));
    assertNone(Decision.TABLE, row(2, 0));
    assertNone(Decision.TABLE, row(2, 0, 1, 1));
    assertNone(Decision.CONDUCT, row(1, 0, 1));
    assertNone(Decision.NEGOTIATE, Arrays.copyOf(row(0, 0, 1), 25));
    assertNone(Decision.NEGOTIATE, new byte[1]);
    assertNone(Decision.SPEAK, row(Double.NaN, 0, 1));
  }

  private static void assertNone(Decision asked, byte[] line) {
    assertThatThrownBy(() -> NumbersAnswer.read(line, asked))
        .isInstanceOf(LeaderFault.class)
        .hasMessage("answered %d bytes that are no answer to '%s'", line.length, asked.word());
  }

  @Test
  void a_number_that_is_no_answer_is_a_fault_that_says_what_is_allowed() {
    assertFault(Decision.TABLE, Answer::comes, "answered 2; allowed is 0 to 1", 0, 2);
    assertFault(Decision.TABLE, Answer::comes, "answered 0.5; allowed is a whole number", 0, .5);
    assertFault(Decision.SPEAK, Answer::statement, "answered NaN; allowed is", 0, Double.NaN);
    assertFault(
        Decision.CONDUCT, Answer::conduct, "answered 1.5; allowed is a shortfall", 0, 1, 1.5);
    assertFault(
        Decision.NEGOTIATE,
        answer -> answer.move(OUTCOMES),
        "answered Infinity; allowed is a whole number",
        0,
        Double.POSITIVE_INFINITY);
    assertFault(
        Decision.HANDOVER, Answer::left, "said that it leaves 3 numbers, and left 1", 0, 3, 1);
    assertFault(Decision.TABLE, Answer::drew, "answered 0.1; allowed is a whole number", .1, 1);
  }

  private static void assertFault(
      Decision asked, Function<Answer, Object> reader, String message, double... numbers) {
    Answer answer = read(asked, numbers);
    assertThatThrownBy(() -> reader.apply(answer))
        .isInstanceOf(LeaderFault.class)
        .hasMessageContaining(message);
  }

  private static Answer read(Decision asked, double... numbers) {
    double[] row = new double[numbers.length + 1];
    row[0] = asked.ordinal();
    System.arraycopy(numbers, 0, row, 1, numbers.length);
    return NumbersAnswer.read(row(row), asked);
  }

  private static byte[] row(double... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : numbers) {
      bytes.putDouble(number);
    }
    return bytes.array();
  }
}
