package org.servanda.reports.survival;

import java.util.List;

/**
 * How long an entrant's agreements lasted: the Kaplan–Meier estimate, year by year.
 *
 * @param name the entrant
 * @param years since entry into force
 * @param survival the share still in force
 * @param atRisk how many were still watched
 */
public record EntrantSurvival(
    String name, List<Double> years, List<Double> survival, List<Long> atRisk) {}
