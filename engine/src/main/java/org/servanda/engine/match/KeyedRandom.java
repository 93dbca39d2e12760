package org.servanda.engine.match;

import java.util.random.RandomGenerator;

/**
 * A leader's own source of chance: xoroshiro128++ (Blackman and Vigna 2021) whose state is hashed
 * from a key, so that streams of neighbouring keys are unrelated. Everything a match may be made of
 * draws the same bits on every machine.
 */
final class KeyedRandom implements RandomGenerator {
  private long s0;
  private long s1;

  KeyedRandom(long key) {
    s0 = Mix.finish(key + Mix.GOLDEN);
    s1 = Mix.finish(key + Mix.GOLDEN + Mix.GOLDEN);
    if ((s0 | s1) == 0) {
      s0 = Mix.GOLDEN;
    }
  }

  @Override
  public long nextLong() {
    long x = s0;
    long y = s1;
    long result = Long.rotateLeft(x + y, 17) + x;
    y ^= x;
    s0 = Long.rotateLeft(x, 49) ^ y ^ (y << 21);
    s1 = Long.rotateLeft(y, 28);
    return result;
  }

  @Override
  public double nextDouble() {
    return Mix.unit(nextLong());
  }

  @Override
  public double nextGaussian() {
    long bits = nextLong();
    double quick = Gaussian.quick(bits);
    return !Double.isNaN(quick) ? quick : Gaussian.draw(bits, this::nextLong);
  }

  @Override
  public double nextExponential() {
    return -StrictMath.log(1 - nextDouble());
  }
}
