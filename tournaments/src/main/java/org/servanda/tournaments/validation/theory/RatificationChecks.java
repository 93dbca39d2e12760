package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.reports.validity.TheoryCheck;

/**
 * What a foreign leader proposes, once, to an executive whose legislature must ratify it: a point
 * on a line, worth less the farther it is from one's own. The payoffs of seat B are those of the
 * legislature, so the vote is the legislature's; the executive has a preference of its own. Payoffs
 * are so large that the vote is all but certain a few steps beyond indifference.
 */
final class RatificationChecks {
  private static final int STEPS = 1000;
  private static final double SCALE = 1000;
  private static final int MATCHES = 50;

  /** Near indifference the vote is uncertain: a proposer stays this far away from it. */
  private static final double OPEN = .005;

  private static final double EQUAL = 1e-9;

  private RatificationChecks() {}

  /** The proposal that pays the foreign leader most. */
  static List<TheoryCheck> proposals() {
    return PublishedNumbers.rows("ratification_tili").stream()
        .map(
            row ->
                row.check(
                    "Proposal to an executive and its legislature",
                    row.parameters(
                        "foreign", "f", "executive", "h", "legislature", "l", "status quo", "q"),
                    "outcome",
                    best(row) / (double) STEPS,
                    OPEN))
        .toList();
  }

  private static int best(PublishedNumbers row) {
    PreparedScenario prepared = prepared(row);
    List<Chance> chances = TheoryWorlds.chances(MATCHES);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      double worth = worth(prepared, row, step, chances);
      if (worth > most) {
        most = worth;
        best = step;
      }
    }
    return best;
  }

  private static double worth(
      PreparedScenario prepared, PublishedNumbers row, int step, List<Chance> chances) {
    TheoryPlayer proposer =
        new TheoryPlayer("proposer", brief -> proposing(brief.outcomes().at(step)));
    TheoryPlayer executive = new TheoryPlayer("executive", brief -> answering(row));
    return chances.stream()
        .mapToDouble(
            chance -> TheoryWorlds.play(prepared, proposer, executive, chance).a().payoff())
        .sum();
  }

  private static Leader proposing(Outcome proposal) {
    return Leader.of(talks -> proposal, accord -> Conduct.comply());
  }

  /** An executive that accepts what is at least as good to it as the status quo. */
  private static Leader answering(PublishedNumbers row) {
    double taste = row.number("h");
    double now = Math.abs(row.number("q") - taste);
    return Leader.of(
        talks -> {
          Outcome offer = talks.offer();
          boolean takes =
              offer != null && Math.abs(offer.option(0) / (double) STEPS - taste) <= now + EQUAL;
          return takes ? Move.ACCEPT : Move.WALK_OUT;
        },
        accord -> Conduct.comply());
  }

  private static PreparedScenario prepared(PublishedNumbers row) {
    Terms exact = TheoryWorlds.EXACT;
    Terms ratified =
        Terms.of(new Form("ratified", 0, 1, true, 0), exact.verification(), exact.precision());
    List<Option> points =
        IntStream.rangeClosed(0, STEPS).mapToObj(i -> Option.of("at " + i, 0, 0)).toList();
    return new PreparedScenario(
        Scenario.of("ratification", new Issue("point", Seat.B, .5, points))
            .with(Party.unitary("A"), Party.unitary("B"))
            .with(TermsMenu.only(ratified))
            .with(World.still(1).with(new World.TalkRules(2, 0, 0, 0, 0, true)))
            .with(
                new GivenUtilities(
                    false,
                    SCALE,
                    near(row.number("f"), row.number("q")),
                    near(row.number("l"), row.number("q")))));
  }

  /** How much nearer each outcome is to a point than the status quo is. */
  private static UtilityFunction near(double point, double now) {
    List<Double> worth =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(i -> Math.abs(now - point) - Math.abs((double) i / STEPS - point))
            .toList();
    return UtilityFunction.ofSum(List.of(worth));
  }
}
