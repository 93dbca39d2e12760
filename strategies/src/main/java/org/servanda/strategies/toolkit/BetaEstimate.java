package org.servanda.strategies.toolkit;

import org.servanda.engine.portable.PortableText;

/**
 * What has been learned of how often something follows: a Beta-Bernoulli estimate that begins with
 * a prior worth a few observations.
 */
public final class BetaEstimate {
  private double yes;
  private double no;

  /**
   * A prior.
   *
   * @param mean what is expected before anything is seen, from 0 to 1
   * @param weight how many observations that is worth, above 0
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

  /** One more observation. */
  public void observe(boolean happened) {
    observe(happened, 1);
  }

  /**
   * An observation that counts for more or less than one: where a breach would have been seen three
   * times in ten, a round without one counts for .3.
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

  /** How probable it is now thought to be. */
  public double mean() {
    return yes / (yes + no);
  }
}
