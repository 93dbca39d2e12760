package org.servanda.engine.model;

import java.util.PrimitiveIterator;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * How to look for something in an outcome space of any size: at every substance where there are few
 * enough, and elsewhere by climbing from a fixed sample. The same on every machine.
 */
public final class OutcomeSearch {
  /** The most steps spent on looking at every substance. */
  private static final long STEPS = 1L << 28;

  private static final int CLIMBS = 64;
  private static final double GOLDEN_SECTION = .6180339887498949;

  private OutcomeSearch() {}

  /**
   * Whether every substance of a space can be looked at.
   *
   * @param steps how many steps it takes to look at one, roughly
   */
  static boolean isExhaustive(OutcomeSpace space, long steps) {
    return space.substances() <= OutcomeSpace.TABLE_LIMIT && space.substances() * steps <= STEPS;
  }

  /**
   * The first substance of the greatest worth; where there are too many to look at, the best that
   * 64 climbs find.
   *
   * @param worth what is to be great
   * @param steps how many steps it takes to know it, roughly
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
   * Betters a substance issue by issue until no single issue can be changed for the better. Of a
   * sum over issues that finds the greatest.
   *
   * @param from where to begin
   * @param worth what is to be great
   */
  public static long climb(OutcomeSpace space, long from, LongToDoubleFunction worth) {
    long best = from;
    for (long next = pass(space, best, worth); next != best; next = pass(space, best, worth)) {
      best = next;
    }
    return best;
  }

  /** Changes each issue in turn to its first best option; stays where nothing is better. */
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
   * Places spread evenly, none twice, always the same: the multiples of a step near the golden
   * section of their number, from 0.
   *
   * @param places how many places there are, at least 1
   * @param most how many are wanted; all, if they are fewer
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
