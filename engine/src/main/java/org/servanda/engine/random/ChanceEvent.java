package org.servanda.engine.random;

/** What chance decides; each has numbers of its own. */
public enum ChanceEvent {
  OPENER,
  DRAFTING,
  RATIFICATION,
  TEMPTATION,
  SLIP,
  PROOF,
  SUSPICION,
  DRIFT,
  JUMP,
  DIRECTION,
  SUCCESSION,
  MIND,
  CRISIS,
  WAR,
  FOG
}
