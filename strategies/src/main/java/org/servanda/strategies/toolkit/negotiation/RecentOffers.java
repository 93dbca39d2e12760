package org.servanda.strategies.toolkit.negotiation;

/** The offers received of late. */
public final class RecentOffers {
  private final NegotiationSession session;
  private final double from;

  private RecentOffers(NegotiationSession session, double from) {
    this.session = session;
    this.from = from;
  }

  /** Those received since a time. */
  public static RecentOffers since(NegotiationSession session, double time) {
    return new RecentOffers(session, time);
  }

  /** Those received in as much time as is left. */
  public static RecentOffers ofTimeLeft(NegotiationSession session) {
    return since(session, session.time() - (1 - session.time()));
  }

  private boolean holds(int k) {
    return session.heardAt(k) >= from;
  }

  /** How many there are, the standing one counted. */
  public int count() {
    int count = 0;
    for (int k = 0; k < session.heard(); k++) {
      count += holds(k) ? 1 : 0;
    }
    return count;
  }

  /** The utility of the best of them. */
  public double best() {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < session.heard(); k++) {
      best = holds(k) ? Math.max(best, session.received(k)) : best;
    }
    return best;
  }

  /** The mean utility of those that are worth at least so much; NaN if there are none. */
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
   * What is to be expected of waiting: the mean of the better ones, if as many offers as were
   * received in the window are still to come.
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
