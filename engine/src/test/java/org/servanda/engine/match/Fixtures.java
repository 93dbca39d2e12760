package org.servanda.engine.match;

import java.util.function.Function;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** Small scenarios and leaders to try the engine with. */
final class Fixtures {
  static final Terms PERFECT =
      Terms.of(
          new Form("custom", 0, 1, false, 0),
          new Verification("perfect", 1, 0, 1),
          new Precision("exact", 0, 0, 0));

  private Fixtures() {}

  /** The iterated prisoner's dilemma with R = 3, S = 0, T = 5, P = 1. */
  static Scenario prisonersDilemma(int rounds) {
    World still = World.still(rounds);
    return Scenario.of("prisoners-dilemma", issue(Seat.A, 1), issue(Seat.B, 1))
        .with(Party.unitary("Row"), Party.unitary("Column"))
        .with(TermsMenu.only(PERFECT))
        .with(still.with(still.payoffs().withGame(2, -1)))
        .withStatusQuo("cooperate", "cooperate");
  }

  private static Issue issue(Seat obligor, double observability) {
    return Issue.of(
            "what " + obligor + " does",
            obligor,
            Option.of("defect", 0, 0),
            Option.of("cooperate", 2, 3))
        .withObservability(observability);
  }

  /** Two equal parties with convex costs, in the standard world. */
  static Scenario dyad() {
    return Scenario.of("dyad", depths(Seat.A), depths(Seat.B))
        .with(Party.named("Arden"), Party.named("Boral"));
  }

  private static Issue depths(Seat obligor) {
    return Issue.of(
        "restraint of " + obligor,
        obligor,
        Option.of("none", 0, 0),
        Option.of("half", .25, 1),
        Option.of("full", 1, 2),
        Option.of("deep", 2.25, 3));
  }

  /** A strategy made of a function. */
  static Strategy strategy(String id, Function<Brief, Leader> appoint) {
    return new Strategy() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Leader appoint(Brief brief) {
        return appoint.apply(brief);
      }
    };
  }

  /**
   * Offers the first outcome that gains both at least its share, takes any gain, and keeps as told.
   */
  static Strategy even(String id, Keeper keeper) {
    return strategy(id, brief -> Leader.of(talks -> bargain(brief, talks), keeper));
  }

  private static Move bargain(Brief brief, org.servanda.engine.spi.Talks talks) {
    Outcome offer = talks.offer();
    if (offer != null && talks.gain(offer) > 0) {
      return Move.ACCEPT;
    }
    Outcome best = null;
    double most = 0;
    for (long i = 0; i < brief.outcomes().size(); i++) {
      Outcome outcome = brief.outcomes().at(i);
      double least = Math.min(talks.gain(outcome), talks.otherGain(outcome));
      if (least > most) {
        most = least;
        best = outcome;
      }
    }
    return best == null ? Move.WALK_OUT : best;
  }

  static Strategy titForTat() {
    return even(
        "tit-for-tat",
        accord -> accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply());
  }

  static Strategy always(String id, Conduct conduct) {
    return even(id, accord -> conduct);
  }

  static Strategy random() {
    return strategy(
        "random",
        brief ->
            Leader.of(
                talks -> bargain(brief, talks),
                accord -> brief.random().nextBoolean() ? Conduct.breach() : Conduct.comply()));
  }
}
