package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;

/**
 * Two players divide a pie by alternating offers: one offer per round, A first, which the other
 * side accepts or refuses. No formula is evaluated: the worth of an answer is measured by matches,
 * and the least acceptable share is found by comparing them.
 *
 * <p>The players follow a schedule {@code given}: in round t the opener gives the other side {@code
 * given[t]} steps of the pie, and the other side accepts no less. After its last entry nobody comes
 * to the table.
 *
 * @param prepared the pie
 * @param steps the number of steps it is cut into
 * @param chances the random numbers; every measurement plays one match with each
 */
record AlternatingOffersGame(PreparedScenario prepared, int steps, List<Chance> chances) {
  /** Payoffs closer than this are equal: far above rounding, far below a step of the pie. */
  private static final double EQUAL = 1e-9;

  /** A pie that is cut into a number of steps. */
  static Issue of(int steps) {
    return new Issue(
        "A's share",
        Seat.B,
        .5,
        IntStream.rangeClosed(0, steps).mapToObj(i -> cut(i, steps)).toList());
  }

  /** What A gains, B loses: net_A = x and net_B = 1 − x. */
  private static Option cut(int step, int steps) {
    double share = (double) step / steps;
    return Option.of(step + " of " + steps, share - 1, share);
  }

  /**
   * A scenario in which a pie is divided.
   *
   * @param years how long a division lasts; 0 for ever
   */
  static PreparedScenario table(Issue pie, Party a, Party b, int years, int rounds, World.War war) {
    Terms exact = TheoryWorlds.EXACT;
    Terms terms =
        new Terms(
            exact.form(),
            exact.verification(),
            exact.precision(),
            years,
            0,
            Terms.NO_ESCAPE,
            false);
    World.TalkRules turns = new World.TalkRules(2, 0, 0, 0, 0, true);
    return new PreparedScenario(
        Scenario.of("pie", pie)
            .with(a, b)
            .with(TermsMenu.only(terms))
            .with(World.still(rounds).with(turns, war)));
  }

  /** The mean payoff of a seat if all offers before a round are refused. */
  double worth(Seat seat, int[] given, int from) {
    TheoryPlayer bargainer =
        new TheoryPlayer(
            "bargainer", brief -> new AlternatingOffersPlayer(brief, steps, given, from));
    double sum = 0;
    for (Chance chance : chances) {
      sum += TheoryWorlds.play(prepared, bargainer, bargainer, chance).side(seat).payoff();
    }
    return sum / chances.size();
  }

  /** The least share, in steps, that is worth at least as much as refusing it in a round. */
  int least(int[] given, int round) {
    Seat answering = round % 2 == 0 ? Seat.B : Seat.A;
    double refusal = worth(answering, given, round + 1) - EQUAL;
    IntPredicate takes = share -> taking(answering, given, round, share) >= refusal;
    double none = taking(answering, given, round, 0);
    double whole = taking(answering, given, round, steps);
    // A first guess, exact if the worth is linear; measurements decide.
    double guess = Math.ceil((refusal - none) / (whole - none) * steps);
    int high = (int) Math.max(0, Math.min(steps, guess));
    int low = high - 1;
    if (low >= 0 && takes.test(low)) {
      high = low;
      low = -1;
    } else if (!takes.test(high)) {
      low = high;
      high = steps;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (takes.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double taking(Seat seat, int[] given, int round, int share) {
    int[] other = given.clone();
    other[round] = share;
    return worth(seat, other, round);
  }

  /** A's share if the game has a last round, found by backward induction. */
  double shareIn(int rounds) {
    int[] given = new int[rounds];
    for (int round = rounds - 1; round >= 0; round--) {
      given[round] = least(given, round);
    }
    return share(given);
  }

  /** A's share if the game goes on for ever; NaN if there is no such equilibrium. */
  double share() {
    int[] given = agreed();
    return given.length == 0 ? Double.NaN : share(given);
  }

  /**
   * The schedule of the first rounds if the game goes on for ever: A gives the least that B
   * accepts, given what B will give in the next round; that is the least A accepts, given what A
   * will give in the round after.
   *
   * @return empty if there is no such schedule, because an opener would gain by giving less and
   *     waiting for a round
   */
  int[] agreed() {
    int low = 0;
    int high = steps;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (answers(middle)[0] <= middle) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int[] given = answers(high);
    boolean waits =
        worth(Seat.A, given, 1) > worth(Seat.A, given, 0) + EQUAL
            || worth(Seat.B, given, 2) > worth(Seat.B, given, 1) + EQUAL;
    return waits || given[0] != high ? new int[0] : given;
  }

  /** The schedule of the first three rounds, from what is given in the third. */
  private int[] answers(int later) {
    int[] given = {0, 0, later};
    given[1] = least(given, 1);
    given[0] = least(given, 0);
    return given;
  }

  private double share(int[] given) {
    return 1 - (double) given[0] / steps;
  }
}
