package org.servanda.strategies.toolkit.negotiation;

import java.util.Arrays;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;

/**
 * A frequency model: counts how often each value was offered; an issue weighs more the less it
 * changes. Van Galen Last 2012, Agent Smith: Opponent model estimation in bilateral multi-issue
 * negotiation.
 */
public final class SmithFrequencyModel implements OpponentModel {
  private final OutcomeFeatures features;
  private double[][] counts;
  private int heard;

  /** A model of the opponent of a leader. */
  public SmithFrequencyModel(Brief brief) {
    this.features = OutcomeFeatures.of(brief);
    this.counts = features.table();
  }

  @Override
  public void observe(Outcome offer) {
    heard++;
    for (int i = 0; i < counts.length; i++) {
      counts[i][features.value(offer, i)]++;
    }
  }

  /**
   * Σ w·count/K after K offers, where w is the share of the most frequent value, scaled to sum to
   * 1.
   */
  @Override
  public double estimate(Outcome outcome) {
    if (heard == 0) {
      return 0;
    }
    double total = 0;
    double weighted = 0;
    for (int i = 0; i < counts.length; i++) {
      double weight = Arrays.stream(counts[i]).max().orElseThrow() / heard;
      total += weight;
      weighted += weight * counts[i][features.value(outcome, i)] / heard;
    }
    return weighted / total;
  }

  @Override
  public void reset() {
    counts = features.table();
    heard = 0;
  }
}
