package org.servanda.strategies.toolkit.negotiation;

/** The offers received in a window of time up to now. */
public final class RecentOffers {
  private final NegotiationSession session;
  private final double from;

  private RecentOffers(NegotiationSession session, double from) {
    this.session = session;
    this.from = from;
  }

  /** The offers received since a time. */
  public static RecentOffers since(NegotiationSession session, double time) {
    return new RecentOffers(session, time);
  }

  /** The offers received in a window as long as the time left. */
  public static RecentOffers ofTimeLeft(NegotiationSession session) {
    return since(session, session.time() - (1 - session.time()));
  }

  private boolean holds(int k) {
    return session.heardAt(k) >= from;
  }

  /** The number of offers, including the standing one. */
  public int count() {
    int count = 0;
    for (int k = 0; k < session.heard(); k++) {
      count += holds(k) ? 1 : 0;
    }
    return count;
  }

  /** The greatest own utility; −∞ if there are none. */
  public double best() {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < session.heard(); k++) {
      best = holds(k) ? Math.max(best, session.received(k)) : best;
    }
    return best;
  }

  /** The mean own utility of those worth at least a given utility; NaN if there are none. */
  public double mean(double least) {
    double sum = 0;
    int count = 0;
    for (int k = 0; k < session.heard(); k++) {
      if (holds(k) && session.received(k) >= least) {
        sum += session.received(k);
        count++;
      }
    }
    return sum / count;
  }

  /**
   * The utility to expect from waiting: the mean of the offers better than the standing one, or 0
   * if there are none.
   */
  double expectation(double standing) {
    double sum = 0;
    int better = 0;
    for (int k = 0; k < session.heard(); k++) {
      if (holds(k) && session.received(k) > standing) {
        sum += session.received(k);
        better++;
      }
    }
    return better == 0 ? 0 : sum / better;
  }
}
