package org.servanda.engine.match;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;

/** Counts how one seat behaves in a match. */
final class BehaviourCounter {
  int breaches;
  int slips;
  int withdrawals;
  int statements;
  int lies;
  int leaders;
  private int promises;
  private int requests;
  private int provoked;
  private int answered;
  private int reconcilable;
  private int reconciled;
  private int openings;
  private double verificationAsked;

  /** Whether its last conduct answered a proven breach of the other. */
  private boolean answering;

  /** A public statement other than silence. */
  void countStatement(Statement statement) {
    statements++;
    promises += statement == Statement.PROMISE ? 1 : 0;
  }

  /** A first offer. */
  void countOpening(PreparedScenario scenario, Outcome offer) {
    openings++;
    verificationAsked += scenario.strictness(offer.terms().verification());
  }

  /**
   * This seat's conduct toward a partner.
   *
   * @param seen the signal on the partner's conduct in the round before
   */
  void countConduct(Conduct conduct, Signal seen) {
    requests += conduct.renegotiates() ? 1 : 0;
    if (seen == Signal.PROVEN) {
      boolean hostile = isHostile(conduct);
      provoked++;
      answered += hostile ? 1 : 0;
      answering = hostile;
    } else if (answering && seen == Signal.CLEAN) {
      answering = isHostile(conduct);
      reconcilable++;
      reconciled += answering ? 0 : 1;
    }
  }

  private static boolean isHostile(Conduct conduct) {
    return conduct.kind() == Conduct.Kind.WITHDRAW
        || conduct.sanctions()
        || (conduct.kind() == Conduct.Kind.KEEP && conduct.shortfall() >= Agreement.SERIOUS);
  }

  /** The agreement ends: there is nothing left to answer. */
  void endAgreement() {
    answering = false;
  }

  BehaviourCounts counts() {
    return new BehaviourCounts(
        promises,
        requests,
        provoked,
        answered,
        reconcilable,
        reconciled,
        openings,
        openings == 0 ? 0 : verificationAsked / openings);
  }
}
