package org.servanda.strategies.tactics;

import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.BoaNegotiator;
import org.servanda.strategies.toolkit.negotiation.HardHeadedFrequencyModel;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.NegotiationTime;

/** Agents of the automated negotiating agents competition (ANAC), and its random baselines. */
final class CompetitionTactics {
  private CompetitionTactics() {}

  static List<Strategy> all() {
    return List.of(
        TacticStrategy.of(
                "hard-headed",
                "Hardly concedes until the end; at each step down it offers first what the other"
                    + " likes best.",
                TacticSources.HARD_HEADED,
                brief -> {
                  HardHeadedFrequencyModel model = new HardHeadedFrequencyModel(brief);
                  HardHeaded tactic = new HardHeaded(model);
                  return BoaNegotiator.of(brief, NegotiationTime.MOVES, tactic, tactic)
                      .withModel(model);
                })
            .byChance(),
        TacticStrategy.of(
                "agent-k",
                "Estimates the most it can get from the mean and spread of the offers it receives.",
                TacticSources.AGENT_K,
                brief -> {
                  AgentK tactic = new AgentK();
                  return BoaNegotiator.of(brief, NegotiationTime.MOVES, tactic, tactic);
                })
            .byChance(),
        TacticStrategy.of(
                "random-walker",
                "Offers at random, and accepts what is as good as its next offer.",
                TacticSources.RANDOM,
                brief ->
                    BoaNegotiator.of(
                        brief,
                        NegotiationTime.MOVES,
                        session -> anyAbove(session, 0),
                        AcceptanceCondition.next()))
            .byChance(),
        TacticStrategy.of(
                "crazy-haggler",
                "Offers its best outcomes at random, and accepts offers that are hardly worse.",
                TacticSources.HAGGLER,
                brief -> {
                  double threshold = brief.parameter("threshold");
                  return BoaNegotiator.of(
                      brief,
                      NegotiationTime.MOVES,
                      session -> anyAbove(session, threshold),
                      haggler(brief.parameter("enough")));
                },
                Parameter.real("threshold", 0, 1, .95, "least utility it offers"),
                Parameter.real("enough", 0, 1, .9, "utility it accepts at once"))
            .byChance());
  }

  private static Outcome anyAbove(NegotiationSession session, double utility) {
    int last = session.outcomes().lowestAtLeast(Math.max(utility, session.reservation()));
    return session.outcomes().at((int) (session.random().nextDouble() * (last + 1)));
  }

  private static AcceptanceCondition haggler(double enough) {
    return AcceptanceCondition.above(enough)
        .or(
            (session, next) -> {
              double lifted = 1.02 * session.received();
              return lifted > session.outcomes().utility(next)
                  || (session.made() > 0
                      && lifted > session.outcomes().utility(session.lastMade()));
            });
  }
}
