package org.servanda.strategies.rules;

import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.strategies.toolkit.SignalReading;

/** Keeps an agreement by a classical rule: compliance is cooperation, a full breach defection. */
final class RuleKeeper implements Keeper {
  private static final double DEFECTION = .5;

  private final Rule rule;
  private int turn;

  RuleKeeper(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Conduct conduct(Accord accord) {
    // A successor who takes over during an agreement starts anew: it ignores its predecessor's
    // turns.
    boolean first = turn == 0;
    boolean own = first || accord.ownShortfall() < DEFECTION;
    boolean other = first || !SignalReading.LENIENT.isDefection(accord.lastSignal());
    return rule.cooperates(turn++, own, other) ? Conduct.comply() : Conduct.breach();
  }
}
