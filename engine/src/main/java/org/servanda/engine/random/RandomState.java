package org.servanda.engine.random;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The state of a leader's generator, for a leader in another process: it draws from a copy there,
 * and its own generator here is then moved on by as many draws.
 *
 * @param s0 the first half of the state
 * @param s1 the second half of the state
 */
public record RandomState(long s0, long s1) {
  /** The present state of a generator; null if it is not one of {@link Chance}. */
  public static @Nullable RandomState of(RandomGenerator generator) {
    return generator instanceof KeyedRandom keyed ? keyed.state() : null;
  }

  /** A generator in this state, which counts its draws. */
  public Copy copy() {
    return new Copy(this);
  }

  /**
   * Moves a generator on, as if it had been drawn from.
   *
   * @param draws how often
   */
  public static void skip(RandomGenerator generator, long draws) {
    for (long i = 0; i < draws; i++) {
      generator.nextLong();
    }
  }

  /** A copy of a leader's generator. */
  public static final class Copy {
    private final KeyedRandom random;

    private Copy(RandomState state) {
      random = new KeyedRandom(state);
    }

    /** Draws from it. */
    public RandomGenerator random() {
      return random;
    }

    /** How often it was drawn from. */
    public long draws() {
      return random.draws();
    }
  }
}
