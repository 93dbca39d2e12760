package org.servanda.strategies.toolkit.negotiation;

/** The offers received of late. */
public final class RecentOffers {
  private final NegotiationSession table;
  private final double from;

  private RecentOffers(NegotiationSession table, double from) {
    this.table = table;
    this.from = from;
  }

  /** Those received since a time. */
  public static RecentOffers since(NegotiationSession table, double time) {
    return new RecentOffers(table, time);
  }

  /** Those received in as much time as is left. */
  public static RecentOffers ofTimeLeft(NegotiationSession table) {
    return since(table, table.time() - (1 - table.time()));
  }

  private boolean holds(int k) {
    return table.heardAt(k) >= from;
  }

  /** How many there are, the standing one counted. */
  public int count() {
    int count = 0;
    for (int k = 0; k < table.heard(); k++) {
      count += holds(k) ? 1 : 0;
    }
    return count;
  }

  /** The utility of the best of them. */
  public double best() {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < table.heard(); k++) {
      best = holds(k) ? Math.max(best, table.received(k)) : best;
    }
    return best;
  }

  /** The mean utility of those that are worth at least so much; NaN if there are none. */
  public double mean(double least) {
    double sum = 0;
    int count = 0;
    for (int k = 0; k < table.heard(); k++) {
      if (holds(k) && table.received(k) >= least) {
        sum += table.received(k);
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
    for (int k = 0; k < table.heard(); k++) {
      if (holds(k) && table.received(k) > standing) {
        sum += table.received(k);
        better++;
      }
    }
    return better == 0 ? 0 : sum / better;
  }
}
