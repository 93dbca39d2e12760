package org.servanda.tournaments.tuning;

/**
 * Means over a strategy's matches against the field.
 *
 * @param durability mean durability, from 0 to 1
 * @param payoff mean of the strategy's own payoff, a discounted sum
 */
public record TuningScore(double durability, double payoff) {

  /** Whether it is at least as good in everything that counts, and better in something. */
  boolean dominates(TuningScore other, TuningGoal goal) {
    double[] mine = goal.objectives(this);
    double[] others = goal.objectives(other);
    boolean better = false;
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] < others[i]) {
        return false;
      }
      better |= mine[i] > others[i];
    }
    return better;
  }
}
