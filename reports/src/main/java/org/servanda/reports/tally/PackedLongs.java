package org.servanda.reports.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whole numbers in as few bytes each as the largest of them needs. All are 0 at first; the array
 * grows as numbers are set. Sums of a tournament are many and mostly small, so that this takes a
 * fraction of a {@code long[]}.
 */
final class PackedLongs {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Numbers are read and written as eight bytes, which need so many behind the last one. */
  private static final int SPARE = Long.BYTES;

  private static final byte[] NONE = new byte[SPARE];

  private byte[] bytes = NONE;
  private int size;
  private int width = 1;

  /** One more than the index of the last number ever set. */
  int size() {
    return size;
  }

  /** The number at an index; 0 if it was never set. */
  long get(int index) {
    if (index >= size) {
      return 0;
    }
    int unused = Long.SIZE - Byte.SIZE * width;
    return ((long) WORDS.get(bytes, index * width) << unused) >> unused;
  }

  /** Sets a number. */
  void set(int index, long number) {
    if (index >= size) {
      if (number == 0) {
        return;
      }
      reserve(index + 1);
      size = index + 1;
    }
    int needed = width(number);
    if (needed > width) {
      widen(needed);
    }
    put(index, number);
  }

  private void put(int index, long number) {
    int at = index * width;
    long mask = -1L >>> (Long.SIZE - Byte.SIZE * width);
    long word = (long) WORDS.get(bytes, at);
    WORDS.set(bytes, at, (word & ~mask) | (number & mask));
  }

  /**
   * Adds to a number.
   *
   * @throws ArithmeticException if the sum does not fit into a long
   */
  void add(int index, long more) {
    if (more != 0) {
      set(index, Math.addExact(get(index), more));
    }
  }

  /**
   * Adds to numbers in a row. All are read before any is written: a processor stalls where it reads
   * bytes that it has just written as part of another word.
   *
   * @param from the index of the first
   * @param more what to add, which is replaced by the sums
   * @throws ArithmeticException if a sum does not fit into a long
   */
  void add(int from, long[] more) {
    long bits = 0;
    for (int i = 0; i < more.length; i++) {
      more[i] = Math.addExact(get(from + i), more[i]);
      bits |= more[i] ^ (more[i] >> (Long.SIZE - 1));
    }
    if (from + more.length > size) {
      reserve(from + more.length);
      size = from + more.length;
    }
    if (width(bits) > width) {
      widen(width(bits));
    }
    int at = from * width;
    long behind = (long) WORDS.get(bytes, at + more.length * width);
    for (long sum : more) {
      WORDS.set(bytes, at, sum);
      at += width;
    }
    WORDS.set(bytes, at, behind);
  }

  /** Adds other numbers, each to the one at its index. */
  void add(PackedLongs other) {
    long[] all = new long[other.size];
    Arrays.setAll(all, other::get);
    add(0, all);
  }

  /** Inserts a number before the one at an index, which moves up with all behind it. */
  void insert(int index, long number) {
    reserve(size + 1);
    System.arraycopy(bytes, index * width, bytes, (index + 1) * width, (size - index) * width);
    size++;
    put(index, 0);
    set(index, number);
  }

  /** The bytes that hold a number: its bits and one for its sign. */
  private static int width(long number) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number ^ (number >> (Long.SIZE - 1)));
    return bits / Byte.SIZE + 1;
  }

  private void reserve(int numbers) {
    int held = (bytes.length - SPARE) / width;
    if (numbers > held) {
      byte[] larger = new byte[Math.max(numbers, held + held / 2) * width + SPARE];
      System.arraycopy(bytes, 0, larger, 0, size * width);
      bytes = larger;
    }
  }

  private void widen(int wider) {
    PackedLongs wide = new PackedLongs();
    wide.width = wider;
    wide.reserve(size);
    wide.size = size;
    for (int i = 0; i < size; i++) {
      wide.put(i, get(i));
    }
    bytes = wide.bytes;
    width = wider;
  }
}
