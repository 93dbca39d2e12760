package org.servanda.strategies.tactics;

import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.BoaNegotiator;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.NegotiationTime;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/** Tactics that step down through outcomes by order or by risk limits, regardless of time. */
final class MonotonicConcessionTactics {
  private MonotonicConcessionTactics() {}

  static List<Strategy> all() {
    return List.of(
        TacticStrategy.of(
                "micro",
                "Makes one new offer for each new one of the other's, in falling order.",
                TacticSources.MICRO,
                brief -> {
                  Micro micro = new Micro();
                  return BoaNegotiator.of(brief, NegotiationTime.ROUNDS, micro, micro);
                })
            .byChance(),
        TacticStrategy.of(
            "cab",
            "Offers outcomes one by one in falling order, until one is accepted.",
            TacticSources.CAB,
            brief ->
                BoaNegotiator.of(
                    brief,
                    NegotiationTime.ROUNDS,
                    MonotonicConcessionTactics::oneByOne,
                    AcceptanceCondition.next())),
        TacticStrategy.of(
                "zeuthen",
                "Concedes when it would lose less by a breakdown than the other.",
                TacticSources.ZEUTHEN,
                brief ->
                    BoaNegotiator.of(
                        brief, NegotiationTime.MOVES, new Zeuthen(), AcceptanceCondition.next()))
            .byChance(),
        TacticStrategy.of(
            "abmp",
            "Concedes in proportion to the gap, and less the nearer it is to its minimum.",
            TacticSources.ABMP,
            MonotonicConcessionTactics::abmp,
            Parameter.real("speed", 0, 1, .1, "share of the gap conceded per turn"),
            Parameter.real("minimum", 0, 1, 0, "utility at which it stops conceding")));
  }

  private static Outcome oneByOne(NegotiationSession session) {
    return session.outcomes().at(Math.min(session.made(), session.outcomes().size() - 1));
  }

  private static Negotiator abmp(Brief brief) {
    double speed = brief.parameter("speed");
    double minimum = brief.parameter("minimum");
    TargetUtility target =
        session -> {
          if (!session.isOffered() || session.made() == 0) {
            return session.most();
          }
          double last = session.outcomes().utility(session.lastMade());
          double gap = Math.min(0, session.received() - last);
          return last <= 0 ? 0 : last + speed * (1 - minimum / last) * gap;
        };
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.nearest(target),
        AcceptanceCondition.gap(.05));
  }
}
