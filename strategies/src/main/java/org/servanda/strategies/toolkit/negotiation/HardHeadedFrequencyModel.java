package org.servanda.strategies.toolkit.negotiation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;

/**
 * A frequency model: issues that the opponent leaves unchanged gain weight, and values it offers
 * gain worth. Van Krimpen, Looije and Hajizadeh 2013, HardHeaded; with the renormalisation of
 * GENIUS 10.4, which is not in the paper.
 */
public final class HardHeadedFrequencyModel implements OpponentModel {
  private static final double LEARNING = .2;
  private static final double LIFT = .05;
  private static final double TOLERANCE = .02;

  private final OutcomeFeatures features;
  private final double gain;
  private final double[] weights;
  private double[][] counts;
  private @Nullable Outcome previous;

  /** A model of the opponent of a leader. */
  public HardHeadedFrequencyModel(Brief brief) {
    this.features = OutcomeFeatures.of(brief);
    this.gain = LEARNING / features.count();
    this.weights = new double[features.count()];
    this.counts = features.table();
    reset();
  }

  @Override
  public void reset() {
    Arrays.fill(weights, 1.0 / weights.length);
    counts = features.table();
    for (double[] row : counts) {
      Arrays.fill(row, 1);
    }
    previous = null;
  }

  /** The first offer is only remembered, because there is none to compare it with. */
  @Override
  public void observe(Outcome offer) {
    if (previous != null) {
      weigh(previous, offer);
      for (int i = 0; i < counts.length; i++) {
        counts[i][features.value(offer, i)]++;
      }
    }
    previous = offer;
  }

  private boolean unchanged(Outcome before, Outcome after, int feature) {
    return features.value(before, feature) == features.value(after, feature);
  }

  private void weigh(Outcome before, Outcome after) {
    int same = 0;
    for (int i = 0; i < weights.length; i++) {
      same += unchanged(before, after, i) ? 1 : 0;
    }
    double sum = 1 + gain * same;
    double most = 1 - weights.length * gain / sum;
    for (int i = 0; i < weights.length; i++) {
      double old = weights[i];
      boolean grows = unchanged(before, after, i) && old < most;
      weights[i] = (grows ? old + gain : old) / sum;
      renormalise();
      if (Math.abs(PortableMath.sum(weights) - 1) > TOLERANCE) {
        weights[i] = old;
      }
    }
  }

  /** Removes the excess over 1 from all weights, in proportion to each weight plus a constant. */
  private void renormalise() {
    double excess = PortableMath.sum(weights) - 1;
    double base = excess + 1 + LIFT * weights.length;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.max(0, weights[k] - excess * (weights[k] + LIFT) / base);
    }
  }

  /** Σ w·count / (greatest count of the issue), at most 1. */
  @Override
  public double estimate(Outcome outcome) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double most = Arrays.stream(counts[i]).max().orElseThrow();
      sum += weights[i] * counts[i][features.value(outcome, i)] / most;
    }
    return Math.min(1, sum);
  }
}
