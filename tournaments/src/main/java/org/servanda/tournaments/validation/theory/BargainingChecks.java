package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.Chance;
import org.servanda.reports.validity.TheoryCheck;

/**
 * How two players who take turns divide a pie. A division is a one-year agreement and the players'
 * last, so a pie agreed on in round t is worth δ^t of one agreed on at once, whatever the horizon.
 * Under the risk of breakdown it lasts until a war ends the match; war has the same probability in
 * every round, and until then the players have their outside options.
 */
final class BargainingChecks {
  private static final int FINE = 25_000;
  private static final int COARSE = 10_000;
  private static final int BATCHES = 10;

  /**
   * Matches per batch, times p: where breakdown is rare, fewer and longer matches are as
   * informative.
   */
  private static final int MATCHES = 400;

  private static final int YEAR = World.ROUNDS_PER_YEAR;
  private static final World.War PEACE = new World.War(0, 0, 0);

  private BargainingChecks() {}

  /** The opener's shares if talks may go on for ever. */
  static List<TheoryCheck> endless() {
    Issue pie = AlternatingOffersGame.of(FINE);
    return PublishedNumbers.rows("rubinstein").stream().map(row -> endless(row, pie)).toList();
  }

  private static TheoryCheck endless(PublishedNumbers row, Issue pie) {
    return row.check(
        "Opener's share, alternating offers without end",
        patience(row),
        "proposer1_share",
        table(row, pie, 3).share(),
        rounding(row.number("d1") * row.number("d2"), FINE));
  }

  /** The opener's shares if talks have a last round. */
  static List<TheoryCheck> ending() {
    Issue pie = AlternatingOffersGame.of(FINE);
    return PublishedNumbers.rows("rubinstein_finite").stream()
        .map(row -> ending(row, pie))
        .toList();
  }

  private static TheoryCheck ending(PublishedNumbers row, Issue pie) {
    int rounds = row.whole("rounds");
    return row.check(
        "Opener's share, alternating offers to a last round",
        patience(row) + ", " + rounds + (rounds == 1 ? " round" : " rounds"),
        "proposer1_share",
        table(row, pie, rounds).shareIn(rounds),
        rounding(row.number("d1") * row.number("d2"), FINE));
  }

  private static String patience(PublishedNumbers row) {
    return row.parameters("δ₁", "d1", "δ₂", "d2");
  }

  private static AlternatingOffersGame table(PublishedNumbers row, Issue pie, int talks) {
    PreparedScenario prepared =
        AlternatingOffersGame.table(
            pie,
            TheoryWorlds.party("A", 0, row.number("d1")),
            TheoryWorlds.party("B", 0, row.number("d2")),
            1,
            talks + YEAR,
            PEACE);
    return new AlternatingOffersGame(prepared, FINE, TheoryWorlds.chances(1));
  }

  /**
   * The largest rounding error: each answer is rounded up to a step of the pie, and passes this
   * fraction of its error on to the answer before it.
   */
  private static double rounding(double contraction, int steps) {
    return 1 / (steps * (1 - contraction));
  }

  /** The opener's shares if refusing an offer may end the talks for good. */
  static List<TheoryCheck> breakdown() {
    Issue pie = AlternatingOffersGame.of(COARSE);
    return PublishedNumbers.rows("breakdown").stream().map(row -> breakdown(row, pie)).toList();
  }

  private static TheoryCheck breakdown(PublishedNumbers row, Issue pie) {
    double p = row.number("p");
    double b1 = row.number("b1");
    double b2 = row.number("b2");
    double[] shares = new double[BATCHES];
    PreparedScenario prepared = risky(pie, p, b1, b2);
    int matches = (int) Math.ceil(MATCHES * p);
    for (int i = 0; i < BATCHES; i++) {
      List<Chance> chances = TheoryWorlds.chances(i * matches, (i + 1) * matches);
      shares[i] = new AlternatingOffersGame(prepared, COARSE, chances).share();
    }
    MeasuredMean found = MeasuredMean.of(shares);
    return row.check(
        "Opener's share, refusing may end the talks",
        row.parameters("p", "p", "b₁", "b1", "b₂", "b2"),
        "proposer1_share",
        found.mean(),
        found.tolerance() + rounding((1 - p) * (1 - p), COARSE));
  }

  private static PreparedScenario risky(Issue pie, double p, double b1, double b2) {
    double hazard = -YEAR * PortableMath.log(1 - p);
    int rounds = (int) Math.ceil(20 / p);
    return AlternatingOffersGame.table(
        pie,
        TheoryWorlds.party("A", b1, 1),
        TheoryWorlds.party("B", b2, 1),
        0,
        rounds,
        new World.War(hazard, 0, 0));
  }
}
