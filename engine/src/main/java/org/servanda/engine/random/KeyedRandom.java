package org.servanda.engine.random;

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
    s0 = BitMixer.finish(key + BitMixer.GOLDEN);
    s1 = BitMixer.finish(key + BitMixer.GOLDEN + BitMixer.GOLDEN);
    if ((s0 | s1) == 0) {
      s0 = BitMixer.GOLDEN;
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
    return BitMixer.unit(nextLong());
  }

  @Override
  public double nextGaussian() {
    long bits = nextLong();
    double quick = ZigguratNormal.quick(bits);
    return !Double.isNaN(quick) ? quick : ZigguratNormal.draw(bits, this::nextLong);
  }

  @Override
  public double nextExponential() {
    return -StrictMath.log(1 - nextDouble());
  }
}
