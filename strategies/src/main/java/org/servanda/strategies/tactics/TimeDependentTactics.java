package org.servanda.strategies.tactics;

import java.util.List;
import java.util.function.Function;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.BoaNegotiator;
import org.servanda.strategies.toolkit.negotiation.ConcessionCurve;
import org.servanda.strategies.toolkit.negotiation.NegotiationTime;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/** Tactics that concede along a curve over time. Faratin, Sierra and Jennings 1998. */
final class TimeDependentTactics {
  static final Parameter INITIAL =
      Parameter.real("initial", 0, 1, 0, "share conceded at once, kappa");

  private TimeDependentTactics() {}

  static List<Strategy> all() {
    return List.of(
        TacticStrategy.of(
            "polynomial",
            "Concedes as 1 - t^(1/exponent).",
            TacticSources.FARATIN,
            concession(
                brief ->
                    ConcessionCurve.polynomial(
                        brief.parameter("exponent"), brief.parameter("initial"))),
            exponent(1),
            INITIAL),
        TacticStrategy.of(
            "exponential",
            "Concedes exponentially, earlier the greater the exponent.",
            TacticSources.FARATIN,
            concession(
                brief ->
                    ConcessionCurve.exponential(
                        brief.parameter("exponent"), brief.parameter("initial"))),
            Parameter.real("exponent", .01, 50, 1, "below 1 concedes late, above 1 early"),
            Parameter.real("initial", 1e-6, .999, .01, "share conceded at once, kappa")),
        TacticStrategy.of(
            "boulware",
            "Holds out, and concedes late.",
            TacticSources.FARATIN,
            concession(brief -> ConcessionCurve.polynomial(brief.parameter("exponent"), 0)),
            exponent(.2)),
        TacticStrategy.of(
            "linear",
            "Concedes linearly.",
            TacticSources.FARATIN,
            brief -> concede(brief, ConcessionCurve.polynomial(1, 0))),
        TacticStrategy.of(
            "conceder",
            "Concedes early.",
            TacticSources.FARATIN,
            concession(brief -> ConcessionCurve.polynomial(brief.parameter("exponent"), 0)),
            exponent(2)),
        TacticStrategy.of(
            "hardliner",
            "Offers its best deal to the end, and accepts nothing less.",
            TacticSources.FARATIN,
            brief -> concede(brief, ConcessionCurve.polynomial(0, 0))),
        TacticStrategy.of(
            "step-concession",
            "Concedes in equal steps.",
            TacticSources.FARATIN,
            concession(brief -> ConcessionCurve.steps((int) brief.parameter("steps"))),
            Parameter.whole("steps", 1, 1000, 4, "number of steps")),
        TacticStrategy.of(
            "bezier",
            "Concedes along a Bezier curve that opens at its best deal.",
            TacticSources.VAHIDOV,
            brief -> {
              double middle = brief.parameter("middle");
              double end = brief.parameter("end");
              return scheduled(
                  brief,
                  session ->
                      ConcessionCurve.bezier(1, middle, Math.max(end, session.least()))
                          .at(session.time()));
            },
            Parameter.real(
                "middle",
                0,
                1,
                .85,
                "utility of the control point: .85 Boulware, .7 linear, .55 Conceder"),
            Parameter.real("end", 0, 1, .4, "utility at the end")));
  }

  static Parameter exponent(double standard) {
    return Parameter.real(
        "exponent", 0, 50, standard, "below 1 concedes late, above 1 early, 0 never");
  }

  private static Function<Brief, Negotiator> concession(Function<Brief, ConcessionCurve> curve) {
    return brief -> concede(brief, curve.apply(brief));
  }

  private static Negotiator concede(Brief brief, ConcessionCurve curve) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.lowestAtLeast(TargetUtility.along(curve)),
        AcceptanceCondition.next());
  }

  static Negotiator scheduled(Brief brief, TargetUtility target) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.nearest(target),
        AcceptanceCondition.reaching(0));
  }
}
