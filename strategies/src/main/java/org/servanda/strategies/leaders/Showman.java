package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.Tactic;

/** Seeks talks for their publicity. */
final class Showman {
  private static final int SEASON = 12;

  private final Bargaining shallow;

  Showman(Brief brief) {
    Appraisal likes = Appraisal.of(.8, .5).ahead(1).liking(-.3, -.1, -.3).brief(.3);
    this.shallow = Bargaining.of(brief, likes, Tactic.time(3), 0);
  }

  Leader leader() {
    return Leader.of(this::negotiate, Keepers.prudent(this::keep, 8))
        .saying(s -> s.round() % 3 == 0 ? Statement.PRAISE : Statement.SILENCE);
  }

  private Move negotiate(Talks talks) {
    Move move = shallow.negotiate(talks);
    Outcome before = talks.ownOffer();
    boolean early = talks.time() < .8;
    return move == Move.ACCEPT && early && before != null ? before : move;
  }

  private Conduct keep(Accord accord) {
    boolean dear = accord.temptation() + accord.cost() > 1.2 * accord.cost() + .05;
    Conduct conduct = dear || accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    return accord.age() > 0 && accord.age() % SEASON == 0 ? conduct.andRenegotiate() : conduct;
  }
}
