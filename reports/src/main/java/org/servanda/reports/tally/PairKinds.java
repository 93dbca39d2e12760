package org.servanda.reports.tally;

import java.util.Arrays;
import java.util.TreeMap;
import org.servanda.engine.model.Terms;
import org.servanda.engine.result.AgreementResult;

/** The sums of a pair's agreements by their kind. Kinds have numbers in the order they came. */
final class PairKinds {
  private static final AgreementKind[] NONE = {};

  private AgreementKind[] kinds = NONE;
  private final PackedLongs sums = new PackedLongs();

  /** Adds an agreement, and returns the number of its kind. */
  int add(String scenario, AgreementResult agreement) {
    Terms terms = agreement.outcome().terms();
    int number = 0;
    while (number < kinds.length && !kinds[number].isOf(terms)) {
      number++;
    }
    if (number == kinds.length) {
      append(AgreementKind.of(scenario, terms));
    }
    KindTally.add(sums, number * KindTally.NUMBERS, agreement);
    return number;
  }

  /** Adds the sum of a kind. */
  void add(AgreementKind kind, KindTally sum) {
    sum.addTo(sums, number(kind) * KindTally.NUMBERS);
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
    kinds[kinds.length - 1] = kind;
    return kinds.length - 1;
  }

  /** The kind of a number. */
  AgreementKind kind(int number) {
    return kinds[number];
  }

  private KindTally sum(int number) {
    return new KindTally(sums, number * KindTally.NUMBERS);
  }

  /** The sums by kind. */
  TreeMap<AgreementKind, KindTally> sums() {
    TreeMap<AgreementKind, KindTally> all = new TreeMap<>();
    for (int i = 0; i < kinds.length; i++) {
      all.put(kinds[i], sum(i));
    }
    return all;
  }
}
