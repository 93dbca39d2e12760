package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.spi.Strategy;

/** Worlds in which only a theory's own mechanisms are on, and matches played in them. */
final class TheoryWorlds {
  /**
   * Terms under which every breach is proven, there are no false alarms, and breaking costs
   * nothing.
   */
  static final Terms EXACT = watched(1, 0);

  private TheoryWorlds() {}

  /**
   * Terms under which breaking costs nothing.
   *
   * @param proof the probability that a full breach is proven
   * @param alarm the probability that compliance looks suspect
   */
  static Terms watched(double proof, double alarm) {
    return Terms.of(
        new Form("custom", 0, 1, false, 0),
        new Verification("watched", proof, 0, 1),
        new Precision("exact", 0, alarm, 0));
  }

  /**
   * A party without institutions.
   *
   * @param outside its payoff per round without an agreement
   * @param discount its discount factor per round
   */
  static Party party(String name, double outside, double discount) {
    double year = discount * discount * discount * discount;
    return Party.unitary(name).withOutside(outside).withPatience(year);
  }

  /** The random numbers of many repetitions, the same whatever is played. */
  static List<Chance> chances(int repetitions) {
    return chances(0, repetitions);
  }

  /** The random numbers of the repetitions from one (inclusive) to another (exclusive). */
  static List<Chance> chances(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(repetition -> Chance.of(1982, "theory", repetition))
        .toList();
  }

  /**
   * Plays a match.
   *
   * @throws IllegalStateException if a player committed a fault, so that the theory was not played
   */
  static MatchResult play(PreparedScenario prepared, Strategy a, Strategy b, Chance chance) {
    return play(prepared, a, b, chance, PriorReputations.BLANK);
  }

  /**
   * Plays a match of players with prior reputations.
   *
   * @throws IllegalStateException if a player committed a fault, so that the theory was not played
   */
  static MatchResult play(
      PreparedScenario prepared, Strategy a, Strategy b, Chance chance, PriorReputations past) {
    MatchResult result = Match.play(prepared, a, b, chance, past, null);
    if (result.fault() != null) {
      throw new IllegalStateException("A player of the theory failed: " + result.fault());
    }
    return result;
  }
}
