package org.servanda.reports.explain;

import org.servanda.reports.tally.AgreementRow;

/**
 * The honoured life of an agreement as an observation of the regression.
 *
 * @param row the agreement
 * @param time its honoured life, rounds, counted to the middle of the last
 * @param broken whether it was broken then; otherwise it is censored
 * @param stratum its pair of strategies in its scenario
 * @param draws its repetition in its scenario, whose random events it shares with other pairs
 */
record AgreementLife(AgreementRow row, double time, boolean broken, int stratum, int draws) {
  static final double HALF_ROUND = .5;

  static AgreementLife of(AgreementRow row, boolean broken, int stratum, int draws) {
    return new AgreementLife(row, row.honoured() + HALF_ROUND, broken, stratum, draws);
  }

  /** The same life observed until an age at most. */
  AgreementLife until(double age) {
    return time <= age ? this : new AgreementLife(row, age, false, stratum, draws);
  }
}
