package org.servanda.tournaments.tuning;

import org.servanda.reports.statistics.Estimate;

/**
 * A strategy with some values of its parameters, on held-out matches. A repetition is one
 * measurement, the mean over all partners, seats and scenarios, because all pairs of a repetition
 * share their random numbers. Intervals therefore say how far chance alone goes, with this field.
 *
 * @param name its expression
 * @param training its means on the matches it was chosen by; biased upwards for what was chosen
 * @param durability mean durability of its held-out matches, with a 95 % interval
 * @param payoff its mean payoff in them, with a 95 % interval
 * @param moreDurability its durability minus that of the defaults in the same repetitions
 * @param morePayoff its payoff minus that of the defaults in the same repetitions
 * @param faults the held-out matches that it lost by a fault
 */
public record TunedStrategy(
    String name,
    TuningScore training,
    Estimate durability,
    Estimate payoff,
    Estimate moreDurability,
    Estimate morePayoff,
    long faults) {}
