package org.servanda.strategies.tactics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.BoaNegotiator;
import org.servanda.strategies.toolkit.negotiation.ConcessionCurve;
import org.servanda.strategies.toolkit.negotiation.HardHeadedFrequencyModel;
import org.servanda.strategies.toolkit.negotiation.ImitativeTargets;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.NegotiationTime;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.ScalableBayesianModel;
import org.servanda.strategies.toolkit.negotiation.TargetUtility;

/** The bargaining tactics of the literature. */
public final class ClassicalTactics {
  /** NegMAS takes a utility for reached that is so little below. */
  private static final double NEGMAS_SLACK = 1e-4;

  private static final Parameter INITIAL =
      Parameter.real("initial", 0, 1, 0, "share conceded at once, kappa");

  private ClassicalTactics() {}

  /** All of them. */
  public static List<Strategy> all() {
    List<Strategy> all = new ArrayList<>();
    all.addAll(overTime());
    all.addAll(asGeniusDoes());
    all.addAll(asNegmasDoes());
    all.addAll(answering());
    all.addAll(byRankAndRisk());
    all.addAll(byChance());
    return all;
  }

  private static Parameter exponent(double standard) {
    return Parameter.real(
        "exponent", 0, 50, standard, "below 1 concedes late, above 1 early, 0 never");
  }

  private static List<Strategy> overTime() {
    return List.of(
        TacticStrategy.tuned(
            "polynomial",
            "Concedes as 1 - t^(1/exponent).",
            TacticSources.FARATIN,
            concession(a -> ConcessionCurve.polynomial(a.real("exponent"), a.real("initial"))),
            exponent(1),
            INITIAL),
        TacticStrategy.tuned(
            "exponential",
            "Concedes exponentially, sooner the greater the exponent.",
            TacticSources.FARATIN,
            concession(a -> ConcessionCurve.exponential(a.real("exponent"), a.real("initial"))),
            Parameter.real("exponent", .01, 50, 1, "below 1 concedes late, above 1 early"),
            Parameter.real("initial", 1e-6, .999, .01, "share conceded at once, kappa")),
        TacticStrategy.tuned(
            "boulware",
            "Holds out, and concedes late.",
            TacticSources.FARATIN,
            concession(a -> ConcessionCurve.polynomial(a.real("exponent"), 0)),
            exponent(.2)),
        TacticStrategy.of(
            "linear",
            "Concedes on a straight line.",
            TacticSources.FARATIN,
            brief -> concede(brief, ConcessionCurve.polynomial(1, 0))),
        TacticStrategy.tuned(
            "conceder",
            "Concedes early.",
            TacticSources.FARATIN,
            concession(a -> ConcessionCurve.polynomial(a.real("exponent"), 0)),
            exponent(2)),
        TacticStrategy.of(
            "hardliner",
            "Asks for its best, to the end, and takes nothing else.",
            TacticSources.FARATIN,
            brief -> concede(brief, ConcessionCurve.polynomial(0, 0))),
        TacticStrategy.tuned(
            "step-concession",
            "Concedes in equal steps.",
            TacticSources.FARATIN,
            concession(a -> ConcessionCurve.steps(a.whole("steps"))),
            Parameter.whole("steps", 1, 1000, 4, "how many")),
        TacticStrategy.tuned(
            "bezier",
            "Concedes along a Bezier curve that opens at its best.",
            TacticSources.VAHIDOV,
            (brief, a) ->
                scheduled(
                    brief,
                    table ->
                        ConcessionCurve.bezier(
                                1, a.real("middle"), Math.max(a.real("end"), table.least()))
                            .at(table.time())),
            Parameter.real(
                "middle", 0, 1, .85, "where it bends: .85 Boulware, .7 linear, .55 Conceder"),
            Parameter.real("end", 0, 1, .4, "where it ends, utility")));
  }

  /** A curve made of arguments. */
  @FunctionalInterface
  private interface Shape {
    ConcessionCurve of(Arguments arguments);
  }

  private static BiFunction<Brief, Arguments, Negotiator> concession(Shape shape) {
    return (brief, arguments) -> concede(brief, shape.of(arguments));
  }

  private static Negotiator concede(Brief brief, ConcessionCurve curve) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.lowestAtLeast(TargetUtility.along(curve)),
        AcceptanceCondition.next());
  }

  private static Negotiator scheduled(Brief brief, TargetUtility target) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.nearest(target),
        AcceptanceCondition.reaching(0));
  }

  private static List<Strategy> asGeniusDoes() {
    return List.of(
        genius("genius-boulware", "Boulware as the GENIUS party does it.", .2),
        genius("genius-linear", "A straight line as the GENIUS party does it.", 1),
        genius("genius-conceder", "Conceder as the GENIUS party does it.", 2),
        TacticStrategy.tuned(
            "genius-time-dependent",
            "The time-dependent offering of GENIUS's component framework, with AC_next.",
            TacticSources.GENIUS,
            (brief, a) ->
                BoaNegotiator.of(
                    brief,
                    NegotiationTime.ROUNDS,
                    OfferingStrategy.nearest(
                        TargetUtility.along(
                            ConcessionCurve.polynomial(a.real("exponent"), a.real("initial")))),
                    AcceptanceCondition.next()),
            exponent(.2),
            INITIAL));
  }

  /** The party's target falls to 0, not to the least worth asking for, and lags by a round. */
  private static Strategy genius(String id, String portrait, double standard) {
    return TacticStrategy.tuned(
        id,
        portrait,
        TacticSources.GENIUS,
        (brief, a) -> {
          ConcessionCurve curve = ConcessionCurve.polynomial(a.real("exponent"), 0);
          return BoaNegotiator.of(
              brief,
              NegotiationTime.ROUNDS,
              OfferingStrategy.nearest(table -> curve.at(table.turn() / (table.turns() + 1.0))),
              (table, next) -> table.menu().utility(next) < table.received());
        },
        exponent(standard));
  }

  private static List<Strategy> asNegmasDoes() {
    return List.of(
        negmas("negmas-boulware", "Boulware as NegMAS does it.", 4),
        negmas("negmas-linear", "A straight line as NegMAS does it.", 1),
        negmas("negmas-conceder", "Conceder as NegMAS does it.", .25),
        TacticStrategy.tuned(
            "negmas-exponential",
            "The exponential aspiration of NegMAS.",
            TacticSources.NEGMAS,
            (brief, a) -> aspire(brief, ConcessionCurve.exponentialPower(a.real("power"))),
            Parameter.real("power", .01, 50, .125, ".125 Boulware, .725 linear, 4 Conceder")));
  }

  private static Strategy negmas(String id, String portrait, double standard) {
    return TacticStrategy.tuned(
        id,
        portrait,
        TacticSources.NEGMAS,
        (brief, a) -> aspire(brief, ConcessionCurve.power(a.real("power"))),
        Parameter.real("power", .01, 50, standard, "of time: above 1 concedes late"));
  }

  private static Negotiator aspire(Brief brief, ConcessionCurve curve) {
    TargetUtility target = TargetUtility.along(curve);
    return BoaNegotiator.of(
        brief,
        NegotiationTime.ROUNDS,
        OfferingStrategy.lowestAtLeast(table -> target.of(table) - NEGMAS_SLACK),
        AcceptanceCondition.reaching(0));
  }

  private static List<Strategy> answering() {
    Parameter lag = Parameter.whole("lag", 1, 20, 1, "offers back it looks");
    TargetUtility opening = TargetUtility.along(ConcessionCurve.polynomial(.2, 0));
    return List.of(
        TacticStrategy.tuned(
            "relative-tit-for-tat",
            "Gives way in proportion as the other does.",
            TacticSources.FARATIN,
            (brief, a) -> answer(brief, ImitativeTargets.relative(a.whole("lag"), opening)),
            lag),
        TacticStrategy.tuned(
                "random-absolute-tit-for-tat",
                "Gives way by as much as the other does, give or take a little.",
                TacticSources.FARATIN,
                (brief, a) ->
                    answer(
                        brief, ImitativeTargets.absolute(a.whole("lag"), a.real("range"), opening)),
                lag,
                Parameter.real("range", 0, 1, .02, "of the random part, utility"))
            .byChance(),
        TacticStrategy.tuned(
            "averaged-tit-for-tat",
            "Gives way in proportion as the other does, averaged over a window.",
            TacticSources.FARATIN,
            (brief, a) -> answer(brief, ImitativeTargets.averaged(a.whole("window"), opening)),
            Parameter.whole("window", 1, 50, 2, "offers it averages over")),
        TacticStrategy.tuned(
            "naive-tit-for-tat",
            "Asks for what the other's last offer leaves.",
            TacticSources.NEGMAS,
            (brief, a) -> {
              NaiveTitForTat naive = new NaiveTitForTat(a.real("kindness"));
              return BoaNegotiator.of(
                  brief, NegotiationTime.ROUNDS, OfferingStrategy.lowestAtLeast(naive), naive);
            },
            Parameter.real("kindness", -1, 1, 0, "asked for beyond that; below 0 given away")),
        TacticStrategy.of(
            "nice-tit-for-tat",
            "Moves towards the Nash point as far as the other has, and offers what the other"
                + " likes.",
            TacticSources.BAARSLAG,
            brief -> {
              ScalableBayesianModel model = new ScalableBayesianModel(brief);
              return BoaNegotiator.of(
                      brief,
                      NegotiationTime.MOVES,
                      new NiceTitForTat(model),
                      NiceTitForTat.acceptance())
                  .teaching(model);
            }),
        TacticStrategy.of(
            "hybrid",
            "Answers the other's moves at first, and the clock at last.",
            TacticSources.KESKIN,
            brief -> scheduled(brief, new Hybrid())));
  }

  private static Negotiator answer(Brief brief, TargetUtility target) {
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.lowestAtLeast(target),
        AcceptanceCondition.next());
  }

  private static List<Strategy> byRankAndRisk() {
    return List.of(
        TacticStrategy.of(
                "micro",
                "One more outcome for each new one of the other's, in falling order.",
                TacticSources.MICRO,
                brief -> {
                  Micro micro = new Micro();
                  return BoaNegotiator.of(brief, NegotiationTime.ROUNDS, micro, micro);
                })
            .byChance(),
        TacticStrategy.of(
            "cab",
            "Outcomes one by one in falling order, until one is taken.",
            TacticSources.CAB,
            brief ->
                BoaNegotiator.of(
                    brief,
                    NegotiationTime.ROUNDS,
                    ClassicalTactics::oneByOne,
                    AcceptanceCondition.next())),
        TacticStrategy.of(
                "zeuthen",
                "Who has more to lose from a break concedes.",
                TacticSources.ZEUTHEN,
                brief ->
                    BoaNegotiator.of(
                        brief, NegotiationTime.MOVES, new Zeuthen(), AcceptanceCondition.next()))
            .byChance(),
        TacticStrategy.tuned(
            "abmp",
            "Concedes in proportion to the gap, less the nearer it is to its minimum.",
            TacticSources.ABMP,
            ClassicalTactics::abmp,
            Parameter.real("speed", 0, 1, .1, "share of the gap conceded a turn"),
            Parameter.real("minimum", 0, 1, 0, "utility it stops at")),
        TacticStrategy.of(
                "hard-headed",
                "Hardly concedes until the end; offers what the other likes best of each step"
                    + " down.",
                TacticSources.HARD_HEADED,
                brief -> {
                  HardHeadedFrequencyModel model = new HardHeadedFrequencyModel(brief);
                  HardHeaded tactic = new HardHeaded(model);
                  return BoaNegotiator.of(brief, NegotiationTime.MOVES, tactic, tactic)
                      .teaching(model);
                })
            .byChance(),
        TacticStrategy.of(
                "agent-k",
                "Guesses the most it can get from the mean and spread of what it is offered.",
                TacticSources.AGENT_K,
                brief -> {
                  AgentK tactic = new AgentK();
                  return BoaNegotiator.of(brief, NegotiationTime.MOVES, tactic, tactic);
                })
            .byChance());
  }

  private static Outcome oneByOne(NegotiationSession table) {
    return table.menu().outcome(Math.min(table.made(), table.menu().size() - 1));
  }

  private static Negotiator abmp(Brief brief, Arguments arguments) {
    double speed = arguments.real("speed");
    double minimum = arguments.real("minimum");
    TargetUtility target =
        table -> {
          if (!table.isOffered() || table.made() == 0) {
            return table.most();
          }
          double last = table.menu().utility(table.lastMade());
          double gap = Math.min(0, table.received() - last);
          return last <= 0 ? 0 : last + speed * (1 - minimum / last) * gap;
        };
    return BoaNegotiator.of(
        brief,
        NegotiationTime.MOVES,
        OfferingStrategy.nearest(target),
        AcceptanceCondition.gap(.05));
  }

  private static List<Strategy> byChance() {
    return List.of(
        TacticStrategy.of(
                "random-walker",
                "Offers whatever comes to mind, takes what is as good as that.",
                TacticSources.RANDOM,
                brief ->
                    BoaNegotiator.of(
                        brief,
                        NegotiationTime.MOVES,
                        table -> anyAbove(table, 0),
                        AcceptanceCondition.next()))
            .byChance(),
        TacticStrategy.tuned(
                "crazy-haggler",
                "Offers at random from its best, and takes nearly as much.",
                TacticSources.HAGGLER,
                (brief, a) ->
                    BoaNegotiator.of(
                        brief,
                        NegotiationTime.MOVES,
                        table -> anyAbove(table, a.real("threshold")),
                        haggler(a.real("enough"))),
                Parameter.real("threshold", 0, 1, .95, "least utility it offers"),
                Parameter.real("enough", 0, 1, .9, "utility it takes at once"))
            .byChance());
  }

  private static Outcome anyAbove(NegotiationSession table, double utility) {
    int last = table.menu().lowestAtLeast(Math.max(utility, table.reservation()));
    return table.menu().outcome((int) (table.random().nextDouble() * (last + 1)));
  }

  private static AcceptanceCondition haggler(double enough) {
    return AcceptanceCondition.above(enough)
        .or(
            (table, next) -> {
              double lifted = 1.02 * table.received();
              return lifted > table.menu().utility(next)
                  || (table.made() > 0 && lifted > table.menu().utility(table.lastMade()));
            });
  }
}
