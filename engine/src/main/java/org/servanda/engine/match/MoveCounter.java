package org.servanda.engine.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.World;
import org.servanda.engine.result.MoveCounts;

/** Counts both seats' moves in a match of a repeated game; other matches have none. */
final class MoveCounter {
  private final int[] successions = new int[MoveCounts.STATES * MoveCounts.STATES];
  private int first = -1;
  private int last = -1;

  /**
   * Whether nothing happens in a scenario but that each side, in every round, keeps or breaks an
   * agreement that stands from the start: no talks, no end of the agreement but by withdrawal, no
   * war, no successors, and payoffs that depend on both moves alone. Moves may fail, and signals
   * may be wrong.
   */
  static boolean isRepeatedGame(PreparedScenario prepared) {
    Scenario scenario = prepared.scenario();
    return hasStandingAgreement(scenario.statusQuo(), scenario)
        && !prepared.isSettled()
        && !prepared.hasIrreversible()
        && isUnitary(scenario.party(Seat.A))
        && isUnitary(scenario.party(Seat.B))
        && isStill(scenario.world());
  }

  private static boolean hasStandingAgreement(
      @Nullable StatusQuoAgreement agreement, Scenario scenario) {
    return agreement != null && scenario.terms().years().get(0) == 0;
  }

  private static boolean isUnitary(Party party) {
    return party.succession() == 0 && !party.hasOpposition();
  }

  private static boolean isStill(World world) {
    World.Power power = world.power();
    World.Payoffs payoffs = world.payoffs();
    return world.talks().exchanges() == 0
        && world.keeping().temptation() == 0
        && world.keeping().collapse() == 0
        && world.war().hazard() == 0
        && power.drift() == 0
        && (power.jump() == 0 || power.jumps() == 0)
        && payoffs.tension() == 0
        && payoffs.sanctioned() == 0
        && payoffs.sanctioning() == 0;
  }

  /** Counts the moves of a round, once they are made. */
  void count(MatchState match) {
    int state = 2 * move(match, match.a) + move(match, match.b);
    if (last < 0) {
      first = state;
    } else {
      successions[MoveCounts.STATES * last + state]++;
    }
    last = state;
  }

  /** 0 for cooperation, 1 for defection. */
  private static int move(MatchState match, SeatState side) {
    SeatState.RoundConduct conduct = side.conduct;
    boolean defects =
        match.inForce == null || conduct.withdraws() || conduct.shortfall >= Agreement.SERIOUS;
    return defects ? 1 : 0;
  }

  MoveCounts counts() {
    return new MoveCounts(first, Arrays.stream(successions).boxed().toList());
  }
}
