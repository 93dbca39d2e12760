package org.servanda.strategies.toolkit;

import org.servanda.engine.spi.Talks;

/** Its aspiration falls by as much as the other's offers have risen. */
final class ImitativeTactic implements Tactic {
  private final double kindness;
  private double first;
  private double best;
  private int heardAt = Integer.MAX_VALUE;

  ImitativeTactic(double kindness) {
    this.kindness = kindness;
  }

  @Override
  public double aspiration(Talks talks, double received) {
    if (talks.exchange() < heardAt) {
      first = received;
      best = received;
    }
    heardAt = talks.exchange();
    best = Math.max(best, received);
    double given = 1 - Math.max(0, best - first);
    return Math.max(0, given - kindness * talks.time() * given);
  }
}
