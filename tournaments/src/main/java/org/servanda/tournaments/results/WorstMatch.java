package org.servanda.tournaments.results;

import java.util.Comparator;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.io.BadInputException;

/**
 * A strategy's worst match in a stored tournament. What is stored are sums of pairs, so the pair
 * with the lowest mean is taken first, and its repetitions are played again to find the worst of
 * them: another pair may hold a match that is worse still.
 *
 * @param pair the pair with the lowest mean
 * @param seat the strategy's seat in it
 * @param mean its mean
 * @param pairs how many pairs the strategy is in
 */
public record WorstMatch(Pair pair, Seat seat, double mean, int pairs) {
  /** What is lowest in the worst match. */
  public enum By {
    /** The match's durability, then the strategy's payoff. */
    DURABILITY,
    /** The strategy's payoff, then the match's durability. */
    PAYOFF;

    private MatchMetric metric(Seat seat) {
      return this == DURABILITY
          ? MatchMetric.DURABILITY
          : seat == Seat.A ? MatchMetric.PAYOFF_A : MatchMetric.PAYOFF_B;
    }

    private Comparator<MatchResult> order(Seat seat) {
      Comparator<MatchResult> durability = Comparator.comparingDouble(MatchResult::durability);
      Comparator<MatchResult> payoff =
          Comparator.comparingDouble(result -> result.side(seat).payoff());
      return this == DURABILITY
          ? durability.thenComparing(payoff)
          : payoff.thenComparing(durability);
    }
  }

  /**
   * The pair of a strategy with the lowest mean; of equal ones the first in order of names.
   *
   * @param strategy the entrant, as recorded
   * @param scenario the scenario's id; null for any
   * @param season from 1
   * @throws BadInputException if no match of it is stored
   */
  public static WorstMatch of(
      Tally tally, String strategy, @Nullable String scenario, int season, By by) {
    WorstMatch worst = null;
    int pairs = 0;
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      Pair pair = entry.getKey();
      if (pair.season() != season || (scenario != null && !pair.scenario().equals(scenario))) {
        continue;
      }
      for (Seat seat : Seat.values()) {
        if ((seat == Seat.A ? pair.a() : pair.b()).equals(strategy)) {
          pairs++;
          double mean = mean(entry.getValue(), by, seat);
          worst = worst == null || mean < worst.mean ? new WorstMatch(pair, seat, mean, 0) : worst;
        }
      }
    }
    if (worst == null) {
      throw new BadInputException(
          PortableText.format("No match of '%s' in season %d is stored", strategy, season));
    }
    return new WorstMatch(worst.pair, worst.seat, worst.mean, pairs);
  }

  /** Matches that ended in the other side's fault do not count; without any others, infinity. */
  private static double mean(PairTally sum, By by, Seat seat) {
    long matches = sum.matchesFor(seat);
    return matches == 0 ? Double.POSITIVE_INFINITY : sum.sum(by.metric(seat)) / matches;
  }

  /**
   * The worst of its repetitions; of equal ones the first.
   *
   * @param repetitions how many there are
   * @param play plays one again
   */
  public int repetition(int repetitions, By by, IntFunction<MatchResult> play) {
    Comparator<MatchResult> order = by.order(seat);
    int worst = 0;
    MatchResult lowest = play.apply(0);
    for (int repetition = 1; repetition < repetitions; repetition++) {
      MatchResult result = play.apply(repetition);
      if (order.compare(result, lowest) < 0) {
        worst = repetition;
        lowest = result;
      }
    }
    return worst;
  }

  /** What was chosen and why, in two sentences. */
  public String text(int repetition, int repetitions, By by) {
    String what = by == By.DURABILITY ? "durability" : "payoff";
    return PortableText.format(
        "Of its %s, %s has the lowest mean %s, %.3f, as %s against %s in %s. Of that pair's %s,"
            + " repetition %d has the lowest %s.",
        NumberText.counted(pairs, "pair", "pairs"),
        seat == Seat.A ? pair.a() : pair.b(),
        what,
        mean,
        seat,
        seat == Seat.A ? pair.b() : pair.a(),
        pair.scenario(),
        NumberText.counted(repetitions, "repetition", "repetitions"),
        repetition,
        what);
  }
}
