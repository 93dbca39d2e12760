package org.servanda.engine.random;

/** Hash functions that make random bits of keys. */
final class BitMixer {
  /** The odd integer nearest 2⁶⁴/φ: the step of a Weyl sequence that visits every 64-bit number. */
  static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private BitMixer() {}

  /** Stafford's variant 13 of the 64-bit finaliser of MurmurHash3, as in SplitMix64. */
  static long finish(long z) {
    long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }

  /** Adds a word to a key. */
  static long add(long key, long word) {
    return finish((key ^ finish(word + GOLDEN)) + GOLDEN);
  }

  /** Adds a text to a key (FNV-1a over its UTF-16 units). */
  static long add(long key, String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return add(key, hash);
  }

  /** The upper 53 bits as a number in [0, 1). */
  static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
