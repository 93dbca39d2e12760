package org.servanda.engine.match;

import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;

/**
 * One seat's conduct in the last round under the agreement in force, and what the public saw of it.
 * One object per seat, reused in every round.
 */
final class RoundConduct {
  /** What the leader chose. */
  Conduct chosen = Conduct.comply();

  /** ε: the shock to the cost of compliance, payoff. */
  double temptation;

  /** z: the share not delivered, from 0 to 1; 1 after an involuntary defection. */
  double shortfall;

  /** Whether domestic politics forced the shortfall. */
  boolean slipped;

  /** Whether an escape clause excuses the shortfall. */
  boolean escaped;

  /** What the public saw. */
  Signal signal = Signal.CLEAN;

  /** Back to full compliance, when an agreement enters into force or ends. */
  void reset() {
    chosen = Conduct.comply();
    temptation = 0;
    shortfall = 0;
    slipped = false;
    escaped = false;
    signal = Signal.CLEAN;
  }

  /** The share of the obligations that counts as kept; an excused round counts in full. */
  double kept() {
    return escaped ? 1 : 1 - shortfall;
  }

  boolean withdraws() {
    return chosen.kind() == Conduct.Kind.WITHDRAW;
  }
}
