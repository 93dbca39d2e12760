package org.servanda.reports.analysis;

/**
 * Survival in discrete time from exact counts: the Kaplan–Meier estimate S(t) = Π_{u ≤ t} (1 −
 * d_u/n_u), where d_u of the n_u at risk ended at age u, and those censored at u were still at risk
 * then.
 *
 * <p>Kaplan and Meier (1958), Journal of the American Statistical Association 53, 457–481.
 */
public final class LifeTable {
  private final long[] events;
  private final long[] atRisk;

  private LifeTable(long[] events, long[] atRisk) {
    this.events = events;
    this.atRisk = atRisk;
  }

  /**
   * A table from counts by age in rounds.
   *
   * @param events how many ended at each age
   * @param censored how many were last seen alive at each age
   * @throws IllegalArgumentException if the lengths differ
   */
  public static LifeTable of(long[] events, long[] censored) {
    if (events.length != censored.length) {
      throw new IllegalArgumentException(
          "Events of %d ages, but censored of %d".formatted(events.length, censored.length));
    }
    long[] atRisk = new long[events.length];
    long alive = 0;
    for (int age = events.length - 1; age >= 0; age--) {
      alive += events[age] + censored[age];
      atRisk[age] = alive;
    }
    return new LifeTable(events.clone(), atRisk);
  }

  /** How many there are in all. */
  public long size() {
    return atRisk.length == 0 ? 0 : atRisk[0];
  }

  /** The share still alive after an age in rounds; 1 if there are none. */
  public double survival(int age) {
    double alive = 1;
    for (int u = 0; u <= Math.min(age, events.length - 1) && atRisk[u] > 0; u++) {
      alive *= 1 - (double) events[u] / atRisk[u];
    }
    return alive;
  }

  /** The mean life up to a limit, in rounds: ∫₀^limit S; NaN if there are none. */
  public double restrictedMean(int limit) {
    if (size() == 0) {
      return Double.NaN;
    }
    double alive = 1;
    double area = 0;
    for (int age = 0; age < limit; age++) {
      if (age < events.length && atRisk[age] > 0) {
        alive *= 1 - (double) events[age] / atRisk[age];
      }
      area += alive;
    }
    return area;
  }
}
