package org.servanda.tournaments.scenario;

import java.util.List;

/** What outcomes of an imported domain are worth to one side, from 0 to 1. */
sealed interface Utility {
  /** Of the outcome that takes these values of the issues. */
  double of(int[] values);

  /**
   * The weighted sum of what each issue's value is worth: min(1, Σ w·e), in the order of issues.
   *
   * @param weighted w·e by issue and value
   */
  record Additive(List<double[]> weighted) implements Utility {
    @Override
    public double of(int[] values) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weighted.get(i)[values[i]];
      }
      return Math.min(1, sum);
    }
  }

  /**
   * The sum of what the boxes an outcome lies in are worth, over the most there can be.
   *
   * @param issues for their numbers
   * @param boxes the boxes
   * @param most the sum that is worth 1
   */
  record Boxes(List<Dimension> issues, List<Box> boxes, double most) implements Utility {
    @Override
    public double of(int[] values) {
      double sum = 0;
      for (Box box : boxes) {
        sum += box.holds(this, values) ? box.worth() : 0;
      }
      return sum / most;
    }
  }

  /**
   * A hyper-rectangle.
   *
   * @param worth of lying in it, weight included
   * @param bounds what must hold, or must not
   */
  record Box(double worth, List<Bound> bounds) {
    boolean holds(Boxes space, int[] values) {
      return bounds.stream().allMatch(bound -> bound.holds(space, values));
    }
  }

  /**
   * A side of a hyper-rectangle.
   *
   * @param issue its place
   * @param min the least number
   * @param max the greatest
   * @param includes whether it must be so, or must not
   */
  record Bound(int issue, double min, double max, boolean includes) {
    boolean holds(Boxes space, int[] values) {
      double number = space.issues().get(issue).number(values[issue]);
      return (number >= min && number <= max) == includes;
    }
  }
}
