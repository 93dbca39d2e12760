package org.servanda.reports.survival;

import java.util.List;

/**
 * The Kaplan–Meier estimate of the lifetimes of an entrant's agreements, by year.
 *
 * @param name the entrant
 * @param years since entry into force
 * @param survival the share still in force
 * @param atRisk numbers at risk
 */
public record EntrantSurvival(
    String name, List<Double> years, List<Double> survival, List<Long> atRisk) {}
