package org.servanda.strategies.toolkit;

import org.servanda.engine.portable.PortableText;

/**
 * An estimate of the probability of an event from observations: Beta-Bernoulli, with a prior that
 * is worth a number of observations.
 */
public final class BetaEstimate {
  private double yes;
  private double no;

  /**
   * Begins with a prior.
   *
   * @param mean the expected probability before any observation, from 0 to 1
   * @param weight the number of observations the prior is worth, above 0
   */
  public BetaEstimate(double mean, double weight) {
    if (!(mean >= 0 && mean <= 1 && weight > 0)) {
      throw new IllegalArgumentException(
          PortableText.format(
              "A prior of mean %s and weight %s: the mean must be from 0 to 1, the weight above 0",
              mean, weight));
    }
    this.yes = mean * weight;
    this.no = (1 - mean) * weight;
  }

  /** Adds one observation. */
  public void observe(boolean happened) {
    observe(happened, 1);
  }

  /**
   * Adds an observation of another weight: where a breach is detected three times in ten, a round
   * without one counts .3.
   *
   * @param weight at least 0
   */
  public void observe(boolean happened, double weight) {
    if (happened) {
      yes += weight;
    } else {
      no += weight;
    }
  }

  /** The posterior mean, from 0 to 1. */
  public double mean() {
    return yes / (yes + no);
  }
}
