package org.servanda.engine.match;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Strategy;

/**
 * A match: a pure function of the stage, the two strategies and chance. The steps of a round, in
 * order:
 *
 * <ol>
 *   <li>power shifts and leaders leave office;
 *   <li>what has run its time expires, talks are held, what is signed is ratified and enters into
 *       force;
 *   <li>both keep the agreement in force or do not, the public sees signals, payoffs are made;
 *   <li>agreements end, allies and rivals take note, leaders speak, tension moves and may become
 *       war.
 * </ol>
 */
public final class Match {
  private final MatchState game;
  private final boolean power;
  private final boolean succession;
  private final boolean talks;
  private final boolean reputation;
  private final boolean thirdParties;
  private final boolean statements;
  private final boolean tension;
  private final boolean war;

  private Match(MatchState game) {
    World world = game.world;
    this.game = game;
    this.power = world.power().drift() > 0 || world.power().jumps() > 0;
    this.succession = game.a.party.succession() > 0 || game.b.party.succession() > 0;
    this.talks = world.talks().exchanges() > 0;
    this.reputation = world.reputation().forgetting() > 0;
    this.thirdParties = game.stage.hasThirdParties();
    this.statements = world.statements();
    this.tension = !world.tension().equals(World.Tension.OFF);
    this.war = world.war().hazard() > 0;
  }

  /** Plays a match. */
  public static MatchResult play(PreparedScenario stage, Strategy a, Strategy b, Chance chance) {
    return play(stage, a, b, chance, PriorReputations.BLANK, null);
  }

  /** Plays a match of strangers before a witness. */
  public static MatchResult play(
      PreparedScenario stage, Strategy a, Strategy b, Chance chance, MatchListener witness) {
    return play(stage, a, b, chance, PriorReputations.BLANK, witness);
  }

  /**
   * Plays a match before a witness.
   *
   * @param stage the scenario
   * @param a who sits at A
   * @param b who sits at B
   * @param chance everything left to chance
   * @param past what both are known for
   * @param witness is told every event, if not null; it does not change the result
   * @return what was measured; a match ended by a strategy's fault names it
   */
  public static MatchResult play(
      PreparedScenario stage,
      Strategy a,
      Strategy b,
      Chance chance,
      PriorReputations past,
      @Nullable MatchListener witness) {
    MatchState game = new MatchState(stage, a, b, chance, past, witness);
    Match match = new Match(game);
    try {
      match.begin();
      while (game.round < game.world.rounds() && !game.war) {
        match.playRound();
        game.round++;
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      match.lay(e);
    }
    if (game.inForce != null) {
      game.end(game.inForce, Termination.IN_FORCE, null);
    }
    return game.result();
  }

  private void begin() {
    game.appoint(game.first);
    game.appoint(game.second);
    Outcome standing = game.stage.standing();
    if (standing != null) {
      game.enter(new Agreement(standing, 0, Double.NaN, Double.NaN, game.jointGain(standing)));
      game.strain = 0;
    }
  }

  private void playRound() {
    if (power) {
      PowerShiftStep.step(game);
    }
    if (succession) {
      SuccessionStep.step(game);
    }
    if (game.inForce != null) {
      TerminationStep.expire(game, game.inForce);
    }
    if (talks) {
      NegotiationStep.step(game);
      RatificationStep.step(game);
    }
    Agreement agreement = game.inForce;
    if (agreement != null) {
      if (!game.stage.isSettled()) {
        ComplianceStep.step(game);
        MonitoringStep.step(game, agreement);
      }
      PayoffStep.inForce(game, agreement);
      tellConduct();
      TerminationStep.step(game, agreement);
    } else {
      PayoffStep.apart(game);
    }
    endRound();
  }

  private void endRound() {
    if (thirdParties) {
      ThirdPartiesStep.step(game);
    }
    if (statements) {
      StatementStep.step(game);
    }
    if (tension) {
      TensionStep.step(game);
      double loss = game.world.payoffs().tension() * game.tension;
      game.a.pay(-loss);
      game.b.pay(-loss);
    }
    if (war) {
      WarStep.step(game);
    }
    if (reputation) {
      double forgetting = game.world.reputation().forgetting();
      game.a.record.fade(forgetting);
      game.b.record.fade(forgetting);
    }
    game.a.endRound();
    game.b.endRound();
    if (game.witness != null) {
      game.tell(new MatchEvent.RoundEnded(game.round, game.tension, game.a.payoff, game.b.payoff));
    }
  }

  private void tellConduct() {
    if (game.witness != null) {
      tellConduct(game.a);
      tellConduct(game.b);
    }
  }

  private void tellConduct(SeatState side) {
    game.tell(
        new MatchEvent.Conducted(
            game.round, side.seat, side.conduct, side.shortfall, side.slipped, side.signal));
  }

  /** Lays what was thrown at the door of the leader who was asked. */
  private void lay(Throwable thrown) {
    SeatState culprit = game.asked;
    if (culprit == null) {
      throw new IllegalStateException("The engine failed, not a strategy", thrown);
    }
    Seat seat = culprit.seat;
    game.fault = new Fault(seat, game.round, cause(thrown));
    if (game.witness != null) {
      game.tell(new MatchEvent.Faulted(game.round, game.fault));
    }
  }

  private static String cause(Throwable thrown) {
    if (thrown instanceof IllegalMoveException) {
      return Objects.requireNonNull(thrown.getMessage());
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length > 0 ? " at " + trace[0] : "";
    String what = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return "threw " + thrown.getClass().getSimpleName() + what + where;
  }
}
