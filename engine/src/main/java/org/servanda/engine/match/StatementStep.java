package org.servanda.engine.match;

import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.World;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Statement;

/**
 * Each leader may make one public statement. It is cheap talk: it moves tension a little, and a
 * promise is remembered.
 */
final class StatementStep implements Round.Step {
  private final boolean on;
  private final World.Tension tension;

  StatementStep(PreparedScenario scenario) {
    on = scenario.world().statements();
    tension = scenario.world().tension();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public void play(MatchState match) {
    Statement first = speak(match, match.first);
    Statement second = speak(match, match.second);
    match.heard();
    say(match, match.first, first);
    say(match, match.second, second);
  }

  private static Statement speak(MatchState match, SeatState side) {
    Statement statement = match.ask(side).speak(match.view(side, SeatView.Role.SITUATION));
    if (statement == null) {
      throw new IllegalMoveException(
          "answered null when asked to speak; answer SILENCE to say nothing");
    }
    return statement;
  }

  private void say(MatchState match, SeatState side, Statement statement) {
    side.statement = statement;
    if (statement == Statement.SILENCE) {
      return;
    }
    side.behaviour.countStatement(statement);
    switch (statement) {
      case SILENCE -> {}
      case PRAISE -> match.strain -= tension.praise();
      case PROMISE -> {
        side.lastPromise = match.round;
        side.promiseStands = match.round + World.ROUNDS_PER_YEAR;
      }
      case THREAT, DENUNCIATION -> match.strain += tension.hostility();
    }
    if (match.listener != null) {
      match.publish(new MatchEvent.Spoke(match.round, side.seat, statement));
    }
  }
}
