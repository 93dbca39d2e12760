package org.servanda.reports.analysis.ranking;

import org.servanda.reports.analysis.tally.Measure;

/** What entrants are ranked by: more is better. */
public enum Question {
  /** Will it last? */
  DURABILITY("durability", Measure.DURABILITY, 1),
  /** Own discounted payoff. */
  PAYOFF("own payoff", Measure.PAYOFF_A, 1),
  /** Does it lower the danger of war? */
  SAFETY("safety from war", Measure.DANGER, -1),
  /** What does it do to each side's position? */
  POSITION("position", Measure.POSITION_A, 1);

  private final String label;
  private final Measure measure;
  private final int sign;

  Question(String label, Measure measure, int sign) {
    this.label = label;
    this.measure = measure;
    this.sign = sign;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** What is measured, as seen from seat A. */
  public Measure measure() {
    return measure;
  }

  /** 1 if more of the measure is better, −1 if less is. */
  public int sign() {
    return sign;
  }
}
