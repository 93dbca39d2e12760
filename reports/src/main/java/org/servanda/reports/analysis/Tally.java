package org.servanda.reports.analysis;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.match.AgreementResult;
import org.servanda.engine.match.Fault;
import org.servanda.engine.match.MatchResult;
import org.servanda.engine.model.Seat;

/**
 * A sum of match results. Adding is exact, commutative and associative, so that any split over
 * threads, processes or machines comes to the same bits. Its size grows with pairs and horizon,
 * never with matches. Not safe for use by several threads at once: each sums its own and they are
 * merged.
 */
public final class Tally {
  private static final int FAULT_CAUSES = 1000;

  private final TreeMap<Pair, PairTally> pairs = new TreeMap<>();
  private final TreeMap<AgreementKind, KindTally> kinds = new TreeMap<>();
  private final TreeMap<FaultNote, Long> faults = new TreeMap<>();

  /** An empty sum. */
  public Tally() {}

  /** Adds the result of one match. */
  public void add(Pair pair, long repetition, MatchResult result) {
    pairs.computeIfAbsent(pair, p -> new PairTally(result.horizon())).add(result, repetition);
    Fault fault = result.fault();
    if (fault != null) {
      note(new FaultNote(fault.seat() == Seat.A ? pair.a() : pair.b(), fault.cause()), 1);
      return;
    }
    for (AgreementResult agreement : result.agreements()) {
      AgreementKind kind = AgreementKind.of(pair.scenario(), agreement.outcome().terms());
      kinds.computeIfAbsent(kind, k -> new KindTally()).add(agreement);
    }
  }

  /** Adds another sum. */
  public void add(Tally other) {
    other.pairs.forEach(
        (pair, sum) -> pairs.computeIfAbsent(pair, p -> new PairTally(sum.horizon())).add(sum));
    other.kinds.forEach((kind, sum) -> kinds.computeIfAbsent(kind, k -> new KindTally()).add(sum));
    other.faults.forEach(this::note);
  }

  /**
   * Keeps the first causes in order, which no split of the work can change, and their exact counts.
   */
  private void note(FaultNote note, long times) {
    faults.merge(note, times, Long::sum);
    if (faults.size() > FAULT_CAUSES) {
      faults.pollLastEntry();
    }
  }

  /** The sums by pair, in order of scenario, A and B. */
  public SortedMap<Pair, PairTally> pairs() {
    return Collections.unmodifiableSortedMap(pairs);
  }

  /** The sums by kind of agreement. */
  public SortedMap<AgreementKind, KindTally> kinds() {
    return Collections.unmodifiableSortedMap(kinds);
  }

  /** How often which fault was committed. */
  public SortedMap<FaultNote, Long> faults() {
    return Collections.unmodifiableSortedMap(faults);
  }

  /** How many matches were added. */
  public long matches() {
    return pairs.values().stream().mapToLong(pair -> pair.count(Count.MATCHES)).sum();
  }
}
