package org.servanda.engine.match;

/** What chance decides; each has numbers of its own. */
enum Draw {
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
