package org.servanda.reports.findings;

import java.util.List;
import org.servanda.engine.model.Seat;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.TerminationCause;

/**
 * The figures of a pair in one scenario, by seat.
 *
 * @param pair entrants and scenario
 * @param matches matches played
 * @param durability mean; NaN if all matches ended in a fault
 * @param keptGains mean kept gains
 * @param payoffA A's mean discounted payoff
 * @param payoffB B's mean discounted payoff
 * @param danger mean probability of war per match
 * @param signing share of matches in which an agreement entered into force
 * @param agreements number that did
 * @param life their restricted mean life over the horizon, years; NaN if there were none
 * @param even means over blocks of even number, one of the halves from which choices are estimated
 * @param odd means over blocks of odd number, the other half
 * @param ends numbers by how they ended, in the order of {@link TerminationCause}
 */
public record PairFinding(
    Pair pair,
    long matches,
    double durability,
    double keptGains,
    double payoffA,
    double payoffB,
    double danger,
    double signing,
    long agreements,
    double life,
    Half even,
    Half odd,
    List<Long> ends) {
  /**
   * Means over one half of the blocks of repetitions; NaN without matches that count. A match that
   * ended in a seat's fault counts 0 for that seat and not at all for the other.
   *
   * @param durabilityA over the matches that count for A
   * @param durabilityB over the matches that count for B
   * @param payoffA A's discounted payoff
   * @param payoffB B's discounted payoff
   */
  public record Half(double durabilityA, double durabilityB, double payoffA, double payoffB) {
    static Half of(PairTally sum, int first) {
      double durability = 0;
      double payoffA = 0;
      double payoffB = 0;
      long a = 0;
      long b = 0;
      for (int block = first; block < PairTally.BLOCKS; block += 2) {
        durability += sum.sum(MatchMetric.DURABILITY, block);
        payoffA += sum.sum(MatchMetric.PAYOFF_A, block);
        payoffB += sum.sum(MatchMetric.PAYOFF_B, block);
        a += sum.matchesFor(Seat.A, block);
        b += sum.matchesFor(Seat.B, block);
      }
      return new Half(durability / a, durability / b, payoffA / a, payoffB / b);
    }
  }
}
