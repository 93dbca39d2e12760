package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;

/**
 * A repeated prisoner's dilemma: an agreement in force from the start, which each side keeps or
 * breaks in every round.
 *
 * @param costA what keeping costs A per round
 * @param costB what keeping costs B per round
 * @param benefit what the other's keeping is worth to each side per round
 * @param dividend payoff per round to each side, whatever they do
 * @param mutual extra payoff per round to each side if both break it
 */
record RepeatedDilemma(double costA, double costB, double benefit, double dividend, double mutual) {
  /** The classical game: T = 5, R = 3, P = 1, S = 0. */
  static final RepeatedDilemma CLASSICAL = of(5, 3, 1, 0);

  /**
   * The game with the given payoffs.
   *
   * @param temptation T, for breaking it while the other side keeps it
   * @param reward R, for both keeping it
   * @param punishment P, for both breaking it
   * @param sucker S, for keeping it while the other side breaks it
   */
  static RepeatedDilemma of(double temptation, double reward, double punishment, double sucker) {
    double cost = temptation - reward;
    double dividend = sucker + cost;
    return new RepeatedDilemma(cost, cost, temptation - dividend, dividend, punishment - dividend);
  }

  /**
   * The game, prepared for matches.
   *
   * @param terms the terms, which say how it is monitored
   * @param discount the discount factor per round
   * @param rounds the number of rounds
   */
  PreparedScenario prepared(Terms terms, double discount, int rounds) {
    return new PreparedScenario(scenario(terms, discount, rounds, 0));
  }

  /** The game without discounting and with public records that never fade. */
  PreparedScenario remembered(Terms terms, int rounds) {
    return new PreparedScenario(scenario(terms, 1, rounds, 1));
  }

  private Scenario scenario(Terms terms, double discount, int rounds, double forgetting) {
    return Scenario.of("theory", issue(Seat.A, costA), issue(Seat.B, costB))
        .with(TheoryWorlds.party("A", 0, discount), TheoryWorlds.party("B", 0, discount))
        .with(TermsMenu.only(terms))
        .with(
            World.still(rounds)
                .with(
                    new World.Payoffs(0, 0, 0, dividend, mutual, 0),
                    new World.Reputation(forgetting, 1)))
        .withStatusQuo("keep", "keep");
  }

  private Issue issue(Seat obligor, double cost) {
    return new Issue(
        "what " + obligor + " does",
        obligor,
        .5,
        List.of(Option.of("nothing", 0, 0), Option.of("keep", cost, benefit)));
  }
}
