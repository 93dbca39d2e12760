package org.servanda.reports.classical;

import java.util.List;

/**
 * A strategy's results in a repeated game, over all partners but itself and both seats.
 *
 * @param rank by the median score, from 1; equal ones in order of name
 * @param strategy the strategy
 * @param medianScore median over repetitions of {@link #scores}
 * @param meanScore their mean
 * @param scoreDeviation their standard deviation, of the repetitions as a population
 * @param matches matches that count, without those that ended in a fault
 * @param wins matches with the greater payoff
 * @param cooperation the cooperating rating: the share of its turns in which it cooperated, 0 to 1
 * @param goodPartner the good-partner rating: the share of its matches in which it cooperated at
 *     least as often as the partner
 * @param eigenjesus its entry in the principal eigenvector of the rates of cooperation: to
 *     cooperate with those who do is good
 * @param eigenmoses the same of the rates from −1 to 1: to defect against those who do is good too
 * @param initialCooperations matches in which its first move was to cooperate
 * @param initialCooperation the share of these
 * @param scores by repetition, the mean over matches of the payoff a turn; NaN without any
 * @param points by repetition, the sum of payoffs
 * @param winsByRepetition by repetition, the matches with the greater payoff
 */
public record ClassicalEntrant(
    int rank,
    String strategy,
    double medianScore,
    double meanScore,
    double scoreDeviation,
    long matches,
    long wins,
    double cooperation,
    double goodPartner,
    double eigenjesus,
    double eigenmoses,
    long initialCooperations,
    double initialCooperation,
    List<Double> scores,
    List<Double> points,
    List<Integer> winsByRepetition) {

  public ClassicalEntrant {
    scores = List.copyOf(scores);
    points = List.copyOf(points);
    winsByRepetition = List.copyOf(winsByRepetition);
  }

  /** The share of its matches that it won. */
  public double winRate() {
    return (double) wins / matches;
  }

  ClassicalEntrant ranked(int place) {
    return new ClassicalEntrant(
        place,
        strategy,
        medianScore,
        meanScore,
        scoreDeviation,
        matches,
        wins,
        cooperation,
        goodPartner,
        eigenjesus,
        eigenmoses,
        initialCooperations,
        initialCooperation,
        scores,
        points,
        winsByRepetition);
  }
}
