package org.servanda.reports.validity;

import org.servanda.reports.statistics.Estimate;

/**
 * A published rate, and what the case library comes to.
 *
 * @param what it is a rate of
 * @param unit it is measured in
 * @param source where it was published
 * @param published the rate
 * @param found the default field's, with its 95 % interval
 * @param calculating the calculating leaders' alone
 * @param drives what drives the distance
 * @param within how far apart they may be: as a factor, or as a difference if it is a share
 * @param share whether it is a share, compared by difference
 */
public record HistoryCheck(
    String what,
    String unit,
    String source,
    double published,
    Estimate found,
    Estimate calculating,
    String drives,
    double within,
    boolean share) {
  /** How many times the published rate, or how much more than the published share. */
  public double distance() {
    return share ? found.value() - published : found.value() / published;
  }

  /** Whether it is near enough. */
  public boolean holds() {
    double distance = distance();
    return share ? Math.abs(distance) <= within : distance <= within && distance >= 1 / within;
  }
}
