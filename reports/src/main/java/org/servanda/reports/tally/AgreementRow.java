package org.servanda.reports.tally;

import org.servanda.engine.result.AgreementResult;

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
 */
public record AgreementRow(
    AgreementKind kind,
    int sidedness,
    int depth,
    int life,
    TerminationCause end,
    int honoured,
    boolean broken) {
  private static final double THOUSAND = 1000;

  static AgreementRow of(AgreementKind kind, AgreementResult agreement) {
    return new AgreementRow(
        kind,
        (int) Math.round(THOUSAND * agreement.sidedness()),
        (int) Math.round(THOUSAND * agreement.depth()),
        agreement.life(),
        TerminationCause.of(agreement),
        agreement.honouredLife(),
        agreement.serious() >= 0);
  }
}
