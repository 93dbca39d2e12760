package org.servanda.reports.validity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.servanda.reports.statistics.Estimate;

/**
 * An experiment's result, played again with several seeds. One seed can be lucky: a result holds if
 * at least five of six show it.
 *
 * @param seeds the estimate with each seed, with its 95 % interval
 * @param shown in how many of them it is as expected
 */
public record Replication(List<Estimate> seeds, int shown) {
  private static final int OF_SIX = 5;
  private static final int SIX = 6;

  public Replication {
    seeds = List.copyOf(seeds);
  }

  /** Whether the result is as expected with at least five seeds of six; with one, with this one. */
  public boolean holds() {
    return SIX * shown >= OF_SIX * seeds.size();
  }

  /** The mean of the estimates. */
  public double mean() {
    return seeds.stream().mapToDouble(Estimate::value).sum() / seeds.size();
  }

  /** The least estimate; of one seed, the lower end of its interval. */
  public double low() {
    return least(seeds.size() == 1 ? Estimate::low : Estimate::value);
  }

  /** The greatest estimate; of one seed, the upper end of its interval. */
  public double high() {
    return -least(seeds.size() == 1 ? e -> -e.high() : e -> -e.value());
  }

  private double least(ToDoubleFunction<Estimate> of) {
    return seeds.stream().mapToDouble(of).min().orElseThrow();
  }
}
