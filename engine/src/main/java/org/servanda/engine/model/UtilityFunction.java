package org.servanda.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.servanda.engine.portable.PortableText;

/**
 * The utility of outcomes to one seat: {@code u = min(1, Σ sum_i(option of i)) + Σ worth of the
 * boxes that hold the outcome / most}. Sums are taken in the order of issues, then of boxes. Either
 * part may be empty, and is then 0: a weighted sum over issues has no boxes, a hyper-rectangle
 * utility has no sum.
 *
 * @param sum the worth of each option of each issue, the weight of its issue included; may be empty
 * @param boxes hyper-rectangles
 * @param most the sum of boxes that is worth 1; above 0
 */
public record UtilityFunction(
    List<List<Double>> sum,
    List<Box> boxes,
    @Range(value = "sum of boxes that is worth 1", max = GREATEST) double most) {

  /** The greatest number allowed in a utility. */
  static final double GREATEST = 1e12;

  public UtilityFunction {
    RangeChecks.check(UtilityFunction.class, sum, boxes, most);
    if (!(most > 0)) {
      throw new IllegalArgumentException(
          "Utility most is 0, but must be above 0 (sum of boxes that is worth 1)");
    }
    sum = sum.stream().map(List::copyOf).toList();
    boxes = List.copyOf(boxes);
    for (List<Double> issue : sum) {
      for (double worth : issue) {
        checkNumber("Utility sum", worth);
      }
    }
  }

  /** A weighted sum over issues. */
  public static UtilityFunction ofSum(List<List<Double>> sum) {
    return new UtilityFunction(sum, List.of(), 1);
  }

  /** A sum over boxes. */
  public static UtilityFunction ofBoxes(List<Box> boxes, double most) {
    return new UtilityFunction(List.of(), boxes, most);
  }

  /**
   * The same with the worth of each issue multiplied by a factor, of a box by its first issue's.
   */
  UtilityFunction scaled(double[] factors) {
    List<List<Double>> sums = new ArrayList<>();
    for (int i = 0; i < sum.size(); i++) {
      double factor = factors[i];
      sums.add(sum.get(i).stream().map(worth -> worth * factor).toList());
    }
    List<Box> scaled =
        boxes.stream()
            .map(
                box ->
                    box.bounds.isEmpty()
                        ? box
                        : new Box(box.worth * factors[box.bounds.get(0).issue], box.bounds))
            .toList();
    return new UtilityFunction(sums, scaled, most);
  }

  /**
   * A hyper-rectangle.
   *
   * @param worth what it adds to the sum of an outcome it holds
   * @param bounds all must hold
   */
  public record Box(double worth, List<Bound> bounds) {
    public Box {
      checkNumber("Box worth", worth);
      bounds = List.copyOf(bounds);
    }

    boolean holds(IntUnaryOperator option) {
      for (Bound bound : bounds) {
        if (!bound.holds(option.applyAsInt(bound.issue))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A side of a hyper-rectangle.
   *
   * @param issue the place of the issue, from 0
   * @param from the place of the first option
   * @param to the place of the last option
   * @param outside whether options from first to last are outside the box instead of inside
   */
  public record Bound(
      @Range(value = "place of an issue", max = Integer.MAX_VALUE) int issue,
      @Range(value = "place of the first option", max = Integer.MAX_VALUE) int from,
      @Range(value = "place of the last option", max = Integer.MAX_VALUE) int to,
      boolean outside) {
    public Bound {
      RangeChecks.check(Bound.class, issue, from, to, outside);
    }

    boolean holds(int option) {
      return (option >= from && option <= to) != outside;
    }
  }

  private static void checkNumber(String what, double number) {
    if (!(Math.abs(number) <= GREATEST)) {
      throw new IllegalArgumentException(
          PortableText.format(
              "%s is %s, but must be a number of at most %s", what, number, GREATEST));
    }
  }

  /**
   * The utility of the outcome that takes the given options; usually from 0 to 1.
   *
   * @param option the place of the option taken, by the place of the issue
   */
  public double of(IntUnaryOperator option) {
    double total = 0;
    for (int i = 0; i < sum.size(); i++) {
      total += sum.get(i).get(option.applyAsInt(i));
    }
    return boxes.isEmpty() ? Math.min(1, total) : Math.min(1, total) + inBoxes(option);
  }

  private double inBoxes(IntUnaryOperator option) {
    double total = 0;
    for (Box box : boxes) {
      if (box.holds(option)) {
        total += box.worth;
      }
    }
    return total / most;
  }

  /**
   * Checks that it fits these issues.
   *
   * @throws IllegalArgumentException if it has another number of issues or options
   */
  void check(String whose, List<Issue> issues) {
    if (!sum.isEmpty() && sum.size() != issues.size()) {
      throw new IllegalArgumentException(
          PortableText.format(
              "Utility %s sums over %d issues, but there are %d",
              whose, sum.size(), issues.size()));
    }
    for (int i = 0; i < sum.size(); i++) {
      if (sum.get(i).size() != issues.get(i).options().size()) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Utility %s has %d numbers for the %d options of issue '%s'",
                whose, sum.get(i).size(), issues.get(i).options().size(), issues.get(i).name()));
      }
    }
    for (Box box : boxes) {
      for (Bound bound : box.bounds) {
        check(whose, bound, issues);
      }
    }
  }

  private static void check(String whose, Bound bound, List<Issue> issues) {
    if (bound.issue >= issues.size()
        || bound.to < bound.from
        || bound.to >= issues.get(bound.issue).options().size()) {
      throw new IllegalArgumentException(
          PortableText.format(
              "Utility %s has a box from option %d to %d of issue %d, which do not exist; places count from 0",
              whose, bound.from, bound.to, bound.issue));
    }
  }
}
