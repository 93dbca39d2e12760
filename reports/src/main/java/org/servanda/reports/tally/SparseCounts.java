package org.servanda.reports.tally;

import java.io.IOException;

/**
 * Counts by key, most of them 0: of a pair's agreements by age, a few dozen of a thousand possible
 * counts. Only those above 0 are held, in order of key, until that would take more than holding
 * all.
 */
final class SparseCounts {
  private final int possible;
  private PackedLongs keys = new PackedLongs();
  private PackedLongs counts = new PackedLongs();
  private boolean dense;

  /** No counts yet, of keys from 0 to below a bound. */
  SparseCounts(int possible) {
    this.possible = possible;
  }

  long get(int key) {
    if (dense) {
      return counts.get(key);
    }
    int at = at(key);
    return isHeld(at, key) ? counts.get(at) : 0;
  }

  void add(int key, long more) {
    if (key < 0 || key >= possible) {
      throw new IndexOutOfBoundsException(key);
    }
    if (more == 0) {
      return;
    }
    int at = dense ? key : at(key);
    if (dense || isHeld(at, key)) {
      counts.add(at, more);
    } else {
      keys.insert(at, key);
      counts.insert(at, more);
      spread();
    }
  }

  void add(SparseCounts other) {
    for (int i = 0; i < other.counts.size(); i++) {
      add(other.dense ? i : (int) other.keys.get(i), other.counts.get(i));
    }
  }

  /** Adds the counts of keys in a row, beginning with one, to an array, each at its distance. */
  void addTo(long[] into, int from, int length) {
    int i = dense ? from : at(from);
    for (; i < counts.size(); i++) {
      int key = dense ? i : (int) keys.get(i);
      if (key >= from + length) {
        return;
      }
      into[key - from] += counts.get(i);
    }
  }

  /** The sum of the counts of keys in a row, beginning with one. */
  long total(int from, int length) {
    long total = 0;
    int i = dense ? from : at(from);
    while (i < counts.size() && (dense ? i : keys.get(i)) < from + length) {
      total += counts.get(i++);
    }
    return total;
  }

  /** Writes or reads every count, those of 0 as well, in order of key. */
  void pass(LongCodec passage) throws IOException {
    int next = 0;
    for (int key = 0; key < possible; key++) {
      int at = dense ? key : next;
      long known = dense || isHeld(at, key) ? counts.get(at) : 0;
      long number = passage.pass(known);
      add(key, Math.subtractExact(number, known));
      next += number == 0 ? 0 : 1;
    }
  }

  /** Where a key is held, or would be. */
  private int at(int key) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isHeld(int at, int key) {
    return at < counts.size() && keys.get(at) == key;
  }

  /** Holds all counts once half of them are above 0. */
  private void spread() {
    if (2 * counts.size() > possible) {
      PackedLongs all = new PackedLongs();
      for (int i = 0; i < counts.size(); i++) {
        all.set((int) keys.get(i), counts.get(i));
      }
      dense = true;
      counts = all;
      keys = new PackedLongs();
    }
  }
}
