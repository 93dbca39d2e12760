package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.survival.SurvivalCurve;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.TerminationCause;

/** An entrant's counts over all its pairs, both seats pooled. */
public final class EntrantTotals {
  private final long[] ended;
  private final long[] inForce;
  private final long[] dishonoured;
  private final long[] honoured;
  private final EnumMap<PairCount, Long> counts = new EnumMap<>(PairCount.class);
  private long played;
  private long without;
  private long ownShares;

  /** Creates totals without matches, for horizons up to this many rounds. */
  public EntrantTotals(int horizon) {
    this.ended = new long[horizon + 1];
    this.inForce = new long[horizon + 1];
    this.dishonoured = new long[horizon + 1];
    this.honoured = new long[horizon + 1];
  }

  /** Adds a pair's matches as seen from a seat. */
  public void add(PairTally pair, Seat seat) {
    boolean a = seat == Seat.A;
    for (PairCount count : PairCount.values()) {
      counts.merge(count, pair.count(a ? count : count.mirrored()), Long::sum);
    }
    played += pair.matchesFor(seat);
    without +=
        pair.count(PairCount.WITHOUT_AGREEMENT)
            + pair.count(a ? PairCount.FAULTS_A : PairCount.FAULTS_B);
    long toFirst = pair.count(PairCount.SHARE_OF_FIRST);
    ownShares += a ? toFirst : 1000 * pair.count(PairCount.SHARED) - toFirst;
    addLives(pair);
  }

  private void addLives(PairTally pair) {
    for (TerminationCause end : TerminationCause.values()) {
      pair.addEnded(end, end == TerminationCause.IN_FORCE ? inForce : ended);
    }
    pair.addDishonoured(dishonoured);
    pair.addHonouredToTheEnd(honoured);
  }

  private double count(PairCount what) {
    return counts.getOrDefault(what, 0L);
  }

  /** The matches that count: all but those in which the other faulted. */
  public long played() {
    return played;
  }

  /** Matches it lost by breaking the rules. */
  public long faults() {
    return counts.getOrDefault(PairCount.FAULTS_A, 0L);
  }

  /** The share of matches in which an agreement entered into force. */
  public double signing() {
    return 1 - (double) without / played;
  }

  /** The restricted mean life of its agreements over the horizon, years; NaN if it has none. */
  public double life() {
    return years(ended, inForce);
  }

  /** The same to the first serious breach by either side, years. */
  public double honouredLife() {
    return years(dishonoured, honoured);
  }

  private double yearsInForce() {
    return count(PairCount.ROUNDS_IN_FORCE) / World.ROUNDS_PER_YEAR;
  }

  /** Own deliberate serious breaches per year in force; NaN if never in force. */
  public double breaches() {
    return count(PairCount.BREACHES_A) / yearsInForce();
  }

  /** Agreements it left, as a share of its agreements; NaN if it has none. */
  public double withdrawals() {
    return count(PairCount.WITHDRAWALS_A) / count(PairCount.AGREEMENTS);
  }

  /** Promises it broke per match. */
  public double lies() {
    return count(PairCount.LIES_A) / played;
  }

  /** The survival curve of its agreements, by year and by quarter. */
  public EntrantSurvival curve(String name) {
    CensoredSample lives = CensoredSample.byAge(ended, inForce);
    SurvivalCurve curve = SurvivalCurve.of(lives);
    List<Double> years = new ArrayList<>();
    List<Double> survival = new ArrayList<>();
    List<Long> atRisk = new ArrayList<>();
    for (int age = 0; age < ended.length; age += World.ROUNDS_PER_YEAR) {
      years.add((double) age / World.ROUNDS_PER_YEAR);
      survival.add(curve.survival(age));
      atRisk.add(lives.atRisk((double) age));
    }
    return new EntrantSurvival(name, years, survival, atRisk, quarters(lives, curve));
  }

  /** Empty without agreements. */
  private List<EntrantSurvival.Quarter> quarters(CensoredSample lives, SurvivalCurve curve) {
    SurvivalCurve kept = SurvivalCurve.of(CensoredSample.byAge(dishonoured, honoured));
    List<EntrantSurvival.Quarter> quarters = new ArrayList<>();
    for (int age = 0; age < ended.length && lives.total() > 0; age++) {
      quarters.add(
          new EntrantSurvival.Quarter(
              age,
              lives.atRisk((double) age),
              lives.events(age),
              curve.survival(age),
              kept.survival(age)));
    }
    return quarters;
  }

  /** Its observed behaviour over all its matches. */
  public BehaviourProfile behaviour(String name) {
    return new BehaviourProfile(
        name,
        count(PairCount.FIRST_BREACHES_A) / count(PairCount.AGREEMENTS),
        count(PairCount.ANSWERED_A) / count(PairCount.PROVOKED_A),
        count(PairCount.RECONCILED_A) / count(PairCount.RECONCILABLE_A),
        ownShares / 1000.0 / count(PairCount.SHARED),
        count(PairCount.VERIFICATION_ASKED_A) / 1000 / count(PairCount.OPENED_A),
        1 - count(PairCount.LIES_A) / count(PairCount.PROMISES_A),
        count(PairCount.REQUESTS_A) / yearsInForce());
  }

  /** The mean life over the horizon. */
  private static double years(long[] ended, long[] censored) {
    int horizon = ended.length - 1;
    return SurvivalCurve.of(CensoredSample.byAge(ended, censored)).restrictedMean(horizon)[0]
        / World.ROUNDS_PER_YEAR;
  }
}
