package org.servanda.tournaments.remote;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.servanda.engine.foreign.AnswerNumbers;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;
import org.servanda.tournaments.remote.line.Decision;

/**
 * An answer as a row of numbers: the decision, how many random numbers were drawn, the answer's
 * {@linkplain AnswerNumbers number}, and what belongs to it (a shortfall, or what is handed over).
 */
final class NumbersAnswer implements Answer {
  private static final int DREW = 1;
  private static final int NUMBER = 2;
  private static final int BESIDE = 3;

  private final double[] row;

  private NumbersAnswer(double[] row) {
    this.row = row;
  }

  /** Whether a line is one of numbers. */
  static boolean is(byte[] line) {
    return line.length > 0 && line[0] == 0;
  }

  /**
   * Reads a line of numbers.
   *
   * @throws LeaderFault if it cannot be an answer to the question
   */
  static NumbersAnswer read(byte[] line, Decision asked) {
    double[] row = new double[line.length / Double.BYTES];
    ByteBuffer.wrap(line).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(row);
    boolean handover = asked == Decision.HANDOVER;
    int least = asked == Decision.CONDUCT ? BESIDE + 1 : BESIDE;
    if (row.length * Double.BYTES != line.length
        || row.length < least
        || (!handover && row.length > least)
        || row[0] != asked.ordinal()) {
      throw new LeaderFault(
          PortableText.format(
              "answered %d bytes that are no answer to '%s'", line.length, asked.word()));
    }
    return new NumbersAnswer(row);
  }

  @Override
  public Move move(OutcomeSpace outcomes) {
    return answer(number -> AnswerNumbers.move(number, outcomes));
  }

  @Override
  public Conduct conduct() {
    return answer(number -> AnswerNumbers.conduct(number, row[BESIDE]));
  }

  @Override
  public boolean comes() {
    return answer(AnswerNumbers::comes);
  }

  @Override
  public Statement statement() {
    return answer(AnswerNumbers::statement);
  }

  @Override
  public double[] left() {
    int count = answer(AnswerNumbers::handedOver);
    if (count != row.length - BESIDE) {
      throw new LeaderFault(
          PortableText.format(
              "said that it leaves %d numbers, and left %d", count, row.length - BESIDE));
    }
    return Arrays.copyOfRange(row, BESIDE, row.length);
  }

  @Override
  public long drew() {
    return whole(row[DREW]);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  private <T> T answer(LongFunction<T> reader) {
    try {
      return reader.apply(whole(row[NUMBER]));
    } catch (AnswerNumbers.NoAnswerException e) {
      throw new LeaderFault("answered " + e.getMessage());
    }
  }

  private static long whole(double number) {
    long whole = (long) number;
    if (whole != number) {
      throw new LeaderFault(
          PortableText.format(
              "answered %s; allowed is a whole number", PortableText.number(number)));
    }
    return whole;
  }
}
