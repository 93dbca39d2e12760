package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongToDoubleFunction;
import org.servanda.engine.portable.PortableText;

/**
 * A two-sided bargaining problem, given by each side's utility of each outcome: its Pareto frontier
 * and the points on it that bargaining theories select.
 *
 * <p>Utilities are rounded to twelve decimals first, so that floating-point noise does not split
 * ties. An outcome is on the frontier if no other is worth at least as much to both sides and more
 * to one. Solutions are sought among the points of the frontier that give neither side less than no
 * agreement (Nash 1950; Kalai and Smorodinsky 1975; Kalai 1977). Time is O(n log n); memory is
 * about six numbers per outcome, of which two are kept.
 */
public final class BargainingProblem {
  /** The greatest number of outcomes a problem may have. */
  public static final int LIMIT = 1 << 24;

  private static final double DECIMALS = 1e12;
  private static final double TIE = 1e-12;

  private final double[] a;
  private final double[] b;
  private final double outsideA;
  private final double outsideB;
  private final List<Point> frontier;

  /**
   * A pair of utilities, shared by one or more outcomes.
   *
   * @param a utility to the first side
   * @param b utility to the second side
   * @param outcomes the number of outcomes with these utilities
   * @param first the index of the first of them
   */
  public record Point(double a, double b, int outcomes, long first) {}

  private BargainingProblem(double[] a, double[] b, double outsideA, double outsideB) {
    this.a = a;
    this.b = b;
    this.outsideA = outsideA;
    this.outsideB = outsideB;
    this.frontier = List.copyOf(frontier(a, b));
  }

  /**
   * Evaluates every outcome.
   *
   * @param outcomes the number of outcomes, from 1 to {@link #LIMIT}
   * @param a the first side's utility of each outcome; finite
   * @param b the second side's utility of each outcome; finite
   * @param outsideA the first side's utility of no agreement
   * @param outsideB the second side's utility of no agreement
   * @throws IllegalArgumentException if there are too many outcomes, or none
   */
  public static BargainingProblem of(
      long outcomes,
      LongToDoubleFunction a,
      LongToDoubleFunction b,
      double outsideA,
      double outsideB) {
    if (!(outcomes >= 1 && outcomes <= LIMIT)) {
      throw new IllegalArgumentException(
          PortableText.format(
              "A bargaining problem has %,d outcomes, but must have from 1 to %,d",
              outcomes, LIMIT));
    }
    return new BargainingProblem(
        rounded((int) outcomes, a), rounded((int) outcomes, b), outsideA, outsideB);
  }

  private static double[] rounded(int outcomes, LongToDoubleFunction utility) {
    double[] rounded = new double[outcomes];
    for (int o = 0; o < outcomes; o++) {
      // Adding zero turns -0 into 0; sorting would distinguish them.
      rounded[o] = Math.rint(utility.applyAsDouble(o) * DECIMALS) / DECIMALS + 0.0;
    }
    return rounded;
  }

  /** The undominated points, the worst for the first side first. */
  private static List<Point> frontier(double[] a, double[] b) {
    double[] levels = distinct(a);
    double[] best = new double[levels.length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int o = 0; o < a.length; o++) {
      int level = Arrays.binarySearch(levels, a[o]);
      best[level] = Math.max(best[level], b[o]);
    }
    boolean[] isBest = new boolean[levels.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int level = levels.length - 1; level >= 0; level--) {
      isBest[level] = best[level] > most;
      most = Math.max(most, best[level]);
    }
    int[] count = new int[levels.length];
    int[] first = new int[levels.length];
    for (int o = a.length - 1; o >= 0; o--) {
      int level = Arrays.binarySearch(levels, a[o]);
      if (b[o] == best[level]) {
        count[level]++;
        first[level] = o;
      }
    }
    List<Point> points = new ArrayList<>();
    for (int level = 0; level < levels.length; level++) {
      if (isBest[level]) {
        points.add(new Point(levels[level], best[level], count[level], first[level]));
      }
    }
    return points;
  }

  private static double[] distinct(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (double value : sorted) {
      if (kept == 0 || value != sorted[kept - 1]) {
        sorted[kept++] = value;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** The number of outcomes. */
  public int outcomes() {
    return a.length;
  }

  /** The points of the frontier, the worst for the first side first; at least one. */
  public List<Point> frontier() {
    return frontier;
  }

  /**
   * The individually rational points of the frontier, which give neither side less than no
   * agreement; possibly none.
   */
  public List<Point> rational() {
    return frontier.stream().filter(p -> p.a() >= outsideA && p.b() >= outsideB).toList();
  }

  /** The number of outcomes that give both sides more than no agreement. */
  public int acceptable() {
    int count = 0;
    for (int o = 0; o < a.length; o++) {
      count += a[o] > outsideA && b[o] > outsideB ? 1 : 0;
    }
    return count;
  }

  /**
   * The Nash solution: the greatest product of gains; empty if no point of the frontier is
   * individually rational.
   */
  public Optional<Point> nash() {
    return best(rational(), (x, y) -> (x - outsideA) * (y - outsideB));
  }

  /**
   * The Kalai–Smorodinsky solution: the greatest share of its ideal gain that both sides attain,
   * where a side's ideal gain is its best among the individually rational points; empty if there
   * are none.
   */
  public Optional<Point> kalaiSmorodinsky() {
    List<Point> rational = rational();
    double hopeA = rational.stream().mapToDouble(Point::a).max().orElse(outsideA) - outsideA;
    double hopeB = rational.stream().mapToDouble(Point::b).max().orElse(outsideB) - outsideB;
    return best(
        rational, (x, y) -> Math.min(share(x - outsideA, hopeA), share(y - outsideB, hopeB)));
  }

  /** A side whose ideal gain is 0 attains all of it. */
  private static double share(double gain, double hope) {
    return hope > 0 ? gain / hope : 1;
  }

  /**
   * The egalitarian solution: the greatest gain that both sides attain; empty if no point of the
   * frontier is individually rational.
   */
  public Optional<Point> egalitarian() {
    return best(rational(), (x, y) -> Math.min(x - outsideA, y - outsideB));
  }

  /** The point with the greatest sum of utilities. */
  public Point welfare() {
    return best(frontier, Double::sum).orElseThrow();
  }

  /**
   * The point at which a criterion is greatest. Points within 1e-12 of it tie: the result is the
   * one whose outcome comes first, and counts the outcomes of all.
   *
   * @param points the points to choose from
   * @param criterion a function of both sides' utilities
   */
  static Optional<Point> best(List<Point> points, DoubleBinaryOperator criterion) {
    double most =
        points.stream()
            .mapToDouble(p -> criterion.applyAsDouble(p.a(), p.b()))
            .max()
            .orElse(Double.NaN);
    List<Point> ties =
        points.stream()
            .filter(p -> criterion.applyAsDouble(p.a(), p.b()) >= most - TIE)
            .sorted(Comparator.comparingLong(Point::first))
            .toList();
    return ties.stream()
        .findFirst()
        .map(
            p -> new Point(p.a(), p.b(), ties.stream().mapToInt(Point::outcomes).sum(), p.first()));
  }

  /** The point of the frontier nearest to a pair of utilities, by Euclidean distance. */
  public Point nearest(double x, double y) {
    return frontier.stream()
        .min(Comparator.comparingDouble(p -> Math.hypot(p.a() - x, p.b() - y)))
        .orElseThrow();
  }

  /**
   * The opposition of interests: the distance between the frontier and the point at which both
   * sides have their greatest utility, with utilities scaled to [0, 1]; 0 if both can have
   * everything.
   *
   * @param leastA the first side's utility that counts as 0
   * @param mostA the first side's utility that counts as 1, greater than {@code leastA}
   * @param leastB the second side's utility that counts as 0
   * @param mostB the second side's utility that counts as 1, greater than {@code leastB}
   */
  public double opposition(double leastA, double mostA, double leastB, double mostB) {
    return frontier.stream()
        .mapToDouble(
            p -> Math.hypot((mostA - p.a()) / (mostA - leastA), (mostB - p.b()) / (mostB - leastB)))
        .min()
        .orElseThrow();
  }

  /** The least utility of any outcome, to the first side and to the second. */
  public double[] least() {
    return new double[] {
      Arrays.stream(a).min().orElseThrow(), Arrays.stream(b).min().orElseThrow()
    };
  }

  /** The greatest utility of any outcome, to the first side and to the second. */
  public double[] most() {
    return new double[] {
      Arrays.stream(a).max().orElseThrow(), Arrays.stream(b).max().orElseThrow()
    };
  }

  /**
   * Pearson's correlation of both sides' utilities over all outcomes; NaN if a side's utility is
   * constant.
   */
  public double correlation() {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int o = 0; o < a.length; o++) {
      ab += (a[o] - meanA) * (b[o] - meanB);
      aa += (a[o] - meanA) * (a[o] - meanA);
      bb += (b[o] - meanB) * (b[o] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
