package org.servanda.strategies.tactics;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
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
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Strategy;

/** One negotiation over a plain domain of three issues, 343 outcomes. */
final class Haggling {
  private static final int OPTIONS = 7;
  private static final double[] WEIGHTS_A = {.5, .3, .2};
  private static final double[] WEIGHTS_B = {.15, .25, .6};
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());

  private Haggling() {}

  /**
   * A move at the table.
   *
   * @param by whose
   * @param accepts whether it takes the offer, or makes it
   * @param a what the offer is worth to A
   * @param b what it is worth to B
   */
  record Turn(Seat by, boolean accepts, double a, double b) {
    double own() {
      return by == Seat.A ? a : b;
    }

    double other() {
      return by == Seat.A ? b : a;
    }
  }

  static PreparedScenario stage(int exchanges, double reservation) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < WEIGHTS_A.length; i++) {
      List<Option> options = new ArrayList<>();
      for (int o = 0; o < OPTIONS; o++) {
        double high = o / (OPTIONS - 1.0);
        double bent = Math.sqrt(1 - high);
        options.add(Option.of("o" + o, -WEIGHTS_A[i] * high, WEIGHTS_B[i] * bent));
      }
      issues.add(new Issue("i" + i, Seat.A, .5, options));
    }
    World world = World.still(1).with(new World.TalkRules(exchanges, 0, 0));
    Terms terms =
        Terms.of(
            new Form("contract", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    return new PreparedScenario(
        new Scenario(
            "haggling",
            "Haggling",
            "A plain domain.",
            new Party("A", reservation, 0, 0, 0, 0, 0, 0, 1),
            new Party("B", reservation, 0, 0, 0, 0, 0, 0, 1),
            issues,
            TermsMenu.only(terms),
            world,
            null));
  }

  /** Everything said between two, by their names. */
  static List<Turn> talk(PreparedScenario stage, String a, String b, int repetition) {
    return talk(stage, entrant(a), entrant(b), repetition);
  }

  static Strategy entrant(String name) {
    return CATALOGUE.entrant(name).strategy();
  }

  /** Everything said between two. */
  static List<Turn> talk(PreparedScenario stage, Strategy a, Strategy b, int repetition) {
    List<Turn> turns = new ArrayList<>();
    Match.play(
        stage,
        a,
        b,
        Chance.of(7, "haggling", repetition),
        event -> {
          if (event instanceof MatchEvent.Offered offered) {
            turns.add(turn(stage, offered.by(), false, offered.offer()));
          } else if (event instanceof MatchEvent.Accepted accepted) {
            turns.add(turn(stage, accepted.by(), true, accepted.offer()));
          } else if (event instanceof MatchEvent.Faulted faulted) {
            throw new AssertionError(faulted.toString());
          }
        });
    return turns;
  }

  private static Turn turn(PreparedScenario stage, Seat by, boolean accepts, Outcome offer) {
    return new Turn(by, accepts, stage.values(Seat.A).net(offer), stage.values(Seat.B).net(offer));
  }

  /** The greatest product of both sides' utilities. */
  static double nash(PreparedScenario stage) {
    double most = 0;
    for (long i = 0; i < stage.space().size(); i++) {
      Turn turn = turn(stage, Seat.A, false, stage.space().at(i));
      most = Math.max(most, turn.a() * turn.b());
    }
    return most;
  }
}
