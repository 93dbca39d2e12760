package org.servanda.reports.analysis;

/** What is counted or summed over the matches of a pair. */
public enum Count {
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
  PROVEN_B
}
