package org.servanda.tournaments.tuning;

import java.util.List;

/**
 * What a search found.
 *
 * @param goal what it searched for
 * @param evaluated the number of combinations of values that were tried on training matches
 * @param exhaustive whether those are all there are
 * @param partners the number of strategies they were tried against
 * @param heldOut the held-out repetitions of each match
 * @param standard the strategy with its declared defaults, on held-out matches
 * @param found the best on training matches: one strategy, or the Pareto front by falling
 *     durability, on held-out matches
 */
public record TuningResult(
    TuningGoal goal,
    int evaluated,
    boolean exhaustive,
    int partners,
    int heldOut,
    TunedStrategy standard,
    List<TunedStrategy> found) {

  public TuningResult {
    found = List.copyOf(found);
  }

  /** The best, or the most durable of the Pareto front. */
  public TunedStrategy best() {
    return found.get(0);
  }

  /**
   * Whether held-out matches show that a strategy is better than the defaults in what was searched
   * for: the 95 % interval of the difference is above 0. Of a front, in either.
   */
  public boolean isBetter(TunedStrategy tuned) {
    boolean durable = tuned.moreDurability().low() > 0;
    boolean richer = tuned.morePayoff().low() > 0;
    return switch (goal) {
      case DURABILITY -> durable;
      case PAYOFF -> richer;
      case BOTH -> durable || richer;
    };
  }
}
