package org.servanda.reports.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Packed numbers against plain arrays, by random operations from fixed seeds. */
class PackedNumbersTest {
  private static final int SIZE = 50;

  /** Of any number of bits, so that every width and every change of width occurs. */
  private static long number(Random random) {
    return random.nextLong() >> random.nextInt(Long.SIZE);
  }

  private static long[] unpacked(PackedLongs packed, int size) {
    long[] numbers = new long[size];
    Arrays.setAll(numbers, packed::get);
    return numbers;
  }

  @Test
  void packed_numbers_are_those_of_a_plain_array() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      PackedLongs packed = new PackedLongs();
      long[] plain = new long[SIZE];
      for (int i = 0; i < 100; i++) {
        int at = random.nextInt(SIZE);
        long number = number(random);
        if (random.nextBoolean()) {
          packed.set(at, number);
          plain[at] = number;
        } else if (fits(plain[at], number)) {
          packed.add(at, number);
          plain[at] += number;
        }
      }
      assertThat(unpacked(packed, SIZE)).isEqualTo(plain);
    }
  }

  @Test
  void numbers_added_in_a_row_leave_those_around_them_alone() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      PackedLongs packed = new PackedLongs();
      long[] plain = new long[SIZE];
      for (int i = 0; i < 40; i++) {
        long[] more = new long[1 + random.nextInt(SIZE / 2)];
        int from = random.nextInt(SIZE - more.length + 1);
        for (int k = 0; k < more.length; k++) {
          more[k] = number(random) >> 8;
          plain[from + k] += more[k];
        }
        packed.add(from, more);
        assertThat(unpacked(packed, SIZE)).isEqualTo(plain);
      }
    }
  }

  @Test
  void an_inserted_number_moves_up_those_behind_it() {
    PackedLongs packed = new PackedLongs();
    packed.insert(0, 3);
    packed.insert(0, 1);
    packed.insert(1, 1L << 40);
    packed.insert(3, -5);
    assertThat(unpacked(packed, 5)).containsExactly(1, 1L << 40, 3, -5, 0);
  }

  @Test
  void a_sum_beyond_a_long_is_refused_and_nothing_changes() {
    PackedLongs packed = new PackedLongs();
    packed.set(1, Long.MAX_VALUE);
    assertThatThrownBy(() -> packed.add(1, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> packed.add(0, new long[] {4, 1}))
        .isInstanceOf(ArithmeticException.class);
    assertThat(unpacked(packed, 2)).containsExactly(0, Long.MAX_VALUE);
  }

  @Test
  void sparse_counts_are_those_of_a_plain_array_when_few_and_when_many() {
    for (int used : new int[] {3, 20, SIZE}) {
      Random random = new Random(used);
      SparseCounts sparse = new SparseCounts(SIZE);
      SparseCounts other = new SparseCounts(SIZE);
      long[] plain = new long[SIZE];
      for (int i = 0; i < 300; i++) {
        int key = random.nextInt(used);
        long more = random.nextInt(200);
        (i % 3 == 0 ? other : sparse).add(key, more);
        plain[key] += more;
      }
      sparse.add(other);
      long[] counts = new long[SIZE];
      sparse.addTo(counts, 0, SIZE);
      assertThat(counts).isEqualTo(plain);
      long[] middle = new long[7];
      sparse.addTo(middle, 2, 7);
      assertThat(middle).isEqualTo(Arrays.copyOfRange(plain, 2, 9));
      assertThat(sparse.total(2, 7)).isEqualTo(Arrays.stream(middle).sum());
    }
  }

  @Test
  void a_count_outside_its_bounds_is_refused() {
    SparseCounts sparse = new SparseCounts(SIZE);
    assertThatThrownBy(() -> sparse.add(SIZE, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sparse.add(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static boolean fits(long one, long other) {
    return Math.abs(one >> 2) + Math.abs(other >> 2) < Long.MAX_VALUE >> 2;
  }
}
