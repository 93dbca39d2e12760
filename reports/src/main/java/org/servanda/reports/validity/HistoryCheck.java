package org.servanda.reports.validity;

import org.servanda.reports.statistics.Estimate;

/**
 * A published rate, and the rate that the case library yields.
 *
 * @param what what the rate measures
 * @param unit its unit
 * @param source the publication
 * @param published the rate
 * @param found the default field's, with its 95 % interval
 * @param calculating the rate of the calculating leaders alone
 * @param drives the cause of the distance
 * @param within the tolerance: a factor, or a difference if it is a share
 * @param share whether it is a share, which is compared by difference
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
  /** Found divided by published; for a share, found minus published. */
  public double distance() {
    return share ? found.value() - published : found.value() / published;
  }

  /** Whether the distance is within the tolerance. */
  public boolean holds() {
    double distance = distance();
    return share ? Math.abs(distance) <= within : distance <= within && distance >= 1 / within;
  }
}
