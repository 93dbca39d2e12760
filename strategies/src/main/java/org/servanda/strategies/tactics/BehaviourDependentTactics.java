package org.servanda.strategies.tactics;

import java.util.List;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.BoaNegotiator;
import org.servanda.strategies.toolkit.negotiation.ConcessionCurve;
import org.servanda.strategies.toolkit.negotiation.ImitativeTargets;
import org.servanda.strategies.toolkit.negotiation.NegotiationTime;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.ScalableBayesianModel;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/** Tactics that answer the other's concessions: tit for tat at the table. */
final class BehaviourDependentTactics {
  private BehaviourDependentTactics() {}

  static List<Strategy> all() {
    Parameter lag = Parameter.whole("lag", 1, 20, 1, "number of offers it looks back");
    TargetUtility opening = TargetUtility.along(ConcessionCurve.polynomial(.2, 0));
    return List.of(
        TacticStrategy.of(
            "relative-tit-for-tat",
            "Concedes in proportion to the other's concessions.",
            TacticSources.FARATIN,
            brief ->
                answer(brief, ImitativeTargets.relative((int) brief.parameter("lag"), opening)),
            lag),
        TacticStrategy.of(
                "random-absolute-tit-for-tat",
                "Concedes as much as the other does, plus or minus a random part.",
                TacticSources.FARATIN,
                brief ->
                    answer(
                        brief,
                        ImitativeTargets.absolute(
                            (int) brief.parameter("lag"), brief.parameter("range"), opening)),
                lag,
                Parameter.real("range", 0, 1, .02, "half-width of the random part, utility"))
            .byChance(),
        TacticStrategy.of(
            "averaged-tit-for-tat",
            "Concedes in proportion to the other's concessions, averaged over a window.",
            TacticSources.FARATIN,
            brief ->
                answer(brief, ImitativeTargets.averaged((int) brief.parameter("window"), opening)),
            Parameter.whole("window", 1, 50, 2, "number of offers it averages over")),
        TacticStrategy.of(
            "naive-tit-for-tat",
            "Asks for what the other's last offer leaves.",
            TacticSources.NEGMAS,
            brief -> {
              NaiveTitForTat naive = new NaiveTitForTat(brief.parameter("kindness"));
              return BoaNegotiator.of(
                  brief, NegotiationTime.ROUNDS, OfferingStrategy.lowestAtLeast(naive), naive);
            },
            Parameter.real(
                "kindness", -1, 1, 0, "utility asked for beyond that; below 0 given away")),
        TacticStrategy.of(
            "nice-tit-for-tat",
            "Moves towards the Nash point as far as the other has moved, with offers the other is"
                + " likely to prefer.",
            TacticSources.BAARSLAG,
            brief -> {
              ScalableBayesianModel model = new ScalableBayesianModel(brief);
              return BoaNegotiator.of(
                      brief,
                      NegotiationTime.MOVES,
                      new NiceTitForTat(model),
                      NiceTitForTat.acceptance())
                  .withModel(model);
            }),
        TacticStrategy.of(
            "hybrid",
            "Answers the other's concessions early in the talks, and later follows a curve over"
                + " time.",
            TacticSources.KESKIN,
            brief -> TimeDependentTactics.scheduled(brief, new Hybrid())));
  }

  private static Negotiator answer(Brief brief, TargetUtility target) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.lowestAtLeast(target),
        AcceptanceCondition.next());
  }
}
