package org.servanda.reports.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.survival.SurvivalCurve;
import org.servanda.reports.analysis.tally.Count;
import org.servanda.reports.analysis.tally.End;
import org.servanda.reports.analysis.tally.PairTally;

/** An entrant's counts over all its pairs: what it did at A and at B, told as one. */
final class EntrantSum {
  private final long[] ended;
  private final long[] inForce;
  private final long[] dishonoured;
  private final long[] honoured;
  private final EnumMap<Count, Long> counts = new EnumMap<>(Count.class);
  private long played;
  private long without;
  private long ownShares;

  EntrantSum(int horizon) {
    this.ended = new long[horizon + 1];
    this.inForce = new long[horizon + 1];
    this.dishonoured = new long[horizon + 1];
    this.honoured = new long[horizon + 1];
  }

  /** Adds a pair's matches as seen from a seat. */
  void add(PairTally pair, Seat seat) {
    boolean a = seat == Seat.A;
    for (Count count : Count.values()) {
      counts.merge(count, pair.count(a ? count : count.mirrored()), Long::sum);
    }
    played += pair.matchesFor(seat);
    without +=
        pair.count(Count.WITHOUT_AGREEMENT) + pair.count(a ? Count.FAULTS_A : Count.FAULTS_B);
    long toFirst = pair.count(Count.SHARE_OF_FIRST);
    ownShares += a ? toFirst : 1000 * pair.count(Count.SHARED) - toFirst;
    addLives(pair);
  }

  private void addLives(PairTally pair) {
    for (int age = 0; age <= pair.horizon(); age++) {
      for (End end : End.values()) {
        (end == End.IN_FORCE ? inForce : ended)[age] += pair.ended(end, age);
      }
      dishonoured[age] += pair.dishonoured(age);
      honoured[age] += pair.honouredToTheEnd(age);
    }
  }

  private double count(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  long played() {
    return played;
  }

  long faults() {
    return counts.getOrDefault(Count.FAULTS_A, 0L);
  }

  double signing() {
    return 1 - (double) without / played;
  }

  double life() {
    return years(ended, inForce);
  }

  double honouredLife() {
    return years(dishonoured, honoured);
  }

  private double yearsInForce() {
    return count(Count.ROUNDS_IN_FORCE) / World.ROUNDS_PER_YEAR;
  }

  double breaches() {
    return count(Count.BREACHES_A) / yearsInForce();
  }

  double withdrawals() {
    return count(Count.WITHDRAWALS_A) / count(Count.AGREEMENTS);
  }

  double lies() {
    return count(Count.LIES_A) / played;
  }

  CurveFinding curve(String name) {
    Lives lives = Lives.byAge(ended, inForce);
    SurvivalCurve curve = SurvivalCurve.of(lives);
    List<Double> years = new ArrayList<>();
    List<Double> survival = new ArrayList<>();
    List<Long> atRisk = new ArrayList<>();
    for (int age = 0; age < ended.length; age += World.ROUNDS_PER_YEAR) {
      years.add((double) age / World.ROUNDS_PER_YEAR);
      survival.add(curve.survival(age));
      atRisk.add(lives.atRisk((double) age));
    }
    return new CurveFinding(name, years, survival, atRisk);
  }

  Behaviour behaviour(String name) {
    return new Behaviour(
        name,
        count(Count.FIRST_BREACHES_A) / count(Count.AGREEMENTS),
        count(Count.ANSWERED_A) / count(Count.PROVOKED_A),
        count(Count.RECONCILED_A) / count(Count.RECONCILABLE_A),
        ownShares / 1000.0 / count(Count.SHARED),
        count(Count.VERIFICATION_ASKED_A) / 1000 / count(Count.OPENED_A),
        1 - count(Count.LIES_A) / count(Count.PROMISES_A),
        count(Count.REQUESTS_A) / yearsInForce());
  }

  /** The mean life over the horizon. */
  private static double years(long[] ended, long[] censored) {
    int horizon = ended.length - 1;
    return SurvivalCurve.of(Lives.byAge(ended, censored)).restrictedMean(horizon)[0]
        / World.ROUNDS_PER_YEAR;
  }
}
