package org.servanda.strategies.tactics;

import java.util.ArrayList;
import java.util.List;
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

/** Time-dependent tactics exactly as the platforms GENIUS and NegMAS implement them. */
final class PlatformTactics {
  /** NegMAS accepts a utility that is below the target by this little. */
  private static final double NEGMAS_SLACK = 1e-4;

  private PlatformTactics() {}

  static List<Strategy> all() {
    List<Strategy> all = new ArrayList<>(genius());
    all.addAll(negmas());
    return all;
  }

  private static List<Strategy> genius() {
    return List.of(
        genius("genius-boulware", "Boulware as in the GENIUS party.", .2),
        genius("genius-linear", "Linear concession as in the GENIUS party.", 1),
        genius("genius-conceder", "Conceder as in the GENIUS party.", 2),
        TacticStrategy.of(
            "genius-time-dependent",
            "The time-dependent offering of the GENIUS component framework, with AC_next.",
            TacticSources.GENIUS,
            brief ->
                BoaNegotiator.of(
                    brief,
                    NegotiationTime.ROUNDS,
                    OfferingStrategy.nearest(
                        TargetUtility.along(
                            ConcessionCurve.polynomial(
                                brief.parameter("exponent"), brief.parameter("initial")))),
                    AcceptanceCondition.next()),
            TimeDependentTactics.exponent(.2),
            TimeDependentTactics.INITIAL));
  }

  /** The party's target falls to 0, not to the least worth asking for, and lags by a round. */
  private static Strategy genius(String id, String portrait, double standard) {
    return TacticStrategy.of(
        id,
        portrait,
        TacticSources.GENIUS,
        brief -> {
          ConcessionCurve curve = ConcessionCurve.polynomial(brief.parameter("exponent"), 0);
          return BoaNegotiator.of(
              brief,
              NegotiationTime.ROUNDS,
              OfferingStrategy.nearest(
                  session -> curve.at(session.turn() / (session.turns() + 1.0))),
              (session, next) -> session.outcomes().utility(next) < session.received());
        },
        TimeDependentTactics.exponent(standard));
  }

  private static List<Strategy> negmas() {
    return List.of(
        negmas("negmas-boulware", "Boulware as in NegMAS.", 4),
        negmas("negmas-linear", "Linear concession as in NegMAS.", 1),
        negmas("negmas-conceder", "Conceder as in NegMAS.", .25),
        TacticStrategy.of(
            "negmas-exponential",
            "The exponential aspiration of NegMAS.",
            TacticSources.NEGMAS,
            brief -> aspire(brief, ConcessionCurve.exponentialPower(brief.parameter("power"))),
            Parameter.real("power", .01, 50, .125, ".125 Boulware, .725 linear, 4 Conceder")));
  }

  private static Strategy negmas(String id, String portrait, double standard) {
    return TacticStrategy.of(
        id,
        portrait,
        TacticSources.NEGMAS,
        brief -> aspire(brief, ConcessionCurve.power(brief.parameter("power"))),
        Parameter.real("power", .01, 50, standard, "exponent of time: above 1 concedes late"));
  }

  private static Negotiator aspire(Brief brief, ConcessionCurve curve) {
    TargetUtility target = TargetUtility.along(curve);
    return BoaNegotiator.of(
        brief,
        NegotiationTime.ROUNDS,
        OfferingStrategy.lowestAtLeast(session -> target.of(session) - NEGMAS_SLACK),
        AcceptanceCondition.reaching(0));
  }
}
