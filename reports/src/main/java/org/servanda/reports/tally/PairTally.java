package org.servanda.reports.tally;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;

/**
 * The sum of a pair's matches in one scenario, by seat. All its numbers are whole, so that adding
 * is exact and commutative: counts, sums in billionths by {@link #BLOCKS} blocks of repetitions
 * (which the bootstrap resamples), and counts of agreements by age at their end (for survival
 * statistics in discrete time). Not thread-safe.
 */
public final class PairTally {
  /**
   * Repetition r belongs to block r mod 64: each repetition is its own block up to 64, an equal
   * share beyond.
   */
  public static final int BLOCKS = 64;

  private static final int COUNTS = PairCount.values().length;
  private static final int MEASURES = MatchMetric.values().length;
  private static final int ENDS = TerminationCause.values().length;

  /**
   * Honoured life ends by a serious breach of A, of B or of both at once, or is censored at the end
   * of the agreement.
   */
  private static final int HONOUR_ENDS = 4;

  /** At most this many causes of faults are kept; others are counted only. */
  private static final int FAULT_CAUSES = 20;

  /** Agreements of this many first repetitions are kept one by one. */
  static final int DETAILED = 16;

  private final int horizon;
  private final TreeMap<AgreementKind, KindTally> kinds = new TreeMap<>();
  private final TreeMap<FaultNote, Long> faults = new TreeMap<>();
  private final TreeMap<Integer, List<AgreementRow>> details = new TreeMap<>();
  private final long[] counts = new long[COUNTS];
  private final long[] sums = new long[MEASURES * BLOCKS];
  private final long[] matchesForA = new long[BLOCKS];
  private final long[] matchesForB = new long[BLOCKS];
  private final long[] ends;
  private final long[] honour;

  /**
   * An empty sum.
   *
   * @param horizon the most rounds of a match
   */
  public PairTally(int horizon) {
    this.horizon = horizon;
    this.ends = new long[ENDS * (horizon + 1)];
    this.honour = new long[HONOUR_ENDS * (horizon + 1)];
  }

  /**
   * Adds the result of one match.
   *
   * @param pair the pair whose sum this is
   * @param result a match of this sum's horizon
   * @param repetition from 0
   */
  public void add(Pair pair, MatchResult result, long repetition) {
    int block = (int) (repetition % BLOCKS);
    Fault fault = result.fault();
    for (PairCount count : PairCount.values()) {
      if (fault == null || count.countsFaults()) {
        counts[count.ordinal()] += count.of(result);
      }
    }
    if (fault != null) {
      // A fault counts as a match with a score of 0 for the seat at fault, and as none for the
      // other.
      boolean byA = fault.seat() == Seat.A;
      note(new FaultNote(byA ? pair.a() : pair.b(), fault.cause()), 1);
      (byA ? matchesForA : matchesForB)[block]++;
      return;
    }
    matchesForA[block]++;
    matchesForB[block]++;
    for (MatchMetric metric : MatchMetric.values()) {
      int at = metric.ordinal() * BLOCKS + block;
      sums[at] = Math.addExact(sums[at], metric.of(result));
    }
    List<AgreementRow> rows = new ArrayList<>();
    for (AgreementResult agreement : result.agreements()) {
      AgreementKind kind = AgreementKind.of(pair.scenario(), agreement.outcome().terms());
      addLife(agreement);
      kinds.computeIfAbsent(kind, k -> new KindTally()).add(agreement);
      rows.add(AgreementRow.of(kind, agreement));
    }
    if (repetition < DETAILED) {
      details.put((int) repetition, List.copyOf(rows));
    }
  }

  /**
   * Keeps the first causes in alphabetical order, which do not depend on how the work was divided,
   * with their exact counts.
   */
  private void note(FaultNote note, long times) {
    faults.merge(note, times, Long::sum);
    if (faults.size() > FAULT_CAUSES) {
      faults.pollLastEntry();
    }
  }

  private void addLife(AgreementResult agreement) {
    ends[TerminationCause.of(agreement).ordinal() * (horizon + 1) + agreement.life()]++;
    int why =
        agreement.serious() < 0
            ? 3
            : agreement.seriousBy() == null ? 2 : agreement.seriousBy().ordinal();
    honour[why * (horizon + 1) + agreement.honouredLife()]++;
  }

  void add(PairTally other) {
    addAll(counts, other.counts);
    addAll(sums, other.sums);
    addAll(matchesForA, other.matchesForA);
    addAll(matchesForB, other.matchesForB);
    addAll(ends, other.ends);
    addAll(honour, other.honour);
    other.kinds.forEach((kind, sum) -> kinds.computeIfAbsent(kind, k -> new KindTally()).add(sum));
    other.faults.forEach(this::note);
    other.details.forEach((match, rows) -> details.merge(match, rows, PairTally::joined));
  }

  private static List<AgreementRow> joined(List<AgreementRow> rows, List<AgreementRow> more) {
    List<AgreementRow> all = new ArrayList<>(rows);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    for (long[] numbers : new long[][] {counts, sums, matchesForA, matchesForB, ends, honour}) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = passage.pass(numbers[i]);
      }
    }
  }

  SortedMap<AgreementKind, KindTally> kinds() {
    return kinds;
  }

  SortedMap<FaultNote, Long> faults() {
    return faults;
  }

  /**
   * The agreements of the pair's first repetitions, one by one, by repetition. Their number is
   * bounded, so that memory grows with pairs alone.
   */
  public SortedMap<Integer, List<AgreementRow>> details() {
    return Collections.unmodifiableSortedMap(details);
  }

  /** Sets the stored agreements of a repetition. */
  void put(int repetition, List<AgreementRow> agreements) {
    details.put(repetition, agreements);
  }

  /** Takes what was stored of a kind. */
  void put(AgreementKind kind, KindTally sum) {
    kinds.put(kind, sum);
  }

  /** Sets the stored count of a fault. */
  void put(FaultNote fault, long times) {
    faults.put(fault, times);
  }

  private static void addAll(long[] into, long[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.addExact(into[i], more[i]);
    }
  }

  /** The horizon: the most rounds of a match. */
  public int horizon() {
    return horizon;
  }

  /** A count over all matches. */
  public long count(PairCount what) {
    return counts[what.ordinal()];
  }

  /** Agreements that ended in a way at an age in rounds. */
  public long ended(TerminationCause how, int age) {
    return ends[how.ordinal() * (horizon + 1) + age];
  }

  /** Agreements that ended in a way, at any age. */
  public long ended(TerminationCause how) {
    long total = 0;
    for (int age = 0; age <= horizon; age++) {
      total += ended(how, age);
    }
    return total;
  }

  /** Agreements with their first serious breach, by either side, at an age in rounds. */
  public long dishonoured(int age) {
    return honour[age] + honour[horizon + 1 + age] + honour[2 * (horizon + 1) + age];
  }

  /** Agreements that ended at an age without ever being seriously breached. */
  public long honouredToTheEnd(int age) {
    return honour[3 * (horizon + 1) + age];
  }

  /** The sum of a metric over a block's matches. */
  public double sum(MatchMetric measure, int block) {
    return FixedPoint.value(sums[measure.ordinal() * BLOCKS + block]);
  }

  /** The sum of a metric over all matches, exact before the conversion to double. */
  public double sum(MatchMetric measure) {
    long total = 0;
    for (int block = 0; block < BLOCKS; block++) {
      total = Math.addExact(total, sums[measure.ordinal() * BLOCKS + block]);
    }
    return FixedPoint.value(total);
  }

  /** Matches of a block that count for a seat: all but those in which the other seat faulted. */
  public long matchesFor(Seat seat, int block) {
    return (seat == Seat.A ? matchesForA : matchesForB)[block];
  }

  /** Matches that count for a seat. */
  public long matchesFor(Seat seat) {
    long total = 0;
    for (int block = 0; block < BLOCKS; block++) {
      total += matchesFor(seat, block);
    }
    return total;
  }
}
