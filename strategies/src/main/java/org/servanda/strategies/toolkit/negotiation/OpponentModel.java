package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/** What is learned, from its offers alone, of what outcomes are worth to the opponent. */
public interface OpponentModel {
  /** Hears one more offer of the opponent. */
  void hear(Outcome offer);

  /** What an outcome is thought to be worth to it, from 0 to 1. */
  double estimate(Outcome outcome);

  /** Forgets everything: new talks begin. */
  void reset();
}
