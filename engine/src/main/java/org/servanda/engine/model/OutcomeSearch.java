package org.servanda.engine.model;

import java.util.PrimitiveIterator;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Searches an outcome space of any size: every substance where there are few enough, else by hill
 * climbing from a fixed sample. The result is the same on every machine.
 */
public final class OutcomeSearch {
  /** The most steps spent on evaluating every substance. */
  private static final long STEPS = 1L << 28;

  private static final int CLIMBS = 64;
  private static final double GOLDEN_SECTION = .6180339887498949;

  private OutcomeSearch() {}

  /**
   * Whether a space is small enough to evaluate every substance.
   *
   * @param steps about how many steps it takes to evaluate one
   */
  static boolean isExhaustive(OutcomeSpace space, long steps) {
    return space.substances() <= OutcomeSpace.TABLE_LIMIT && space.substances() * steps <= STEPS;
  }

  /**
   * The first substance of the greatest worth; where there are too many to evaluate, the best that
   * 64 climbs find.
   *
   * @param worth the worth of a substance
   * @param steps about how many steps it takes to evaluate one substance
   */
  public static long best(OutcomeSpace space, LongToDoubleFunction worth, long steps) {
    LongStream candidates =
        isExhaustive(space, steps)
            ? LongStream.range(0, space.substances())
            : spread(space.substances(), CLIMBS).map(from -> climb(space, from, worth));
    long best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (PrimitiveIterator.OfLong next = candidates.iterator(); next.hasNext(); ) {
      long substance = next.nextLong();
      double value = worth.applyAsDouble(substance);
      if (value > most) {
        most = value;
        best = substance;
      }
    }
    return best;
  }

  /**
   * Improves a substance issue by issue until no change of a single issue improves it. Where worth
   * is a sum over issues, the result is the greatest.
   *
   * @param from the substance to begin with
   * @param worth the worth of a substance
   */
  public static long climb(OutcomeSpace space, long from, LongToDoubleFunction worth) {
    long best = from;
    for (long next = pass(space, best, worth); next != best; next = pass(space, best, worth)) {
      best = next;
    }
    return best;
  }

  /** Changes each issue in turn to its first best option, if that is better. */
  private static long pass(OutcomeSpace space, long from, LongToDoubleFunction worth) {
    long best = from;
    double most = worth.applyAsDouble(from);
    for (int i = 0; i < space.topics().size(); i++) {
      int options = space.topics().get(i).options().size();
      for (int option = 0; option < options; option++) {
        long next = space.replace(best, i, option);
        double value = worth.applyAsDouble(next);
        if (value > most) {
          best = next;
          most = value;
        }
      }
    }
    return best;
  }

  /**
   * A fixed sample of places, spread evenly and without repetition: the multiples, from 0, of a
   * step near the golden section of their number.
   *
   * @param places the number of places, at least 1
   * @param most the size of the sample; all places, if they are fewer
   */
  public static LongStream spread(long places, int most) {
    long step = Math.max(1, (long) (places * GOLDEN_SECTION));
    while (greatestCommonDivisor(step, places) > 1) {
      step++;
    }
    long stride = step;
    return LongStream.iterate(0, at -> (at + stride) % places).limit(Math.min(most, places));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
