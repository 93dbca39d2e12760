package org.servanda.reports.validity;

/**
 * A published rate, and the rate that the case library yields.
 *
 * @param what what the rate measures
 * @param unit its unit
 * @param source the publication
 * @param published the rate
 * @param first the default field's in the first season, where nobody is known
 * @param later the default field's in a later season, where records are known
 * @param calculating the rate of the calculating leaders alone, in the first season
 * @param constant what a constant hazard yields that knows the published rates of endings, and
 *     nothing else; NaN if that says nothing
 * @param drives the cause of the distance
 * @param within the tolerance: a factor, or a difference if it is a share
 * @param share whether it is a share, which is compared by difference
 * @param input whether the rate is put into the scenarios, so that it tests the program and not the
 *     model
 */
public record HistoryCheck(
    String what,
    String unit,
    String source,
    double published,
    Replication first,
    Replication later,
    Replication calculating,
    double constant,
    String drives,
    double within,
    boolean share,
    boolean input) {
  /** Found in the first season divided by published; for a share, found minus published. */
  public double distance() {
    return share ? first.mean() - published : first.mean() / published;
  }

  /** Whether the first season is within the tolerance, with five seeds of six. */
  public boolean holds() {
    return first.holds();
  }

  /** Whether a constant hazard says something, and what it says is within the tolerance. */
  public boolean isConstantNear() {
    return isNear(constant, published, within, share);
  }

  /** Whether a rate is within a tolerance of a published one. */
  public static boolean isNear(double found, double published, double within, boolean share) {
    return share
        ? Math.abs(found - published) <= within
        : found <= within * published && found >= published / within;
  }
}
