package org.servanda.engine.portable;

import java.util.random.RandomGenerator;

/**
 * A random generator that defines how every draw is made of 64 random bits at a time. {@link
 * RandomGenerator} leaves that to the platform, so that the same bits could give other draws
 * elsewhere.
 */
public abstract class PortableRandom implements RandomGenerator {
  /** For generators of random bits. */
  protected PortableRandom() {}

  /** A generator for a seed, by SplitMix64; close seeds give unrelated streams. */
  public static PortableRandom of(long seed) {
    return new SplitMix(seed);
  }

  /** The next 64 bits, all equally likely. */
  @Override
  public abstract long nextLong();

  /** The upper 32 bits. */
  @Override
  public final int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /** From 0 to bound − 1, all equally likely. */
  @Override
  public final int nextInt(int bound) {
    require(bound > 0, bound);
    return (int) below(bound, 33);
  }

  /** From origin to bound − 1, all equally likely. */
  @Override
  public final int nextInt(int origin, int bound) {
    require(origin < bound, bound);
    return (int) (origin + below((long) bound - origin, 31));
  }

  /** From 0 to bound − 1, all equally likely. */
  @Override
  public final long nextLong(long bound) {
    require(bound > 0, (double) bound);
    return below(bound, 1);
  }

  /** From origin to bound − 1, all equally likely. */
  @Override
  public final long nextLong(long origin, long bound) {
    require(origin < bound, (double) bound);
    long count = bound - origin;
    if (count > 0) {
      return origin + below(count, 1);
    }
    long drawn = nextLong();
    while (drawn < origin || drawn >= bound) {
      drawn = nextLong();
    }
    return drawn;
  }

  /**
   * The remainder of the upper bits; draws of the last, incomplete run of remainders are repeated
   * (Knuth, The Art of Computer Programming 2, 3.4.1).
   */
  private long below(long count, int dropped) {
    long greatest = -1L >>> dropped;
    long drawn = nextLong() >>> dropped;
    long rest = drawn % count;
    while (drawn - rest > greatest - (count - 1)) {
      drawn = nextLong() >>> dropped;
      rest = drawn % count;
    }
    return rest;
  }

  /** The upper bit. */
  @Override
  public final boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** The upper 24 bits, as a fraction in [0, 1). */
  @Override
  public final float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** The upper 53 bits, as a fraction in [0, 1). */
  @Override
  public final double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** In [0, bound). */
  @Override
  public final double nextDouble(double bound) {
    require(bound > 0 && bound < Double.POSITIVE_INFINITY, bound);
    return Math.min(nextDouble() * bound, Math.nextDown(bound));
  }

  /** In [origin, bound), whose distance must be finite. */
  @Override
  public final double nextDouble(double origin, double bound) {
    require(origin < bound && bound - origin < Double.POSITIVE_INFINITY, bound);
    return Math.min(origin + nextDouble() * (bound - origin), Math.nextDown(bound));
  }

  /** With mean 1, by inversion. */
  @Override
  public final double nextExponential() {
    return -PortableMath.log(1 - nextDouble());
  }

  /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
  @Override
  public double nextGaussian() {
    while (true) {
      double x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * Math.sqrt(-2 * PortableMath.log(square) / square);
      }
    }
  }

  /** Normal of the given mean and standard deviation, the latter at least 0. */
  @Override
  public final double nextGaussian(double mean, double deviation) {
    require(deviation >= 0, deviation);
    return mean + deviation * nextGaussian();
  }

  private static void require(boolean fits, double limit) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The bound of a random number is "
              + limit
              + ", but must be finite and above the least number");
    }
  }

  /** SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators). */
  private static final class SplitMix extends PortableRandom {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
      this.state = seed;
    }

    @Override
    public long nextLong() {
      state += GOLDEN;
      long x = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
      x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
      return x ^ (x >>> 31);
    }
  }
}
