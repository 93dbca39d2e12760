package org.servanda.reports.tally;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of faults by cause. Of many causes it keeps the first in alphabetical order, which do not
 * depend on how the work was divided, with their exact counts.
 */
final class FaultNotes {
  /** At most this many causes are kept. */
  private static final int MOST = 20;

  /** Null until there is a fault, since most pairs have none. */
  private @Nullable TreeMap<FaultNote, Long> counts;

  void add(FaultNote note, long times) {
    TreeMap<FaultNote, Long> notes = counts == null ? new TreeMap<>() : counts;
    counts = notes;
    notes.merge(note, times, Long::sum);
    if (notes.size() > MOST) {
      notes.pollLastEntry();
    }
  }

  SortedMap<FaultNote, Long> counts() {
    return counts == null ? Collections.emptySortedMap() : counts;
  }
}
