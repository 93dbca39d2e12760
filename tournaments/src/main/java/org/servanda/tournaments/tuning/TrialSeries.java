package org.servanda.tournaments.tuning;

import java.util.Arrays;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.SampleMean;

/**
 * A candidate's matches, repetition by repetition, each the mean over partners, seats and
 * scenarios.
 *
 * @param durability of each repetition
 * @param payoff the candidate's own, of each repetition
 * @param faults the matches that the candidate lost by a fault
 */
record TrialSeries(double[] durability, double[] payoff, long faults) {

  TuningScore score() {
    return new TuningScore(mean(durability), mean(payoff));
  }

  private static double mean(double[] values) {
    // In their order, so that the sum is the same however they were played.
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** These matches beside those of the defaults. */
  TunedStrategy beside(TrialSeries standard, String name, TuningScore training) {
    return new TunedStrategy(
        name,
        training,
        difference(durability, new double[durability.length]),
        difference(payoff, new double[payoff.length]),
        difference(durability, standard.durability),
        difference(payoff, standard.payoff),
        faults);
  }

  private static Estimate difference(double[] values, double[] less) {
    SampleMean mean = new SampleMean();
    for (int i = 0; i < values.length; i++) {
      mean.add(values[i] - less[i]);
    }
    return mean.estimate();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrialSeries series
        && Arrays.equals(durability, series.durability)
        && Arrays.equals(payoff, series.payoff)
        && faults == series.faults;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(durability);
  }

  @Override
  public String toString() {
    return score().toString();
  }
}
