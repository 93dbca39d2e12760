package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/** An estimate of the opponent's utilities, learned from its offers alone. */
public interface OpponentModel {
  /** Observes one more offer of the opponent. */
  void observe(Outcome offer);

  /** The estimated utility of an outcome for the opponent, from 0 to 1. */
  double estimate(Outcome outcome);

  /** Forgets everything; called when new talks begin. */
  void reset();
}
