package org.servanda.reports.findings;

import org.servanda.reports.statistics.Estimate;

/**
 * An entrant's place and figures over all its matches, both seats, all partners and scenarios.
 *
 * @param rank by durability, from 1
 * @param rankLow the best rank in its 95 % interval
 * @param rankHigh the worst
 * @param name the entrant
 * @param durability share of the horizon under a substantive agreement both kept
 * @param keptGains joint gain of those rounds, as a share of the best there was
 * @param payoff own discounted payoff a match
 * @param danger probability of war in a match
 * @param position ally confidence gained less a rival's gain, mean a round
 * @param matches matches that count for it
 * @param faults matches it lost by breaking the rules
 * @param signing share of matches in which an agreement entered into force
 * @param life restricted mean life of its agreements over the horizon, years; NaN if it has none
 * @param honouredLife the same to the first serious breach by either
 * @param breaches own deliberate serious breaches for a year in force; NaN if never in force
 * @param withdrawals agreements it left, as a share of its agreements; NaN if it has none
 * @param lies promises it broke a match
 */
public record RankedEntrant(
    int rank,
    int rankLow,
    int rankHigh,
    String name,
    Estimate durability,
    Estimate keptGains,
    Estimate payoff,
    Estimate danger,
    Estimate position,
    long matches,
    long faults,
    double signing,
    double life,
    double honouredLife,
    double breaches,
    double withdrawals,
    double lies) {
  /** The strategy as it was entered, parameters included: {@link #name}. */
  public String strategy() {
    return name;
  }
}
