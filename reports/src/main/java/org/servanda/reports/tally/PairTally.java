package org.servanda.reports.tally;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
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

  private static final PairCount[] COUNTS = PairCount.values();
  private static final MatchMetric[] METRICS = MatchMetric.values();
  private static final int ENDS = TerminationCause.values().length;
  private static final int SEATS = 2;

  /**
   * Honoured life ends by a serious breach of A, of B or of both at once, or is censored at the end
   * of the agreement.
   */
  private static final int HONOUR_ENDS = 4;

  /** Agreements of this many first repetitions are kept one by one. */
  static final int DETAILED = 16;

  private final int horizon;

  /** By block, then metric. */
  private final PackedLongs sums = new PackedLongs();

  /** Matches that count, by block, then seat. */
  private final PackedLongs matches = new PackedLongs();

  private final PackedLongs counts = new PackedLongs();

  /** Agreements by how they ended, then by how their honoured life did, each by age in rounds. */
  private final SparseCounts lives;

  private final OfficeTally offices;
  private final PairKinds kinds = new PairKinds();
  private final PackedRows details = new PackedRows();
  private final FaultNotes faults = new FaultNotes();
  private @Nullable GameTally game;
  private boolean shared;

  /**
   * An empty sum.
   *
   * @param horizon the most rounds of a match
   */
  public PairTally(int horizon) {
    this.horizon = horizon;
    this.lives = new SparseCounts((ENDS + HONOUR_ENDS) * (horizon + 1));
    this.offices = new OfficeTally(horizon);
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
    long[] more = new long[COUNTS.length];
    for (PairCount count : COUNTS) {
      if (fault == null || count.countsFaults()) {
        more[count.ordinal()] = count.of(result);
      }
    }
    counts.add(0, more);
    game = GameTally.with(game, result, repetition);
    if (fault != null) {
      // A match of score 0 for the seat at fault, none for the other; an opposition's for neither.
      faults.add(FaultNote.of(pair, fault), 1);
      if (fault.opposition() == null) {
        matches.add(at(block, fault.seat()), 1);
      }
      return;
    }
    matches.add(at(block, Seat.A), new long[] {1, 1});
    long[] scores = new long[METRICS.length];
    for (MatchMetric metric : METRICS) {
      scores[metric.ordinal()] = metric.of(result);
    }
    sums.add(at(block, METRICS[0]), scores);
    addAgreements(pair.scenario(), result.agreements(), repetition);
  }

  private void addAgreements(String scenario, List<AgreementResult> agreements, long repetition) {
    for (AgreementResult agreement : agreements) {
      addLife(agreement);
      offices.add(agreement);
      kinds.add(scenario, agreement);
    }
    if (repetition < DETAILED) {
      List<AgreementRow> rows = new ArrayList<>();
      for (AgreementResult agreement : agreements) {
        AgreementKind kind = AgreementKind.of(scenario, agreement.outcome().terms());
        rows.add(AgreementRow.of(kind, agreement));
      }
      details.add((int) repetition, rows, kinds);
    }
  }

  private static int at(int block, Seat seat) {
    return block * SEATS + seat.ordinal();
  }

  private static int at(int block, MatchMetric metric) {
    return block * METRICS.length + metric.ordinal();
  }

  private void addLife(AgreementResult agreement) {
    lives.add(from(TerminationCause.of(agreement)) + agreement.life(), 1);
    int why =
        agreement.serious() < 0
            ? 3
            : agreement.seriousBy() == null ? 2 : agreement.seriousBy().ordinal();
    lives.add(fromHonoured(why) + agreement.honouredLife(), 1);
  }

  private int from(TerminationCause end) {
    return end.ordinal() * (horizon + 1);
  }

  private int fromHonoured(int why) {
    return (ENDS + why) * (horizon + 1);
  }

  void add(PairTally other) {
    counts.add(other.counts);
    sums.add(other.sums);
    matches.add(other.matches);
    lives.add(other.lives);
    offices.add(other.offices);
    kinds.add(other.kinds);
    game = GameTally.sum(game, other.game);
    other.faults().forEach(faults::add);
    other.details().forEach((match, rows) -> details.add(match, rows, kinds));
  }

  /** A sum of its own. */
  PairTally copy() {
    PairTally copy = new PairTally(horizon);
    copy.add(this);
    return copy;
  }

  /** Whether several tallies hold it, so that none may change it. */
  boolean isShared() {
    return shared;
  }

  /** Marks it as held by several tallies. */
  void share() {
    shared = true;
  }

  /** Writes or reads every number, in a fixed order. */
  void pass(LongCodec passage) throws IOException {
    for (int i = 0; i < COUNTS.length; i++) {
      counts.set(i, passage.pass(counts.get(i)));
    }
    for (MatchMetric metric : METRICS) {
      for (int block = 0; block < BLOCKS; block++) {
        sums.set(at(block, metric), passage.pass(sums.get(at(block, metric))));
      }
    }
    for (Seat seat : Seat.values()) {
      for (int block = 0; block < BLOCKS; block++) {
        matches.set(at(block, seat), passage.pass(matches.get(at(block, seat))));
      }
    }
    lives.pass(passage);
    offices.pass(passage);
  }

  SortedMap<AgreementKind, KindTally> kinds() {
    return kinds.sums();
  }

  SortedMap<FaultNote, Long> faults() {
    return faults.counts();
  }

  /**
   * The agreements of the pair's first repetitions, one by one, by repetition. Their number is
   * bounded, so that memory grows with pairs alone.
   */
  public SortedMap<Integer, List<AgreementRow>> details() {
    return details.rows(kinds);
  }

  /** Takes the stored agreements of a repetition. */
  void put(int repetition, List<AgreementRow> agreements) {
    details.add(repetition, agreements, kinds);
  }

  /** Takes what was stored of a kind. */
  void put(AgreementKind kind, KindTally sum) {
    kinds.add(kind, sum);
  }

  /** Takes the stored count of a fault. */
  void put(FaultNote fault, long times) {
    faults.add(fault, times);
  }

  /** Takes the stored moves of a repeated game. */
  void put(GameTally moves) {
    game = GameTally.sum(game, moves);
  }

  /** The moves and scores of a repeated game; null in other scenarios. */
  public @Nullable GameTally game() {
    return game;
  }

  /** Who held the offices of parties with an opposition. */
  public OfficeTally offices() {
    return offices;
  }

  /** The horizon: the most rounds of a match. */
  public int horizon() {
    return horizon;
  }

  /** A count over all matches. */
  public long count(PairCount what) {
    return counts.get(what.ordinal());
  }

  /** Adds the agreements that ended in a way, by age in rounds, to an array. */
  public void addEnded(TerminationCause how, long[] byAge) {
    lives.addTo(byAge, from(how), horizon + 1);
  }

  /** Agreements that ended in a way, at any age. */
  public long ended(TerminationCause how) {
    return lives.total(from(how), horizon + 1);
  }

  /** Adds the agreements by the age at their first serious breach, by either side, to an array. */
  public void addDishonoured(long[] byAge) {
    for (int why = 0; why < HONOUR_ENDS - 1; why++) {
      lives.addTo(byAge, fromHonoured(why), horizon + 1);
    }
  }

  /** Adds the agreements that ended without a serious breach, by age in rounds, to an array. */
  public void addHonouredToTheEnd(long[] byAge) {
    lives.addTo(byAge, fromHonoured(HONOUR_ENDS - 1), horizon + 1);
  }

  /** The sum of a metric over a block's matches. */
  public double sum(MatchMetric measure, int block) {
    return FixedPoint.value(sums.get(at(block, measure)));
  }

  /** The sum of a metric over all matches, exact before the conversion to double. */
  public double sum(MatchMetric measure) {
    long total = 0;
    for (int block = 0; block < BLOCKS; block++) {
      total = Math.addExact(total, sums.get(at(block, measure)));
    }
    return FixedPoint.value(total);
  }

  /** Matches of a block that count for a seat: all but those in which the other seat faulted. */
  public long matchesFor(Seat seat, int block) {
    return matches.get(at(block, seat));
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
