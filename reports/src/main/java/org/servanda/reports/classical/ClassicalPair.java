package org.servanda.reports.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.servanda.engine.result.MoveCounts;
import org.servanda.reports.statistics.SampleMean;

/**
 * How a strategy fared against one partner in a repeated game, at both seats. Payoffs are a turn,
 * over the repetitions whose scores are kept; the rest counts all matches without a fault. A pair
 * of moves names the strategy's own first: CC, CD, DC and DD, in this order.
 *
 * @param strategy the strategy
 * @param partner the partner; a strategy also meets itself
 * @param matches matches that count
 * @param turns rounds of these
 * @param payoff mean payoff a turn, NaN without any
 * @param payoffDeviation its standard deviation over matches, of these as a population
 * @param payoffLead mean of the payoff a turn less the partner's
 * @param wins matches with the greater payoff
 * @param cooperation turns in which it cooperated
 * @param cooperationRate the share of these, 0 to 1
 * @param vengefulCooperation the same from −1 (never) to 1 (always)
 * @param goodPartner matches in which it cooperated at least as often as the partner
 * @param states turns by both moves
 * @param stateRates shares of these
 * @param responses turns by both moves of the turn before and the own move: CC then C, CC then D,
 *     CD then C and so on
 * @param responseRates shares of each own move after the same two moves; NaN where these never were
 */
public record ClassicalPair(
    String strategy,
    String partner,
    long matches,
    long turns,
    double payoff,
    double payoffDeviation,
    double payoffLead,
    long wins,
    long cooperation,
    double cooperationRate,
    double vengefulCooperation,
    long goodPartner,
    List<Long> states,
    List<Double> stateRates,
    List<Long> responses,
    List<Double> responseRates) {

  /** The figures of all meetings of two strategies. */
  static ClassicalPair of(String strategy, String partner, List<Meeting> meetings) {
    List<Long> states = new ArrayList<>();
    List<Long> responses = new ArrayList<>();
    for (int state = 0; state < MoveCounts.STATES; state++) {
      int now = state;
      states.add(sum(meetings, m -> m.rounds(now)));
      long cooperations =
          sum(meetings, m -> Meeting.cooperations(next -> m.successions(now, next)));
      responses.add(cooperations);
      responses.add(
          sum(meetings, m -> Meeting.all(next -> m.successions(now, next))) - cooperations);
    }
    long turns = sum(meetings, m -> Meeting.all(m::rounds));
    long cooperation = sum(meetings, m -> Meeting.cooperations(m::rounds));
    SampleMean payoffs = new SampleMean();
    SampleMean leads = new SampleMean();
    for (Meeting meeting : meetings) {
      add(meeting, payoffs, leads);
    }
    double rate = (double) cooperation / turns;
    return new ClassicalPair(
        strategy,
        partner,
        sum(meetings, m -> Meeting.all(m::first)),
        turns,
        payoffs.mean(),
        payoffs.deviation(),
        leads.mean(),
        sum(meetings, Meeting::wins),
        cooperation,
        rate,
        2 * rate - 1,
        sum(meetings, Meeting::goodPartner),
        List.copyOf(states),
        states.stream().map(count -> (double) count / turns).toList(),
        List.copyOf(responses),
        rates(responses));
  }

  private static void add(Meeting meeting, SampleMean payoffs, SampleMean leads) {
    for (int repetition = 0; repetition < meeting.repetitions(); repetition++) {
      if (meeting.counts(repetition)) {
        payoffs.add(meeting.score(repetition));
      }
      double lead = meeting.lead(repetition);
      if (!Double.isNaN(lead)) {
        leads.add(lead);
      }
    }
  }

  private static List<Double> rates(List<Long> responses) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < responses.size(); i += 2) {
      double both = responses.get(i) + responses.get(i + 1);
      rates.add(responses.get(i) / both);
      rates.add(responses.get(i + 1) / both);
    }
    return List.copyOf(rates);
  }

  private static long sum(List<Meeting> meetings, ToLongFunction<Meeting> count) {
    return meetings.stream().mapToLong(count).sum();
  }
}
