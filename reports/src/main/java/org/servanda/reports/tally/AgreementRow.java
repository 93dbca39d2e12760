package org.servanda.reports.tally;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Tenure.Holder;

/**
 * One agreement, for statistics that need single observations.
 *
 * @param kind its terms
 * @param sidedness sidedness, thousandths
 * @param depth depth, thousandths of the deepest possible
 * @param life rounds in force
 * @param end how it ended
 * @param honoured rounds to the first serious breach by either, or its end
 * @param broken whether there was one
 * @param offices who held the offices of parties with an opposition at its end, see {@link
 *     #holder}; 0 if none has one
 */
public record AgreementRow(
    AgreementKind kind,
    int sidedness,
    int depth,
    int life,
    TerminationCause end,
    int honoured,
    boolean broken,
    int offices) {
  private static final Holder[] HOLDERS = Holder.values();
  private static final double THOUSAND = 1000;

  static AgreementRow of(AgreementKind kind, AgreementResult agreement) {
    return new AgreementRow(
        kind,
        (int) Math.round(THOUSAND * agreement.sidedness()),
        (int) Math.round(THOUSAND * agreement.depth()),
        agreement.life(),
        TerminationCause.of(agreement),
        agreement.honouredLife(),
        agreement.serious() >= 0,
        code(agreement.holderAtEnd(Seat.A)) * (HOLDERS.length + 1)
            + code(agreement.holderAtEnd(Seat.B)));
  }

  private static int code(@Nullable Holder holder) {
    return holder == null ? 0 : holder.ordinal() + 1;
  }

  /** Who held a party's office when the agreement ended; null if it has no opposition. */
  public @Nullable Holder holder(Seat seat) {
    int base = HOLDERS.length + 1;
    int code = seat == Seat.A ? offices / base : offices % base;
    return code == 0 ? null : HOLDERS[code - 1];
  }
}
