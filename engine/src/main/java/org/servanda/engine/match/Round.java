package org.servanda.engine.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.World;
import org.servanda.engine.result.MoveCounts;
import org.servanda.engine.spi.Conduct;

/**
 * The steps of a round in one scenario, in order; null where the scenario does not need one. They
 * are called one by one, not in a loop: calls of known classes can be inlined, which makes a match
 * some 15 % faster.
 */
final class Round {
  private final @Nullable PowerShiftStep powerShift;
  private final @Nullable SuccessionStep succession;
  private final @Nullable ExpiryStep expiry;
  private final @Nullable NegotiationStep negotiation;
  private final @Nullable RatificationStep ratification;
  private final @Nullable ComplianceStep compliance;
  private final @Nullable MonitoringStep monitoring;
  private final @Nullable PayoffStep payoff;
  private final @Nullable TerminationStep termination;
  private final @Nullable ThirdPartiesStep thirdParties;
  private final @Nullable StatementStep statement;
  private final @Nullable TensionStep tension;
  private final @Nullable WarStep war;
  private final @Nullable ReputationStep reputation;

  Round(PreparedScenario scenario) {
    powerShift = ifOn(new PowerShiftStep(scenario));
    succession = ifOn(new SuccessionStep(scenario));
    expiry = ifOn(new ExpiryStep(scenario));
    negotiation = ifOn(new NegotiationStep(scenario));
    ratification = ifOn(new RatificationStep(scenario));
    compliance = ifOn(new ComplianceStep(scenario));
    monitoring = ifOn(new MonitoringStep(scenario));
    payoff = ifOn(new PayoffStep(scenario));
    termination = ifOn(new TerminationStep(scenario));
    thirdParties = ifOn(new ThirdPartiesStep(scenario));
    statement = ifOn(new StatementStep(scenario));
    tension = ifOn(new TensionStep(scenario));
    war = ifOn(new WarStep(scenario));
    reputation = ifOn(new ReputationStep(scenario));
  }

  private static <S extends Step> @Nullable S ifOn(S step) {
    return step.isOn() ? step : null;
  }

  /** Plays one round. */
  void play(MatchState match) {
    if (powerShift != null) {
      powerShift.play(match);
    }
    if (succession != null) {
      succession.play(match);
    }
    if (expiry != null) {
      expiry.play(match);
    }
    if (negotiation != null) {
      negotiation.play(match);
    }
    if (ratification != null) {
      ratification.play(match);
    }
    if (compliance != null) {
      compliance.play(match);
    }
    if (monitoring != null) {
      monitoring.play(match);
    }
    if (match.moves != null) {
      match.moves.count(match);
    }
    if (payoff != null) {
      payoff.play(match);
    }
    if (termination != null) {
      termination.play(match);
    }
    if (thirdParties != null) {
      thirdParties.play(match);
    }
    if (statement != null) {
      statement.play(match);
    }
    if (tension != null) {
      tension.play(match);
    }
    if (war != null) {
      war.play(match);
    }
    if (reputation != null) {
      reputation.play(match);
    }
  }

  /** The steps that are on, in order. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Step step :
        new @Nullable Step[] {
          powerShift,
          succession,
          expiry,
          negotiation,
          ratification,
          compliance,
          monitoring,
          payoff,
          termination,
          thirdParties,
          statement,
          tension,
          war,
          reputation
        }) {
      if (step != null) {
        steps.add(step);
      }
    }
    return steps;
  }

  /**
   * One step of a round. A step holds the parameters of its scenario and no state, so that all
   * matches of the scenario share it. The round plays them in order.
   */
  sealed interface Step
      permits PowerShiftStep,
          SuccessionStep,
          ExpiryStep,
          NegotiationStep,
          RatificationStep,
          ComplianceStep,
          MonitoringStep,
          PayoffStep,
          TerminationStep,
          ThirdPartiesStep,
          StatementStep,
          TensionStep,
          WarStep,
          ReputationStep {

    /** Whether the scenario needs this step; a step that is off is never played. */
    boolean isOn();

    /** Plays this step of the current round. */
    void play(MatchState match);
  }

  /** Counts both seats' moves in a match of a repeated game; other matches have none. */
  static final class MoveCounter {
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
          match.inForce == null || conduct.withdraws() || conduct.shortfall >= Conduct.SERIOUS;
      return defects ? 1 : 0;
    }

    MoveCounts counts() {
      return new MoveCounts(first, Arrays.stream(successions).boxed().toList());
    }
  }
}
