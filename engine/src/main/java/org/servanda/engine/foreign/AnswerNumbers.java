package org.servanda.engine.foreign;

import java.io.Serial;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;

/**
 * What a leader answers, as numbers. In talks: the number of the outcome it offers, −1 to accept,
 * −2 to walk out. Under an agreement: 0 to comply, 1 to fall short by a share told beside it, 2 to
 * escape, 3 to withdraw; 4 more to sanction the other, 8 more to ask for new talks. At the table: 1
 * to come, 0 to stay away. A statement: its place in {@link Statement}, from 0.
 *
 * <p>They are read strictly, because whoever answers may be hostile.
 */
public final class AnswerNumbers {
  private static final int ACCEPT = -1;
  private static final int WALK_OUT = -2;

  private static final int BREACH = 1;
  private static final int ESCAPE = 2;
  private static final int WITHDRAW = 3;
  private static final int KIND = 3;
  private static final int SANCTION = 4;
  private static final int RENEGOTIATE = 8;

  private static final Statement[] STATEMENTS = Statement.values();

  private AnswerNumbers() {}

  /** A move's number. */
  public static long of(Move move) {
    return move instanceof Outcome offer ? offer.index() : move == Move.ACCEPT ? ACCEPT : WALK_OUT;
  }

  /** The number of a conduct, beside which its shortfall must be told. */
  public static long of(Conduct conduct) {
    int kind =
        switch (conduct.kind()) {
          case KEEP -> conduct.shortfall() == 0 ? 0 : BREACH;
          case ESCAPE -> ESCAPE;
          case WITHDRAW -> WITHDRAW;
        };
    return kind | (conduct.sanctions() ? SANCTION : 0) | (conduct.renegotiates() ? RENEGOTIATE : 0);
  }

  /**
   * The move of a number.
   *
   * @throws NoAnswerException if there is none
   */
  public static Move move(long number, OutcomeSpace outcomes) {
    if (number == ACCEPT) {
      return Move.ACCEPT;
    }
    if (number == WALK_OUT) {
      return Move.WALK_OUT;
    }
    if (number < 0 || number >= outcomes.size()) {
      throw new NoAnswerException(
          number, PortableText.format("an outcome from 0 to %,d, -1 or -2", outcomes.size() - 1));
    }
    return outcomes.at(number);
  }

  /**
   * The conduct of a number.
   *
   * @param shortfall the share withheld, from 0 to 1; of a breach alone
   * @throws NoAnswerException if there is none
   */
  public static Conduct conduct(long number, double shortfall) {
    if (number < 0 || number > (KIND | SANCTION | RENEGOTIATE)) {
      throw new NoAnswerException(number, "0 to 3, plus 4 or 8 or both");
    }
    int kind = (int) number & KIND;
    if (kind == BREACH && !(shortfall >= 0 && shortfall <= 1)) {
      throw new NoAnswerException(shortfall, "a shortfall from 0 to 1");
    }
    Conduct conduct =
        switch (kind) {
          case BREACH -> Conduct.breach(shortfall);
          case ESCAPE -> Conduct.escape();
          case WITHDRAW -> Conduct.withdraw();
          default -> Conduct.comply();
        };
    if ((number & SANCTION) != 0) {
      conduct = conduct.andSanction();
    }
    return (number & RENEGOTIATE) != 0 ? conduct.andRenegotiate() : conduct;
  }

  /**
   * Whether it comes to the table.
   *
   * @throws NoAnswerException if the number is neither 0 nor 1
   */
  public static boolean comes(long number) {
    return checked(number, 1) == 1;
  }

  /**
   * The statement of a number.
   *
   * @throws NoAnswerException if there is none
   */
  public static Statement statement(long number) {
    return STATEMENTS[checked(number, STATEMENTS.length - 1)];
  }

  /**
   * How many numbers are handed over.
   *
   * @throws NoAnswerException if it is more than {@link Leader#LONGEST_HANDOVER} or less than none
   */
  public static int handedOver(long number) {
    return checked(number, Leader.LONGEST_HANDOVER);
  }

  private static int checked(long number, int most) {
    if (number < 0 || number > most) {
      throw new NoAnswerException(number, "0 to " + most);
    }
    return (int) number;
  }

  /** A number that is no answer: says which, and what is allowed. */
  public static final class NoAnswerException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /**
     * A number that is no answer.
     *
     * @param number what was answered
     * @param allowed what may be
     */
    public NoAnswerException(Object number, String allowed) {
      super(number + "; allowed is " + allowed);
    }
  }
}
