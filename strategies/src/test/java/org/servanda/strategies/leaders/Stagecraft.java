package org.servanda.strategies.leaders;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
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
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/**
 * A small stage on which a leader, at A, shows what it is: a partner who reads from a script, clear
 * skies (every breach is proven, no false alarms) and no chance events.
 */
final class Stagecraft {
  static final int ROUNDS = 60;

  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());
  private static final double[] COSTS = {0, .1, .4, 1};
  private static final double[] BENEFITS = {0, .6, 1.2, 2};

  private Stagecraft() {}

  /** What a leader was seen to do. */
  static final class Seen {
    final List<Conduct> conducts = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<Integer> talks = new ArrayList<>();
    final List<MatchEvent.Offered> offers = new ArrayList<>();
    final List<Outcome> signed = new ArrayList<>();
    private @Nullable MatchResult result;

    MatchResult result() {
      return Objects.requireNonNull(result);
    }

    /** The rounds in which it withheld anything. */
    List<Integer> withheld() {
      List<Integer> rounds = new ArrayList<>();
      for (int i = 0; i < conducts.size(); i++) {
        if (conducts.get(i).shortfall() > 0) {
          rounds.add(i);
        }
      }
      return rounds;
    }
  }

  /** Every breach of more than the arguable share is proven; what is arguable is never. */
  static PreparedScenario stage(double arguable, double proof, World.Tension tension) {
    List<Issue> issues = new ArrayList<>();
    for (Seat seat : Seat.values()) {
      List<Option> options = new ArrayList<>();
      for (int i = 0; i < COSTS.length; i++) {
        options.add(Option.of("level " + i, COSTS[i], BENEFITS[i]));
      }
      issues.add(new Issue("restraint of " + seat, seat, .5, options));
    }
    World world =
        World.still(ROUNDS)
            .with(new World.TalkRules(40, 0, 0), World.standard().payoffs(), tension)
            .with(World.standard().reputation())
            .withStatements(true);
    Terms terms =
        Terms.of(
            new Form("pact", 1, 1, false, 0),
            new Verification("watched", proof, 0, 1),
            new Precision("worded", arguable, 0, 0));
    Party a = new Party("A", 0, 0, 0, 0, 0, 0, 0, .98);
    Party b = new Party("B", 0, 0, 0, 0, 0, 0, 0, .98);
    return new PreparedScenario(
        new Scenario(
            "stage", "Stage", "A test.", a, b, issues, TermsMenu.only(terms), world, null));
  }

  static PreparedScenario stage() {
    return stage(0, 1, World.Tension.OFF);
  }

  /** A partner who takes any offer, offers both sides' full restraint, and keeps by a script. */
  static Strategy partner(IntFunction<Conduct> script) {
    return partner(script, Statement.SILENCE);
  }

  static Strategy partner(IntFunction<Conduct> script, Statement says) {
    return new Strategy() {
      @Override
      public String id() {
        return "partner";
      }

      @Override
      public Leader appoint(Brief brief) {
        return new Leader() {
          @Override
          public Move negotiate(Talks talks) {
            boolean fair = talks.offer() != null && talks.gain(talks.offer()) > .5;
            return fair ? Move.ACCEPT : brief.outcomes().at(brief.outcomes().size() - 1);
          }

          @Override
          public Conduct conduct(Accord accord) {
            return script.apply(accord.round());
          }

          @Override
          public Statement speak(Situation situation) {
            return says;
          }
        };
      }
    };
  }

  /** Always keeps. */
  static Strategy friend() {
    return partner(round -> Conduct.comply());
  }

  /** Breaches in the rounds named, and keeps in all others. */
  static Strategy cheat(Integer... rounds) {
    List<Integer> when = List.of(rounds);
    return partner(round -> when.contains(round) ? Conduct.breach() : Conduct.comply());
  }

  static Seen play(String leader, Strategy partner) {
    return play(leader, partner, stage());
  }

  static Seen play(String leader, Strategy partner, PreparedScenario stage) {
    return play(leader, partner, stage, 0);
  }

  static Seen play(String leader, Strategy partner, PreparedScenario stage, long repetition) {
    Seen seen = new Seen();
    Strategy strategy = CATALOGUE.entrant(leader).strategy();
    seen.result =
        Match.play(
            stage,
            strategy,
            partner,
            Chance.of(3, "stage", repetition),
            event -> {
              if (event instanceof MatchEvent.Conducted c && c.by() == Seat.A) {
                seen.conducts.add(c.conduct());
              } else if (event instanceof MatchEvent.Spoke spoke && spoke.by() == Seat.A) {
                seen.statements.add(spoke.statement());
              } else if (event instanceof MatchEvent.TalksBegan began) {
                seen.talks.add(began.round());
              } else if (event instanceof MatchEvent.Offered offered && offered.by() == Seat.A) {
                seen.offers.add(offered);
              } else if (event instanceof MatchEvent.Signed signed) {
                seen.signed.add(signed.outcome());
              }
            });
    return seen;
  }
}
