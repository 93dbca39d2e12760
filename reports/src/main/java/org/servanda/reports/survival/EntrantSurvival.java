package org.servanda.reports.survival;

import java.util.List;

/**
 * The Kaplan–Meier estimate of the lifetimes of an entrant's agreements, by year and by quarter.
 *
 * @param name the entrant
 * @param years since entry into force
 * @param survival the share still in force
 * @param atRisk numbers at risk
 * @param quarters the same by quarter, from 0 to the horizon
 */
public record EntrantSurvival(
    String name,
    List<Double> years,
    List<Double> survival,
    List<Long> atRisk,
    List<Quarter> quarters) {
  /**
   * What is known of an age.
   *
   * @param age in quarters
   * @param atRisk agreements in force until then, at least
   * @param ended of these, agreements that ended at this age
   * @param survival the share still in force after this age
   * @param honoured the share that neither side had breached seriously by then; agreements that end
   *     before are censored
   */
  public record Quarter(int age, long atRisk, long ended, double survival, double honoured) {}
}
