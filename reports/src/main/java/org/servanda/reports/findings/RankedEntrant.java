package org.servanda.reports.findings;

import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.statistics.Estimate;

/**
 * An entrant's rank and figures over both seats and all scenarios. Durability, kept gains, payoff,
 * danger, position and surplus are weighted as partners choose; the other figures count all its
 * matches the same.
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
 * @param surplus own payoff less that of a match in which nobody comes to the table; NaN if that is
 *     not known
 * @param otherChoices its durability and rank if partners choose otherwise
 * @param partnersLost in how many scenarios, seasons and seats it met a partner that no match
 *     counts for, because all ended in its own fault: such partners have no weight unless drawn by
 *     lot
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
    Estimate surplus,
    OtherChoices otherChoices,
    int partnersLost,
    long matches,
    long faults,
    double signing,
    double life,
    double honouredLife,
    double breaches,
    double withdrawals,
    double lies) {

  /**
   * Durability if partners choose otherwise, and where the place holds.
   *
   * @param lot durability with partners drawn by lot
   * @param lotRank its rank by that
   * @param bestReply durability against the best reply; NaN if choices cannot be estimated
   * @param bestReplyRank its rank by that; 0 if choices cannot be estimated
   * @param from the least κ of the grid around the headline in which it holds its place; NaN if
   *     choices cannot be estimated
   * @param to the greatest such κ
   */
  public record OtherChoices(
      Estimate lot, int lotRank, double bestReply, int bestReplyRank, double from, double to) {
    /** The range of κ for readers: {@code 0.5–8}, {@code 2}; a dash if it is not known. */
    public String range() {
      if (Double.isNaN(from)) {
        return "–";
      }
      String low = new PartnerChoice(from).text();
      return from == to ? low : low + "–" + new PartnerChoice(to).text();
    }
  }

  /**
   * Whether its own party would do no worse without it: its surplus over never agreeing is not
   * above 0.
   */
  public boolean isNotWorthIt() {
    return surplus.value() <= 0;
  }

  /** The strategy as it was entered, parameters included: {@link #name}. */
  public String strategy() {
    return name;
  }
}
