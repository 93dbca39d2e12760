package org.servanda.reports.ranking;

import org.servanda.reports.tally.MatchMetric;

/** What entrants are ranked by: more is better. */
public enum RankingCriterion {
  /** Will it last? */
  DURABILITY("durability", MatchMetric.DURABILITY, 1),
  /** Own discounted payoff. */
  PAYOFF("own payoff", MatchMetric.PAYOFF_A, 1),
  /** Does it lower the danger of war? */
  SAFETY("safety from war", MatchMetric.DANGER, -1),
  /** What does it do to each side's position? */
  POSITION("position", MatchMetric.POSITION_A, 1);

  private final String label;
  private final MatchMetric measure;
  private final int sign;

  RankingCriterion(String label, MatchMetric measure, int sign) {
    this.label = label;
    this.measure = measure;
    this.sign = sign;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** What is measured, as seen from seat A. */
  public MatchMetric measure() {
    return measure;
  }

  /** 1 if more of the measure is better, −1 if less is. */
  public int sign() {
    return sign;
  }
}
