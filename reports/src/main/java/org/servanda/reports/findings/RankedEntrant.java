package org.servanda.reports.findings;

import org.servanda.reports.statistics.Estimate;

/**
 * An entrant's rank and figures over all its matches: both seats, all partners and scenarios.
 *
 * @param rank by durability, from 1
 * @param rankLow the best rank in its 95 % interval
 * @param rankHigh the worst
 * @param name the entrant
 * @param durability share of the horizon with a substantive agreement in force that both sides kept
 * @param keptGains joint gain of those rounds, as a share of the best possible
 * @param payoff own discounted payoff per match
 * @param danger probability of war per match
 * @param position ally confidence gained minus a rival's gain, mean per round
 * @param matches matches counted for it
 * @param faults matches it lost by a fault
 * @param signing share of matches in which an agreement entered into force
 * @param life restricted mean life of its agreements over the horizon, years; NaN if it has none
 * @param honouredLife restricted mean time to the first serious breach by either side, years
 * @param breaches own deliberate serious breaches per year in force; NaN if never in force
 * @param withdrawals share of its agreements that it left; NaN if it has none
 * @param lies promises it broke, per match
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
