package org.servanda.reports.findings;

import java.util.List;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.TerminationCause;

/**
 * A pair's figures in one scenario, seats told apart.
 *
 * @param pair who met whom, where
 * @param matches matches played
 * @param durability mean; NaN if a fault spoiled all
 * @param keptGains mean
 * @param payoffA A's mean discounted payoff
 * @param payoffB B's
 * @param danger mean probability of war
 * @param signing share of matches in which an agreement entered into force
 * @param agreements how many did
 * @param life their restricted mean life over the horizon, years; NaN if there were none
 * @param ends how many ended in which way, in the order of {@link TerminationCause}
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
