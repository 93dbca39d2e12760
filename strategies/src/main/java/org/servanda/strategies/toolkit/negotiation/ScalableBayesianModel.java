package org.servanda.strategies.toolkit.negotiation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;

/**
 * Beliefs about the weight of each issue and the ranking of its values, updated on the assumption
 * that every new offer is worth a little less to the opponent than the one before. Hindriks and
 * Tykhonov 2008, Opponent modelling in automated multi-issue negotiation using Bayesian learning
 * (the scalable version).
 */
public final class ScalableBayesianModel implements OpponentModel {
  private static final int WEIGHTS = 11;
  private static final double STEP = .003;
  private static final double SPREAD = .25;

  private final OutcomeFeatures features;
  private final double[][] weightBeliefs;
  private final Shapes[] shapes;
  private final double[] weights;
  private final double[][] worths;
  private final Set<Long> known = new HashSet<>();
  private double least;
  private double most;

  /** A model of the opponent of a leader. */
  public ScalableBayesianModel(Brief brief) {
    this.features = OutcomeFeatures.of(brief);
    int count = features.count();
    this.weightBeliefs = new double[count][WEIGHTS];
    this.shapes = new Shapes[count];
    this.weights = new double[count];
    this.worths = features.table();
    for (int i = 0; i < count; i++) {
      shapes[i] = new Shapes(features.size(i));
    }
    reset();
  }

  @Override
  public void reset() {
    known.clear();
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < WEIGHTS; j++) {
        double rest = 1 - (j + 1.0) / WEIGHTS;
        weightBeliefs[i][j] = rest * rest * rest;
      }
      normalise(weightBeliefs[i]);
      shapes[i].reset();
    }
    expect();
  }

  private static void normalise(double[] beliefs) {
    double sum = PortableMath.sum(beliefs);
    for (int j = 0; j < beliefs.length; j++) {
      beliefs[j] /= sum;
    }
  }

  /** Computes the expected weights and worths, and the range of their sums. */
  private void expect() {
    least = 0;
    most = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0;
      for (int j = 0; j < WEIGHTS; j++) {
        weights[i] += weightBeliefs[i][j] * weight(j);
      }
      shapes[i].expect(worths[i]);
      least += weights[i] * Arrays.stream(worths[i]).min().orElseThrow();
      most += weights[i] * Arrays.stream(worths[i]).max().orElseThrow();
    }
  }

  private static double weight(int hypothesis) {
    return hypothesis / (WEIGHTS - 1.0);
  }

  /** Ignores repeated offers; the first offer does not change the weights. */
  @Override
  public void observe(Outcome offer) {
    if (!known.add(offer.index())) {
      return;
    }
    double assumed = Math.max(STEP, 1 - STEP * (known.size() - 1));
    int[] values = new int[weights.length];
    Arrays.setAll(values, i -> features.value(offer, i));
    if (known.size() > 1) {
      weigh(assumed, values);
      expect();
    }
    double total = sum(values);
    for (int i = 0; i < values.length; i++) {
      double others = total - weights[i] * worths[i][values[i]];
      shapes[i].update(assumed, weights[i], values[i], others);
    }
    expect();
  }

  private void weigh(double assumed, int[] values) {
    double total = sum(values);
    for (int i = 0; i < values.length; i++) {
      double worth = worths[i][values[i]];
      double others = total - weights[i] * worth;
      for (int j = 0; j < WEIGHTS; j++) {
        weightBeliefs[i][j] *= likelihood(assumed, weight(j) * worth + others);
      }
      normalise(weightBeliefs[i]);
    }
  }

  private double sum(int[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * worths[i][values[i]];
    }
    return sum;
  }

  /** The likelihood of a utility given the assumed one, up to a constant. */
  private static double likelihood(double assumed, double utility) {
    double off = (assumed - utility) / assumed;
    return PortableMath.exp(-off * off / (2 * SPREAD * SPREAD));
  }

  /** The expected utility, scaled so that the outcomes run from 0 to 1. */
  @Override
  public double estimate(Outcome outcome) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * worths[i][features.value(outcome, i)];
    }
    return most == least ? 1 : (sum - least) / (most - least);
  }

  /** Hypotheses about the ranking of an issue's values: rising, falling, or with a peak. */
  private static final class Shapes {
    private static final double SCALE = 1000;

    /** The greatest number of peaks; an issue of more values has them at even distances. */
    private static final int PEAKS = 256;

    private final double[][] hypotheses;
    private final double[] beliefs;

    Shapes(int size) {
      int peaks = Math.min(PEAKS, Math.max(0, size - 2));
      this.hypotheses = new double[2 + peaks][size];
      this.beliefs = new double[hypotheses.length];
      for (int j = 0; j < size; j++) {
        hypotheses[0][j] = SCALE * j + 1;
        hypotheses[1][j] = SCALE * (size - j - 1) + 1;
        for (int p = 1; p <= peaks; p++) {
          int peak = (int) ((long) p * (size - 1) / (peaks + 1));
          double slope = j < peak ? SCALE * j / peak : SCALE * (size - j - 1) / (size - peak - 1);
          hypotheses[p + 1][j] = Math.floor(slope) + (j < peak ? 0 : 1);
        }
      }
      for (double[] shape : hypotheses) {
        double top = Arrays.stream(shape).max().orElseThrow();
        Arrays.setAll(shape, j -> shape[j] / top);
      }
    }

    void reset() {
      Arrays.fill(beliefs, 1.0 / beliefs.length);
    }

    void expect(double[] worths) {
      Arrays.fill(worths, 0);
      for (int h = 0; h < beliefs.length; h++) {
        for (int j = 0; j < worths.length; j++) {
          worths[j] += beliefs[h] * hypotheses[h][j];
        }
      }
    }

    void update(double assumed, double weight, int value, double others) {
      for (int h = 0; h < beliefs.length; h++) {
        beliefs[h] *= likelihood(assumed, others + weight * hypotheses[h][value]);
      }
      normalise(beliefs);
    }
  }
}
