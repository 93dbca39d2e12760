package org.servanda.engine.random;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;

/**
 * Everything a match leaves to chance, as a function of its key. A draw depends on the key, the
 * round, the seat and the kind of event alone, never on who plays or on what was drawn before. So
 * every pair of leaders meets the same events (common random numbers), and a mechanism that is off
 * takes no draw from the others.
 *
 * <p>One object serves one match at a time.
 */
public final class Chance {
  private static final int KINDS = 16;

  /** The word that makes the key of the kinds after the first {@link #KINDS}. */
  private static final long LATER = -1;

  private final long key;
  private final boolean mirrored;
  private long draws;
  private @Nullable KeyedRandom leaderA;
  private @Nullable KeyedRandom leaderB;
  private @Nullable KeyedRandom oppositionA;
  private @Nullable KeyedRandom oppositionB;

  private Chance(long key, boolean mirrored) {
    this.key = key;
    this.mirrored = mirrored;
  }

  /**
   * Chance for one repetition of a scenario.
   *
   * @param seed the seed of the tournament
   * @param scenario the id of the scenario without its condition, see {@code Scenario.base()}
   * @param repetition from 0
   */
  public static Chance of(long seed, String scenario, long repetition) {
    return new Chance(
        BitMixer.add(BitMixer.add(BitMixer.add(BitMixer.GOLDEN, seed), scenario), repetition),
        false);
  }

  /** The same with the seats exchanged: what happens to A here happens to B there. */
  public Chance mirrored() {
    return new Chance(key, !mirrored);
  }

  /**
   * The seat that comes first wherever one has to: A, or B where chance is mirrored, so that the
   * same strategy comes first in a match and in its mirror image.
   */
  public Seat first() {
    return mirrored ? Seat.B : Seat.A;
  }

  /** The number of draws so far, without those of the leaders' own generators. */
  public long draws() {
    return draws;
  }

  /**
   * Whether a seat's leaders, those of its opposition included, have drawn from their own
   * generator, by any of its methods.
   */
  public boolean hasDrawn(Seat seat) {
    return isDrawn(seat == Seat.A ? leaderA : leaderB)
        || isDrawn(seat == Seat.A ? oppositionA : oppositionB);
  }

  private static boolean isDrawn(@Nullable KeyedRandom random) {
    return random != null && random.isDrawn();
  }

  /**
   * Whether any number was drawn, by an event or by a leader of either seat. If none was, every
   * repetition of the match is the same.
   */
  public boolean drew() {
    return draws > 0 || hasDrawn(Seat.A) || hasDrawn(Seat.B);
  }

  /** The generator of a seat's leaders, keyed by the seat and the id of their strategy. */
  public RandomGenerator leader(Seat seat, String strategy) {
    KeyedRandom random = new KeyedRandom(BitMixer.add(BitMixer.add(key, row(seat) + 1L), strategy));
    if (seat == Seat.A) {
      leaderA = random;
    } else {
      leaderB = random;
    }
    return random;
  }

  /**
   * The generator of the leaders of a seat's opposition; another one than that of the seat's own
   * leaders, even if their strategy is the same.
   */
  public RandomGenerator opposition(Seat seat, String strategy) {
    KeyedRandom random = new KeyedRandom(BitMixer.add(BitMixer.add(key, row(seat) + 3L), strategy));
    if (seat == Seat.A) {
      oppositionA = random;
    } else {
      oppositionB = random;
    }
    return random;
  }

  /**
   * Whether an event of the given probability happens to a seat. A probability of at most 0 or at
   * least 1 draws nothing.
   */
  public boolean happens(ChanceEvent what, int round, Seat seat, double probability) {
    return probability > 0
        && (probability >= 1 || BitMixer.unit(bits(what, round, row(seat))) < probability);
  }

  /** Whether an event of the given probability happens that concerns both seats. */
  public boolean happens(ChanceEvent what, int round, double probability) {
    return probability > 0
        && (probability >= 1 || BitMixer.unit(bits(what, round, 0)) < probability);
  }

  /** A uniform number in [0, 1) for a seat. */
  public double unit(ChanceEvent what, int round, Seat seat) {
    return BitMixer.unit(bits(what, round, row(seat)));
  }

  /** A uniform number in [0, 1) that concerns both seats. */
  public double unit(ChanceEvent what, int round) {
    return BitMixer.unit(bits(what, round, 0));
  }

  /** A standard normal number for a seat. */
  public double gaussian(ChanceEvent what, int round, Seat seat) {
    return gaussian(bits(what, round, row(seat)));
  }

  /** A standard normal number that favours A if positive. */
  public double lean(ChanceEvent what, int round) {
    double drawn = gaussian(bits(what, round, 0));
    return mirrored ? -drawn : drawn;
  }

  /** A seat, by a fair coin. */
  public Seat seat(ChanceEvent what, int round) {
    return bits(what, round, 0) < 0 != mirrored ? Seat.A : Seat.B;
  }

  private int row(Seat seat) {
    return seat == Seat.A != mirrored ? 0 : 1;
  }

  private long bits(ChanceEvent what, int round, int row) {
    draws++;
    int kind = what.ordinal();
    // Kinds added since have a key of their own, so that the numbers of the first ones stay.
    long own = kind < KINDS ? key : BitMixer.add(key, LATER);
    long place = ((long) round * KINDS + kind % KINDS) * 2 + row;
    return BitMixer.finish(own + (place + 1) * BitMixer.GOLDEN);
  }

  private static double gaussian(long bits) {
    double quick = ZigguratNormal.quick(bits);
    return !Double.isNaN(quick)
        ? quick
        : ZigguratNormal.draw(bits, new KeyedRandom(bits)::nextLong);
  }
}
