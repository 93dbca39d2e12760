package org.servanda.tournaments.tuning;

import java.util.Collections;
import java.util.List;
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
record TrialSeries(List<Double> durability, List<Double> payoff, long faults) {
  TrialSeries {
    durability = List.copyOf(durability);
    payoff = List.copyOf(payoff);
  }

  TuningScore score() {
    return new TuningScore(mean(durability), mean(payoff));
  }

  private static double mean(List<Double> values) {
    // In their order, so that the sum is the same however they were played.
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /** These matches beside those of the defaults. */
  TunedStrategy beside(TrialSeries standard, String name, TuningScore training) {
    return new TunedStrategy(
        name,
        training,
        difference(durability, zeros()),
        difference(payoff, zeros()),
        difference(durability, standard.durability),
        difference(payoff, standard.payoff),
        faults);
  }

  private List<Double> zeros() {
    return Collections.nCopies(durability.size(), 0.);
  }

  private static Estimate difference(List<Double> values, List<Double> less) {
    SampleMean mean = new SampleMean();
    for (int i = 0; i < values.size(); i++) {
      mean.add(values.get(i) - less.get(i));
    }
    return mean.estimate();
  }
}
