package org.servanda.engine.random;

import org.servanda.engine.portable.PortableRandom;

/**
 * A leader's own generator: xoroshiro128++ (Blackman and Vigna 2021) with a state hashed from a
 * key, so that the streams of close keys are unrelated. All draws are the same on every machine.
 */
final class KeyedRandom extends PortableRandom {
  private long s0;
  private long s1;
  private long draws;

  KeyedRandom(long key) {
    s0 = BitMixer.finish(key + BitMixer.GOLDEN);
    s1 = BitMixer.finish(key + BitMixer.GOLDEN + BitMixer.GOLDEN);
    if ((s0 | s1) == 0) {
      s0 = BitMixer.GOLDEN;
    }
  }

  /** A generator in the state of another. */
  KeyedRandom(RandomState state) {
    s0 = state.s0();
    s1 = state.s1();
  }

  RandomState state() {
    return new RandomState(s0, s1);
  }

  /** How often it was drawn from. */
  long draws() {
    return draws;
  }

  /** Whether anything was ever drawn; every other method draws by {@link #nextLong}. */
  boolean isDrawn() {
    return draws > 0;
  }

  @Override
  public long nextLong() {
    draws++;
    long x = s0;
    long y = s1;
    long result = Long.rotateLeft(x + y, 17) + x;
    y ^= x;
    s0 = Long.rotateLeft(x, 49) ^ y ^ (y << 21);
    s1 = Long.rotateLeft(y, 28);
    return result;
  }

  @Override
  public double nextGaussian() {
    long bits = nextLong();
    double quick = ZigguratNormal.quick(bits);
    return !Double.isNaN(quick) ? quick : ZigguratNormal.draw(bits, this::nextLong);
  }
}
