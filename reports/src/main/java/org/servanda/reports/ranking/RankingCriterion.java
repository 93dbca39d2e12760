package org.servanda.reports.ranking;

import org.servanda.reports.tally.MatchMetric;

/** The criteria by which entrants are ranked. */
public enum RankingCriterion {
  /** Durability: do agreements last? */
  DURABILITY("durability", MatchMetric.DURABILITY, 1),
  /** Own discounted payoff. */
  PAYOFF("own payoff", MatchMetric.PAYOFF_A, 1),
  /** Safety: is war less likely? */
  SAFETY("safety from war", MatchMetric.DANGER, -1),
  /** Own position among allies and rivals. */
  POSITION("position", MatchMetric.POSITION_A, 1);

  private final String label;
  private final MatchMetric measure;
  private final int sign;

  RankingCriterion(String label, MatchMetric measure, int sign) {
    this.label = label;
    this.measure = measure;
    this.sign = sign;
  }

  /** The name in words. */
  public String label() {
    return label;
  }

  /** The metric, from the point of view of seat A. */
  public MatchMetric measure() {
    return measure;
  }

  /** 1 if more of the metric is better, −1 if less is. */
  public int sign() {
    return sign;
  }
}
