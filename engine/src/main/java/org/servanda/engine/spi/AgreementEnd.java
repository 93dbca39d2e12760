package org.servanda.engine.spi;

/** Why an agreement ended, as one of the two leaders sees it. */
public enum AgreementEnd {
  /** No agreement has ended yet. */
  NONE,
  /** Its term was over. */
  EXPIRED,
  /** A new agreement replaced it. */
  RENEGOTIATED,
  /** This leader's side withdrew. */
  WITHDREW,
  /** The other side withdrew. */
  OTHER_WITHDREW,
  /** Both withdrew in the same round. */
  BOTH_WITHDREW,
  /** Both had breached it seriously for too long. */
  COLLAPSED
}
