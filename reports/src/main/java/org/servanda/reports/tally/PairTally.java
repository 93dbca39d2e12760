package org.servanda.reports.tally;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.result.TalksResult;

/**
 * The sum of a pair's matches in one scenario, seats told apart. Everything in it is a whole
 * number, so that adding is exact and commutative: counts, sums in billionths by {@link #BLOCKS}
 * blocks of repetitions (what the bootstrap resamples), and counts of ages at which agreements
 * ended (what survival statistics need, in discrete time).
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
   * Honoured life ends by a serious breach of A, of B, of both at once, or is cut short by the
   * agreement's end.
   */
  private static final int HONOUR_ENDS = 4;

  /** Causes of faults told of; further ones are counted only. */
  private static final int FAULT_CAUSES = 20;

  /** Matches whose agreements are kept one by one. */
  static final int DETAILED = 16;

  private static final double THOUSAND = 1000;

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

  PairTally(int horizon) {
    this.horizon = horizon;
    this.ends = new long[ENDS * (horizon + 1)];
    this.honour = new long[HONOUR_ENDS * (horizon + 1)];
  }

  void add(Pair pair, MatchResult result, long repetition) {
    int block = (int) (repetition % BLOCKS);
    count(PairCount.MATCHES, 1);
    Fault fault = result.fault();
    if (fault != null) {
      // A fault counts against the seat at fault, with nothing achieved; the other seat has played
      // no match.
      boolean byA = fault.seat() == Seat.A;
      note(new FaultNote(byA ? pair.a() : pair.b(), fault.cause()), 1);
      count(byA ? PairCount.FAULTS_A : PairCount.FAULTS_B, 1);
      (byA ? matchesForA : matchesForB)[block]++;
      return;
    }
    matchesForA[block]++;
    matchesForB[block]++;
    for (MatchMetric measure : MatchMetric.values()) {
      int at = measure.ordinal() * BLOCKS + block;
      sums[at] = Math.addExact(sums[at], FixedPoint.of(measure.of(result)));
    }
    count(PairCount.WARS, result.war() ? 1 : 0);
    count(result.talks());
    count(result.a(), result.b());
    count(PairCount.WITHOUT_AGREEMENT, result.agreements().isEmpty() ? 1 : 0);
    for (AgreementResult agreement : result.agreements()) {
      add(agreement);
      AgreementKind kind = AgreementKind.of(pair.scenario(), agreement.outcome().terms());
      kinds.computeIfAbsent(kind, k -> new KindTally()).add(agreement);
    }
    if (repetition < DETAILED) {
      details.put(
          (int) repetition,
          result.agreements().stream()
              .map(
                  agreement ->
                      AgreementRow.of(
                          AgreementKind.of(pair.scenario(), agreement.outcome().terms()),
                          agreement))
              .toList());
    }
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

  private void count(TalksResult talks) {
    count(PairCount.TALKS, talks.held());
    count(PairCount.SIGNED, talks.signed());
    count(PairCount.DEADLOCKS, talks.deadlocks());
    count(PairCount.WALK_OUTS, talks.walkOuts());
    count(PairCount.DRAFTING_FAILURES, talks.draftingFailures());
    count(PairCount.REJECTIONS, talks.rejections());
  }

  private void count(SeatResult a, SeatResult b) {
    count(PairCount.BREACHES_A, a.breaches());
    count(PairCount.BREACHES_B, b.breaches());
    count(PairCount.SLIPS_A, a.slips());
    count(PairCount.SLIPS_B, b.slips());
    count(PairCount.WITHDRAWALS_A, a.withdrawals());
    count(PairCount.WITHDRAWALS_B, b.withdrawals());
    count(PairCount.STATEMENTS_A, a.statements());
    count(PairCount.STATEMENTS_B, b.statements());
    count(PairCount.LIES_A, a.lies());
    count(PairCount.LIES_B, b.lies());
    count(a.habits(), false);
    count(b.habits(), true);
  }

  private void count(BehaviourCounts habits, boolean second) {
    habit(PairCount.PROMISES_A, habits.promises(), second);
    habit(PairCount.REQUESTS_A, habits.requests(), second);
    habit(PairCount.PROVOKED_A, habits.provoked(), second);
    habit(PairCount.ANSWERED_A, habits.answered(), second);
    habit(PairCount.RECONCILABLE_A, habits.reconcilable(), second);
    habit(PairCount.RECONCILED_A, habits.reconciled(), second);
    habit(PairCount.OPENED_A, habits.openings() > 0 ? 1 : 0, second);
    habit(
        PairCount.VERIFICATION_ASKED_A, Math.round(THOUSAND * habits.verificationAsked()), second);
  }

  /** Counts for the first seat, or for the one that stands after it. */
  private void habit(PairCount ofFirst, long more, boolean second) {
    counts[ofFirst.ordinal() + (second ? 1 : 0)] += more;
  }

  private void add(AgreementResult agreement) {
    count(PairCount.AGREEMENTS, 1);
    count(PairCount.ROUNDS_IN_FORCE, agreement.life());
    count(PairCount.PROVEN_A, agreement.provenA());
    count(PairCount.PROVEN_B, agreement.provenB());
    if (agreement.seriousBy() != null) {
      count(
          agreement.seriousBy() == Seat.A ? PairCount.FIRST_BREACHES_A : PairCount.FIRST_BREACHES_B,
          1);
    }
    if (!Double.isNaN(agreement.shareA())) {
      count(PairCount.SHARED, 1);
      count(PairCount.SHARE_OF_FIRST, Math.round(THOUSAND * agreement.shareA()));
    }
    ends[TerminationCause.of(agreement).ordinal() * (horizon + 1) + agreement.life()]++;
    int why =
        agreement.serious() < 0
            ? 3
            : agreement.seriousBy() == null ? 2 : agreement.seriousBy().ordinal();
    honour[why * (horizon + 1) + agreement.honouredLife()]++;
  }

  private void count(PairCount what, long more) {
    counts[what.ordinal()] += more;
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

  /** Passes every number through, in a fixed order: to write them, or to read them in. */
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
   * The agreements of the pair's first matches, one by one, by repetition: as many whatever else
   * was played, so that memory grows with pairs alone.
   */
  public SortedMap<Integer, List<AgreementRow>> details() {
    return Collections.unmodifiableSortedMap(details);
  }

  /** Takes what was stored of a match. */
  void put(int repetition, List<AgreementRow> agreements) {
    details.put(repetition, agreements);
  }

  /** Takes what was stored of a kind. */
  void put(AgreementKind kind, KindTally sum) {
    kinds.put(kind, sum);
  }

  /** Takes what was stored of a fault. */
  void put(FaultNote fault, long times) {
    faults.put(fault, times);
  }

  private static void addAll(long[] into, long[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.addExact(into[i], more[i]);
    }
  }

  /** Rounds a match can last. */
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

  /** Agreements whose first serious breach came at an age in rounds, whoever committed it. */
  public long dishonoured(int age) {
    return honour[age] + honour[horizon + 1 + age] + honour[2 * (horizon + 1) + age];
  }

  /** Agreements that ended at an age without ever being seriously breached. */
  public long honouredToTheEnd(int age) {
    return honour[3 * (horizon + 1) + age];
  }

  /** The sum of a measure over a block's matches. */
  public double sum(MatchMetric measure, int block) {
    return FixedPoint.value(sums[measure.ordinal() * BLOCKS + block]);
  }

  /** The sum of a measure over all matches, exact before it is made a double. */
  public double sum(MatchMetric measure) {
    long total = 0;
    for (int block = 0; block < BLOCKS; block++) {
      total = Math.addExact(total, sums[measure.ordinal() * BLOCKS + block]);
    }
    return FixedPoint.value(total);
  }

  /** Matches of a block that count for a seat: all but those the other seat ended by a fault. */
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
