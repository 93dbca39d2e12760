package org.servanda.engine.result;

/**
 * The measures of one seat.
 *
 * @param payoff discounted sum of payoffs
 * @param position confidence of allies gained minus the rival's gain, mean per round
 * @param breaches deliberate serious breaches (shortfall ≥ .5)
 * @param slips involuntary defections
 * @param withdrawals agreements it withdrew from
 * @param statements public statements other than silence
 * @param lies promises followed within a year by a deliberate serious breach
 * @param leaders leaders it had, at least 1
 * @param reputation its public record at the end; blank where the record is off
 * @param behaviour counts of its behaviour
 */
public record SeatResult(
    double payoff,
    double position,
    int breaches,
    int slips,
    int withdrawals,
    int statements,
    int lies,
    int leaders,
    Reputation reputation,
    BehaviourCounts behaviour) {}
