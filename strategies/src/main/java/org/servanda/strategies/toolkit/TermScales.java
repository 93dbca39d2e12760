package org.servanda.strategies.toolkit;

import java.util.Arrays;
import java.util.List;

/** The scales on which an {@link Appraiser} weighs terms. */
final class TermScales {
  private TermScales() {}

  /** The share of obligations that detection and the cost of breaking enforce. */
  static double hold(double proof, double bond) {
    double grip = proof * (1 + bond);
    return grip / (grip + .5);
  }

  /** The place of a level on its menu, from 0, the first, to 1; 0 if it is alone. */
  static double rank(List<?> menu, Object level) {
    return menu.size() < 2 ? 0 : (double) menu.indexOf(level) / (menu.size() - 1);
  }

  /** The shortest term on the menu as a share of an agreement's: 0 without a term, 1 for it. */
  static double brevity(List<Integer> menu, int years) {
    int shortest = menu.stream().mapToInt(y -> y).filter(y -> y > 0).min().orElse(0);
    return years == 0 ? 0 : (double) shortest / years;
  }

  /** The greatest value; 0 if there is none. */
  static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  /** The least value; 0 if there is none. */
  static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }
}
