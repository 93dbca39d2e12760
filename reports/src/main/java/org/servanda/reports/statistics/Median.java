package org.servanda.reports.statistics;

import java.util.Collection;
import java.util.List;

/** The middle of some values. */
public final class Median {
  private Median() {}

  /** The median of the finite values, the mean of the middle two of an even number; NaN of none. */
  public static double of(Collection<Double> values) {
    List<Double> sorted = values.stream().filter(Double::isFinite).sorted().toList();
    int n = sorted.size();
    return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }
}
