package org.servanda.reports.tally;

/** What is counted or summed over the matches of a pair. */
public enum PairCount {
  MATCHES,
  FAULTS_A,
  FAULTS_B,
  WARS,
  TALKS,
  SIGNED,
  DEADLOCKS,
  WALK_OUTS,
  DRAFTING_FAILURES,
  REJECTIONS,
  AGREEMENTS,
  /** Matches in which no agreement ever entered into force. */
  WITHOUT_AGREEMENT,
  ROUNDS_IN_FORCE,
  BREACHES_A,
  BREACHES_B,
  SLIPS_A,
  SLIPS_B,
  WITHDRAWALS_A,
  WITHDRAWALS_B,
  STATEMENTS_A,
  STATEMENTS_B,
  LIES_A,
  LIES_B,
  PROVEN_A,
  PROVEN_B,
  /** Agreements in which it committed the first serious breach. */
  FIRST_BREACHES_A,
  FIRST_BREACHES_B,
  PROMISES_A,
  PROMISES_B,
  REQUESTS_A,
  REQUESTS_B,
  /** Rounds after a proven breach of the other. */
  PROVOKED_A,
  PROVOKED_B,
  ANSWERED_A,
  ANSWERED_B,
  /** Rounds in which it could stop answering. */
  RECONCILABLE_A,
  RECONCILABLE_B,
  RECONCILED_A,
  RECONCILED_B,
  /** Matches in which it made a first offer. */
  OPENED_A,
  OPENED_B,
  /**
   * The verification asked for in first offers, thousandths of the strongest, summed over matches.
   */
  VERIFICATION_ASKED_A,
  VERIFICATION_ASKED_B,
  /** Agreements with gains to share. */
  SHARED,
  /** The share of them that went to seat A, thousandths. */
  SHARE_OF_FIRST;

  /** The same count of the other seat; those of no seat stay as they are. */
  public PairCount mirrored() {
    String name = name();
    String stem = name.substring(0, name.length() - 1);
    return name.endsWith("_A")
        ? valueOf(stem + "B")
        : name.endsWith("_B") ? valueOf(stem + "A") : this;
  }
}
