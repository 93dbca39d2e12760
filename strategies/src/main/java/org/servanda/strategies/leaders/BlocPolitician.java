package org.servanda.strategies.leaders;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.ConcessionPath;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Insists on a share of the gains (Grieco 1988): accepts and offers only what keeps it ahead. */
final class BlocPolitician {
  private static final int PATIENCE = 8;

  private final Brief brief;
  private final Bargaining bargaining;
  private final ConcessionPath path;
  private final double lead;
  private int askedAt = -PATIENCE;

  BlocPolitician(Brief brief, double lead) {
    Appraisal appraisal = Appraisal.of(.5, 1).ahead(5).liking(.05, .05, 0);
    this.brief = brief;
    this.bargaining = Bargaining.of(brief, appraisal, Tactic.time(.8), 0);
    this.path = ConcessionPath.of(brief, appraisal, Appraisal.STRANGER, 1);
    this.lead = lead;
  }

  Leader leader() {
    Keeper keeper = Keepers.prudent(this::keep, LeaderParts.LOOKS_AHEAD);
    return Leader.of(this::negotiate, new StepByStep(bargaining, keeper))
        .saying(s -> s.round() % 8 == 0 ? Statement.DENUNCIATION : Statement.SILENCE)
        .coming(Grievance.tolerance(brief, 1.5));
  }

  private boolean leads(Situation situation, Outcome outcome) {
    return situation.gain(outcome) >= lead * situation.otherGain(outcome);
  }

  private Move negotiate(Talks talks) {
    Move move = bargaining.negotiate(talks);
    Outcome meant = move instanceof Outcome offer ? offer : talks.offer();
    if (move == Move.WALK_OUT || meant == null || leads(talks, meant)) {
      return move;
    }
    for (int place = path.length() - 1; place >= 0; place--) {
      if (leads(talks, path.outcome(place))) {
        return path.outcome(place);
      }
    }
    return Move.WALK_OUT;
  }

  private Conduct keep(Accord accord) {
    Conduct conduct =
        SignalReading.LENIENT.isDefection(accord.lastSignal())
            ? Conduct.breach()
            : Conduct.comply();
    boolean behind = !leads(accord, accord.outcome());
    if (behind && accord.round() - askedAt >= PATIENCE) {
      askedAt = accord.round();
      return conduct.andRenegotiate();
    }
    return conduct;
  }
}
