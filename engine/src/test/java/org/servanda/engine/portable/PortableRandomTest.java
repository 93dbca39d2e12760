package org.servanda.engine.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PortableRandomTest {
  private static final int DRAWS = 200_000;

  private final PortableRandom random = PortableRandom.of(7);

  /** Hands out the same bits for ever. */
  private static PortableRandom stuck(long bits) {
    return new PortableRandom() {
      @Override
      public long nextLong() {
        return bits;
      }
    };
  }

  @Test
  void the_bits_of_a_seed_are_split_mix_64() {
    SplittableRandom reference = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(random.nextLong()).isEqualTo(reference.nextLong());
    }
  }

  @Test
  void whole_numbers_below_a_bound_are_equally_likely() {
    int[] counts = new int[6];
    for (int i = 0; i < DRAWS; i++) {
      counts[random.nextInt(6)]++;
      counts[(int) random.nextLong(6)]++;
      counts[random.nextInt(-3, 3) + 3]++;
      counts[(int) random.nextLong(-3, 3) + 3]++;
    }
    double expected = 4 * DRAWS / 6.0;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // The 0.999 quantile at five degrees of freedom.
    assertThat(chiSquare).isLessThan(20.5);
  }

  @Test
  void the_widest_ranges_are_drawn_from() {
    for (int i = 0; i < 1000; i++) {
      assertThat(random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE))
          .isLessThan(Integer.MAX_VALUE);
      assertThat(random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE)).isLessThan(Long.MAX_VALUE);
      assertThat(random.nextLong(Long.MAX_VALUE)).isBetween(0L, Long.MAX_VALUE - 1);
      assertThat(random.nextInt(1)).isZero();
    }
  }

  /** Of 2³¹ values the last two make no whole run of three: they are drawn again. */
  @Test
  void a_draw_that_would_favour_the_small_is_repeated() {
    long[] bits = {-1L, 5L << 33};
    PortableRandom counted =
        new PortableRandom() {
          private int next;

          @Override
          public long nextLong() {
            return bits[next++];
          }
        };
    assertThat(counted.nextInt(3)).isEqualTo(2);
  }

  @Test
  void fractions_stay_below_their_bound() {
    PortableRandom most = stuck(-1);
    assertThat(most.nextDouble()).isEqualTo(Math.nextDown(1.0));
    assertThat(most.nextFloat()).isLessThan(1);
    assertThat(most.nextDouble(3)).isLessThan(3);
    assertThat(most.nextDouble(1, Math.nextUp(1.0))).isEqualTo(1);
    assertThat(stuck(0).nextDouble(-2, 5)).isEqualTo(-2);
    assertThat(stuck(0).nextBoolean()).isFalse();
    assertThat(stuck(Long.MIN_VALUE).nextBoolean()).isTrue();
  }

  @Test
  void normal_and_exponential_numbers_have_the_moments_they_should() {
    double sum = 0;
    double squares = 0;
    double waits = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = random.nextGaussian(1, 2);
      sum += x;
      squares += (x - 1) * (x - 1);
      waits += random.nextExponential();
    }
    assertThat(sum / DRAWS).isCloseTo(1, within(.02));
    assertThat(squares / DRAWS).isCloseTo(4, within(.05));
    assertThat(waits / DRAWS).isCloseTo(1, within(.01));
  }

  @Test
  void an_empty_range_is_refused() {
    assertThatThrownBy(() -> random.nextInt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bound of a random number is 0");
    assertThatThrownBy(() -> random.nextLong(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.nextInt(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.nextDouble(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.nextDouble(0, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
