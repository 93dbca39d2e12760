package org.servanda.reports.findings;

import java.util.List;
import org.servanda.reports.tally.Pair;
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
    List<Long> ends) {}
