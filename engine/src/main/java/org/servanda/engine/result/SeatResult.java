package org.servanda.engine.result;

/**
 * How a side fared.
 *
 * @param payoff discounted sum
 * @param position ally confidence gained less a rival's gain, mean a round
 * @param breaches deliberate serious breaches (shortfall ≥ .5)
 * @param slips involuntary defections
 * @param withdrawals agreements left openly
 * @param statements public statements made
 * @param lies promises followed within a year by a deliberate serious breach
 * @param leaders leaders it had
 * @param reputation its public record at the end
 * @param habits how it behaved
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
    BehaviourCounts habits) {}
