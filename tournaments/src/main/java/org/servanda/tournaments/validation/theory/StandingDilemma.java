package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;

/**
 * A standing agreement that each side keeps or breaks, round by round: a prisoner's dilemma.
 *
 * @param costA what keeping costs A a round
 * @param costB what keeping costs B a round
 * @param benefit what the other's keeping is worth to each a round
 * @param dividend payoff a round to each, whatever they do
 * @param mutual extra payoff a round to each if both break it
 */
record StandingDilemma(double costA, double costB, double benefit, double dividend, double mutual) {
  /** The classical game: T = 5, R = 3, P = 1, S = 0. */
  static final StandingDilemma CLASSICAL = of(5, 3, 1, 0);

  /**
   * The game with the given payoffs.
   *
   * @param temptation T, to who breaks it while the other keeps it
   * @param reward R, if both keep it
   * @param punishment P, if neither does
   * @param sucker S, to who keeps it while the other breaks it
   */
  static StandingDilemma of(double temptation, double reward, double punishment, double sucker) {
    double cost = temptation - reward;
    double dividend = sucker + cost;
    return new StandingDilemma(cost, cost, temptation - dividend, dividend, punishment - dividend);
  }

  /**
   * The game made ready to play.
   *
   * @param terms how it is watched
   * @param discount discount factor a round
   * @param rounds how often it is played
   */
  PreparedScenario stage(Terms terms, double discount, int rounds) {
    return new PreparedScenario(scenario(terms, discount, rounds, 0));
  }

  /** The game with a public record that never fades, without discount. */
  PreparedScenario remembered(Terms terms, int rounds) {
    return new PreparedScenario(scenario(terms, 1, rounds, 1));
  }

  private Scenario scenario(Terms terms, double discount, int rounds, double forgetting) {
    World still = World.still(rounds);
    return new Scenario(
        "theory",
        "Theory",
        "",
        TheoryWorlds.party("A", 0, discount),
        TheoryWorlds.party("B", 0, discount),
        List.of(issue(Seat.A, costA), issue(Seat.B, costB)),
        TermsMenu.only(terms),
        TheoryWorlds.world(
            rounds,
            still.talks(),
            new World.Payoffs(0, 0, 0, dividend, mutual, 0),
            still.war(),
            forgetting),
        new StatusQuoAgreement(List.of("keep", "keep")));
  }

  private Issue issue(Seat obligor, double cost) {
    return new Issue(
        "what " + obligor + " does",
        obligor,
        .5,
        List.of(Option.of("nothing", 0, 0), Option.of("keep", cost, benefit)));
  }
}
