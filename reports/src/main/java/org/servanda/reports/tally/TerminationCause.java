package org.servanda.reports.tally;

import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;

/** How an agreement ended, and by which seat. */
public enum TerminationCause {
  LEFT_BY_A("left by A"),
  LEFT_BY_B("left by B"),
  LEFT_BY_BOTH("left by both"),
  COLLAPSED("collapsed"),
  EXPIRED("expired"),
  RENEGOTIATED("renegotiated"),
  WAR("war"),
  IN_FORCE("still in force");

  private final String label;

  TerminationCause(String label) {
    this.label = label;
  }

  /** The name in words. */
  public String label() {
    return label;
  }

  /** The same seen from the other seat. */
  public TerminationCause mirrored() {
    return switch (this) {
      case LEFT_BY_A -> LEFT_BY_B;
      case LEFT_BY_B -> LEFT_BY_A;
      default -> this;
    };
  }

  static TerminationCause of(AgreementResult agreement) {
    Seat by = agreement.endedBy();
    return switch (agreement.ending()) {
      case WITHDRAWN -> by == null ? LEFT_BY_BOTH : by == Seat.A ? LEFT_BY_A : LEFT_BY_B;
      case COLLAPSED -> COLLAPSED;
      case EXPIRED -> EXPIRED;
      case RENEGOTIATED -> RENEGOTIATED;
      case WAR -> WAR;
      case IN_FORCE -> IN_FORCE;
    };
  }
}
