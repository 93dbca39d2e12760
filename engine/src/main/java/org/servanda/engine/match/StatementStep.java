package org.servanda.engine.match;

import org.servanda.engine.model.World;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Statement;

/**
 * Each leader may make one public statement: cheap talk that moves tension a little, and is on the
 * record.
 */
final class StatementStep {
  private StatementStep() {}

  static void step(MatchState game) {
    Statement first = speak(game, game.first);
    Statement second = speak(game, game.second);
    game.heard();
    say(game, game.first, first);
    say(game, game.second, second);
  }

  private static Statement speak(MatchState game, SeatState side) {
    Statement statement = game.ask(side).speak(game.view(side));
    if (statement == null) {
      throw new IllegalMoveException(
          "answered null when asked to speak; answer SILENCE to say nothing");
    }
    return statement;
  }

  private static void say(MatchState game, SeatState side, Statement statement) {
    side.statement = statement;
    if (statement == Statement.SILENCE) {
      return;
    }
    World.Tension tension = game.world.tension();
    side.statements++;
    switch (statement) {
      case SILENCE -> {}
      case PRAISE -> game.strain -= tension.praise();
      case PROMISE -> {
        side.promises++;
        side.lastPromise = game.round;
        side.promiseStands = game.round + World.ROUNDS_PER_YEAR;
      }
      case THREAT, DENUNCIATION -> game.strain += tension.hostility();
    }
    if (game.witness != null) {
      game.tell(new MatchEvent.Spoke(game.round, side.seat, statement));
    }
  }
}
