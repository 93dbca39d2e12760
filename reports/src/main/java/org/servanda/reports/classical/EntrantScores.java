package org.servanda.reports.classical;

import java.util.ArrayList;
import java.util.List;
import org.servanda.reports.statistics.Median;
import org.servanda.reports.statistics.SampleMean;

/**
 * A strategy's scores by repetition, over its meetings with all others.
 *
 * @param scores the mean over matches of the payoff a turn; NaN without any
 * @param points the sum of payoffs
 * @param wins the matches with the greater payoff
 */
record EntrantScores(List<Double> scores, List<Double> points, List<Integer> wins) {

  static EntrantScores of(List<Meeting> meetings) {
    List<Double> scores = new ArrayList<>();
    List<Double> points = new ArrayList<>();
    List<Integer> wins = new ArrayList<>();
    int repetitions = meetings.stream().mapToInt(Meeting::repetitions).max().orElse(0);
    for (int repetition = 0; repetition < repetitions; repetition++) {
      SampleMean score = new SampleMean();
      double sum = 0;
      int won = 0;
      for (Meeting meeting : meetings) {
        if (meeting.counts(repetition)) {
          score.add(meeting.score(repetition));
          sum += meeting.payoff(repetition);
        }
        won += meeting.lead(repetition) > 0 ? 1 : 0;
      }
      scores.add(score.mean());
      points.add(sum);
      wins.add(won);
    }
    return new EntrantScores(scores, points, wins);
  }

  /** The median of the scores that are known; NaN without any. */
  double median() {
    return Median.of(scores);
  }

  SampleMean mean() {
    SampleMean mean = new SampleMean();
    scores.stream().filter(s -> !s.isNaN()).forEach(mean::add);
    return mean;
  }
}
