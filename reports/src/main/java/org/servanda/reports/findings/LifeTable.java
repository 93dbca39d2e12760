package org.servanda.reports.findings;

import java.util.Map;
import java.util.TreeMap;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/** Counts of agreements by age in rounds and by how they ended, each agreement counted once. */
final class LifeTable {
  private static final int WAYS = TerminationCause.values().length - 1;

  private final long[][] ended;
  private final long[] inForce;

  private LifeTable(int horizon) {
    this.ended = new long[WAYS][horizon + 1];
    this.inForce = new long[horizon + 1];
  }

  /** The table of all agreements. */
  static LifeTable of(Tally tally) {
    LifeTable table = new LifeTable(horizon(tally));
    tally.pairs().values().forEach(table::add);
    return table;
  }

  /** The tables of entrants by name: agreements at both seats, those with itself included once. */
  static Map<String, LifeTable> byEntrant(Tally tally) {
    int horizon = horizon(tally);
    Map<String, LifeTable> tables = new TreeMap<>();
    tally
        .pairs()
        .forEach(
            (pair, sum) -> {
              tables.computeIfAbsent(pair.a(), n -> new LifeTable(horizon)).add(sum);
              if (!pair.a().equals(pair.b())) {
                tables.computeIfAbsent(pair.b(), n -> new LifeTable(horizon)).add(sum);
              }
            });
    return tables;
  }

  private static int horizon(Tally tally) {
    return tally.pairs().values().stream().mapToInt(PairTally::horizon).max().orElse(0);
  }

  private void add(PairTally pair) {
    for (TerminationCause end : TerminationCause.values()) {
      pair.addEnded(end, end == TerminationCause.IN_FORCE ? inForce : ended[cause(end) - 1]);
    }
  }

  /** The cause, from 1, that {@link #byEnd} has for a way to end; 0 for still in force. */
  static int cause(TerminationCause end) {
    return end == TerminationCause.IN_FORCE ? 0 : end.ordinal() + 1;
  }

  /** Rounds the longest match can last. */
  int horizon() {
    return inForce.length - 1;
  }

  /** Lives in whole rounds, with their causes of ending. */
  CensoredSample byEnd() {
    return CensoredSample.byAge(ended, inForce);
  }

  /** Lives without causes, each ending in the middle of its last round. */
  CensoredSample midRounds() {
    long[] all = new long[inForce.length];
    for (long[] way : ended) {
      for (int age = 0; age < all.length; age++) {
        all[age] += way[age];
      }
    }
    return CensoredSample.midRounds(all, inForce);
  }
}
