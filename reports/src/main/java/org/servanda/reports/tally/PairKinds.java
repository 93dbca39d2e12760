package org.servanda.reports.tally;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.model.Terms;
import org.servanda.engine.result.AgreementResult;

/** The sums of a pair's agreements by their kind. Kinds have numbers in the order they came. */
final class PairKinds {
  private static final AgreementKind[] NONE = {};

  private AgreementKind[] kinds = NONE;

  /** By kind, then number; apart from the amounts, so that each takes only a byte or two. */
  private final PackedLongs counts = new PackedLongs();

  private final PackedLongs amounts = new PackedLongs();

  /** Adds an agreement. */
  void add(String scenario, AgreementResult agreement) {
    Terms terms = agreement.outcome().terms();
    int number = 0;
    while (number < kinds.length && !kinds[number].isOf(terms)) {
      number++;
    }
    if (number == kinds.length) {
      append(AgreementKind.of(scenario, terms));
    }
    add(number, KindTally.of(agreement));
  }

  /** Adds the sum of a kind. */
  void add(AgreementKind kind, KindTally sum) {
    add(number(kind), sum);
  }

  void add(PairKinds other) {
    for (int i = 0; i < other.kinds.length; i++) {
      add(other.kinds[i], other.sum(i));
    }
  }

  /** The number of a kind, a new one if it has none yet. */
  int number(AgreementKind kind) {
    int number = Arrays.asList(kinds).indexOf(kind);
    return number < 0 ? append(kind) : number;
  }

  private int append(AgreementKind kind) {
    kinds = Arrays.copyOf(kinds, kinds.length + 1);
    kinds[kinds.length - 1] = kind.shared();
    return kinds.length - 1;
  }

  /** The kind of a number. */
  AgreementKind kind(int number) {
    return kinds[number];
  }

  private void add(int kind, KindTally sum) {
    counts.add(kind * KindTally.COUNTS, sum.counts());
    amounts.add(kind * KindTally.AMOUNTS, sum.amounts());
  }

  private KindTally sum(int kind) {
    long[] own = new long[KindTally.COUNTS];
    Arrays.setAll(own, i -> counts.get(kind * KindTally.COUNTS + i));
    long[] sums = new long[KindTally.AMOUNTS];
    Arrays.setAll(sums, i -> amounts.get(kind * KindTally.AMOUNTS + i));
    return new KindTally(own, sums);
  }

  /** The sums by kind. */
  SortedMap<AgreementKind, KindTally> sums() {
    TreeMap<AgreementKind, KindTally> all = new TreeMap<>();
    for (int i = 0; i < kinds.length; i++) {
      all.put(kinds[i], sum(i));
    }
    return all;
  }
}
