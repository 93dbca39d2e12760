package org.servanda.reports.analysis;

import java.util.Arrays;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.survival.SurvivalCurve;

/** An entrant's sums over all its pairs: what it did at A and at B, told as one. */
final class EntrantSum {
  final double[][] sums = new double[Measure.values().length][PairTally.BLOCKS];
  final long[] matches = new long[PairTally.BLOCKS];
  private final long[] ended;
  private final long[] inForce;
  private final long[] dishonoured;
  private final long[] honoured;
  private long faults;
  private long played;
  private long without;
  private long agreements;
  private long rounds;
  private long breaches;
  private long withdrawals;
  private long lies;

  EntrantSum(int horizon) {
    this.ended = new long[horizon + 1];
    this.inForce = new long[horizon + 1];
    this.dishonoured = new long[horizon + 1];
    this.honoured = new long[horizon + 1];
  }

  /** Adds a pair's matches as seen from a seat. */
  void add(PairTally pair, Seat seat) {
    boolean a = seat == Seat.A;
    for (Measure measure : Measure.values()) {
      Measure seen = a ? measure : measure.mirrored();
      for (int block = 0; block < PairTally.BLOCKS; block++) {
        sums[measure.ordinal()][block] += pair.sum(seen, block);
      }
    }
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      matches[block] += pair.matchesFor(seat, block);
    }
    faults += pair.count(a ? Count.FAULTS_A : Count.FAULTS_B);
    played += pair.matchesFor(seat);
    without +=
        pair.count(Count.WITHOUT_AGREEMENT) + pair.count(a ? Count.FAULTS_A : Count.FAULTS_B);
    agreements += pair.count(Count.AGREEMENTS);
    rounds += pair.count(Count.ROUNDS_IN_FORCE);
    breaches += pair.count(a ? Count.BREACHES_A : Count.BREACHES_B);
    withdrawals += pair.count(a ? Count.WITHDRAWALS_A : Count.WITHDRAWALS_B);
    lies += pair.count(a ? Count.LIES_A : Count.LIES_B);
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

  Standing standing(int rank, String name, Bootstrap bootstrap, int blocks) {
    double years = (double) rounds / World.ROUNDS_PER_YEAR;
    return new Standing(
        rank,
        name,
        estimate(Measure.DURABILITY, bootstrap, blocks),
        estimate(Measure.KEPT_GAINS, bootstrap, blocks),
        estimate(Measure.PAYOFF_A, bootstrap, blocks),
        estimate(Measure.DANGER, bootstrap, blocks),
        estimate(Measure.POSITION_A, bootstrap, blocks),
        played,
        faults,
        1 - (double) without / played,
        years(ended, inForce),
        years(dishonoured, honoured),
        breaches / years,
        (double) withdrawals / agreements,
        (double) lies / played);
  }

  /** The mean life over the horizon. */
  private static double years(long[] ended, long[] censored) {
    int horizon = ended.length - 1;
    return SurvivalCurve.of(Lives.byAge(ended, censored)).restrictedMean(horizon)[0]
        / World.ROUNDS_PER_YEAR;
  }

  double durability() {
    double sum = 0;
    long count = 0;
    for (int block = 0; block < PairTally.BLOCKS; block++) {
      sum += sums[Measure.DURABILITY.ordinal()][block];
      count += matches[block];
    }
    return count == 0 ? 0 : sum / count;
  }

  private Estimate estimate(Measure measure, Bootstrap bootstrap, int blocks) {
    return bootstrap.mean(
        Arrays.copyOf(sums[measure.ordinal()], blocks), Arrays.copyOf(matches, blocks));
  }
}
