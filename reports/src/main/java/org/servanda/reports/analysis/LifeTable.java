package org.servanda.reports.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.tally.End;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.tally.PairTally;
import org.servanda.reports.analysis.tally.Tally;

/** How many agreements ended in which way at which age in rounds, each agreement counted once. */
final class LifeTable {
  private static final int WAYS = End.values().length - 1;

  private final long[][] ended;
  private final long[] inForce;

  private LifeTable(int horizon) {
    this.ended = new long[WAYS][horizon + 1];
    this.inForce = new long[horizon + 1];
  }

  /** Of all agreements. */
  static LifeTable of(Tally tally) {
    return of(tally, pair -> true);
  }

  /** Of each entrant's, at both seats, with partners and with itself; by name. */
  static Map<String, LifeTable> byEntrant(Tally tally) {
    Map<String, LifeTable> tables = new TreeMap<>();
    for (Pair pair : tally.pairs().keySet()) {
      for (String name : new String[] {pair.a(), pair.b()}) {
        tables.computeIfAbsent(
            name, n -> of(tally, with -> with.a().equals(n) || with.b().equals(n)));
      }
    }
    return tables;
  }

  private static LifeTable of(Tally tally, Predicate<Pair> chosen) {
    int horizon = tally.pairs().values().stream().mapToInt(PairTally::horizon).max().orElse(0);
    LifeTable table = new LifeTable(horizon);
    tally
        .pairs()
        .forEach(
            (pair, sum) -> {
              if (chosen.test(pair)) {
                table.add(sum);
              }
            });
    return table;
  }

  private void add(PairTally pair) {
    for (int age = 0; age <= pair.horizon(); age++) {
      for (End end : End.values()) {
        long[] ages = end == End.IN_FORCE ? inForce : ended[cause(end) - 1];
        ages[age] += pair.ended(end, age);
      }
    }
  }

  /** The cause, from 1, that {@link #byEnd} has for a way to end; 0 for still in force. */
  static int cause(End end) {
    return end == End.IN_FORCE ? 0 : end.ordinal() + 1;
  }

  /** Rounds the longest match can last. */
  int horizon() {
    return inForce.length - 1;
  }

  /** Lives in whole rounds, with their causes. */
  Lives byEnd() {
    return Lives.byAge(ended, inForce);
  }

  /** Lives, however they ended, each until the middle of its last round. */
  Lives midRounds() {
    long[] all = new long[inForce.length];
    for (long[] way : ended) {
      for (int age = 0; age < all.length; age++) {
        all[age] += way[age];
      }
    }
    return Lives.midRounds(all, inForce);
  }
}
