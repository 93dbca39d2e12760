package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.reports.validity.TheoryCheck;

/**
 * A war of attrition over which of two lasting divisions the sides adopt. The side that opens gives
 * in or does not; the other side opens the next round. The theory's time is continuous, so rounds
 * are short.
 */
final class AttritionChecks {
  /** Length of a round, in the theory's unit of time. */
  private static final double ROUND = .005;

  /** Rounds are played until the discounted rest of the match weighs no more than this. */
  private static final double REST = 1e-8;

  /** The opener gives the other side the greater share, if offers are accepted at all. */
  private static final int[] GIVES_IN = {1, 1, 1};

  private AttritionChecks() {}

  /**
   * The rate at which each side gives in if each is indifferent between giving in now and a turn
   * later.
   */
  static List<TheoryCheck> hazards() {
    return PublishedNumbers.rows("fearon1998_reduced").stream()
        .map(AttritionChecks::hazard)
        .toList();
  }

  private static TheoryCheck hazard(PublishedNumbers row) {
    double rate = row.number("r");
    AlternatingOffersGame pie =
        new AlternatingOffersGame(prepared(row), 1, TheoryWorlds.chances(1));
    double atOnce = pie.worth(Seat.A, GIVES_IN, 0);
    double ifOtherDoes = pie.worth(Seat.A, GIVES_IN, 1);
    double afterAll = pie.worth(Seat.A, GIVES_IN, 2);
    double chance = (atOnce - afterAll) / (ifOtherDoes - afterAll);
    // A turn comes every other round.
    double hazard = chance / (2 * ROUND);
    return row.check(
        "Rate at which each side gives in, holding out for the better deal",
        row.parameters("r", "r", "cost of delay", "c", "less", "x_min", "more", "x_max"),
        "hazard_each",
        hazard,
        // The probability in a short round is the rate times its length, up to terms of this order.
        hazard * 2 * ROUND * (rate + hazard));
  }

  private static PreparedScenario prepared(PublishedNumbers row) {
    double rate = row.number("r");
    double waiting = -row.number("c");
    double discount = PortableMath.exp(-rate * ROUND);
    Issue division =
        new Issue(
            "A's share",
            Seat.B,
            .5,
            List.of(share("less", row.number("x_min")), share("more", row.number("x_max"))));
    return AlternatingOffersGame.table(
        division,
        TheoryWorlds.party("A", waiting, discount),
        TheoryWorlds.party("B", waiting, discount),
        0,
        (int) Math.ceil(-PortableMath.log(REST) / (rate * ROUND)),
        new World.War(0, 0, 0));
  }

  private static Option share(String name, double share) {
    return Option.of(name, share - 1, share);
  }
}
