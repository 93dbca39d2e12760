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
import org.servanda.strategies.toolkit.negotiation.Acceptance;
import org.servanda.strategies.toolkit.negotiation.Bidder;
import org.servanda.strategies.toolkit.negotiation.Clock;
import org.servanda.strategies.toolkit.negotiation.Curve;
import org.servanda.strategies.toolkit.negotiation.HardHeadedFrequency;
import org.servanda.strategies.toolkit.negotiation.Mirror;
import org.servanda.strategies.toolkit.negotiation.Offering;
import org.servanda.strategies.toolkit.negotiation.ScalableBayesian;
import org.servanda.strategies.toolkit.negotiation.Table;
import org.servanda.strategies.toolkit.negotiation.Target;

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
            Literature.FARATIN,
            concession(a -> Curve.polynomial(a.real("exponent"), a.real("initial"))),
            exponent(1),
            INITIAL),
        TacticStrategy.tuned(
            "exponential",
            "Concedes exponentially, sooner the greater the exponent.",
            Literature.FARATIN,
            concession(a -> Curve.exponential(a.real("exponent"), a.real("initial"))),
            Parameter.real("exponent", .01, 50, 1, "below 1 concedes late, above 1 early"),
            Parameter.real("initial", 1e-6, .999, .01, "share conceded at once, kappa")),
        TacticStrategy.tuned(
            "boulware",
            "Holds out, and concedes late.",
            Literature.FARATIN,
            concession(a -> Curve.polynomial(a.real("exponent"), 0)),
            exponent(.2)),
        TacticStrategy.of(
            "linear",
            "Concedes on a straight line.",
            Literature.FARATIN,
            brief -> concede(brief, Curve.polynomial(1, 0))),
        TacticStrategy.tuned(
            "conceder",
            "Concedes early.",
            Literature.FARATIN,
            concession(a -> Curve.polynomial(a.real("exponent"), 0)),
            exponent(2)),
        TacticStrategy.of(
            "hardliner",
            "Asks for its best, to the end, and takes nothing else.",
            Literature.FARATIN,
            brief -> concede(brief, Curve.polynomial(0, 0))),
        TacticStrategy.tuned(
            "step-concession",
            "Concedes in equal steps.",
            Literature.FARATIN,
            concession(a -> Curve.steps(a.whole("steps"))),
            Parameter.whole("steps", 1, 1000, 4, "how many")),
        TacticStrategy.tuned(
            "bezier",
            "Concedes along a Bezier curve that opens at its best.",
            Literature.VAHIDOV,
            (brief, a) ->
                scheduled(
                    brief,
                    table ->
                        Curve.bezier(1, a.real("middle"), Math.max(a.real("end"), table.least()))
                            .at(table.time())),
            Parameter.real(
                "middle", 0, 1, .85, "where it bends: .85 Boulware, .7 linear, .55 Conceder"),
            Parameter.real("end", 0, 1, .4, "where it ends, utility")));
  }

  /** A curve made of arguments. */
  @FunctionalInterface
  private interface Shape {
    Curve of(Arguments arguments);
  }

  private static BiFunction<Brief, Arguments, Negotiator> concession(Shape shape) {
    return (brief, arguments) -> concede(brief, shape.of(arguments));
  }

  private static Negotiator concede(Brief brief, Curve curve) {
    return Bidder.of(
        brief, Clock.MOVES, Offering.lowestAtLeast(Target.along(curve)), Acceptance.next());
  }

  private static Negotiator scheduled(Brief brief, Target target) {
    return Bidder.of(brief, Clock.MOVES, Offering.nearest(target), Acceptance.reaching(0));
  }

  private static List<Strategy> asGeniusDoes() {
    return List.of(
        genius("genius-boulware", "Boulware as the GENIUS party does it.", .2),
        genius("genius-linear", "A straight line as the GENIUS party does it.", 1),
        genius("genius-conceder", "Conceder as the GENIUS party does it.", 2),
        TacticStrategy.tuned(
            "genius-time-dependent",
            "The time-dependent offering of GENIUS's component framework, with AC_next.",
            Literature.GENIUS,
            (brief, a) ->
                Bidder.of(
                    brief,
                    Clock.ROUNDS,
                    Offering.nearest(
                        Target.along(Curve.polynomial(a.real("exponent"), a.real("initial")))),
                    Acceptance.next()),
            exponent(.2),
            INITIAL));
  }

  /** The party's target falls to 0, not to the least worth asking for, and lags by a round. */
  private static Strategy genius(String id, String portrait, double standard) {
    return TacticStrategy.tuned(
        id,
        portrait,
        Literature.GENIUS,
        (brief, a) -> {
          Curve curve = Curve.polynomial(a.real("exponent"), 0);
          return Bidder.of(
              brief,
              Clock.ROUNDS,
              Offering.nearest(table -> curve.at(table.turn() / (table.turns() + 1.0))),
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
            Literature.NEGMAS,
            (brief, a) -> aspire(brief, Curve.exponentialPower(a.real("power"))),
            Parameter.real("power", .01, 50, .125, ".125 Boulware, .725 linear, 4 Conceder")));
  }

  private static Strategy negmas(String id, String portrait, double standard) {
    return TacticStrategy.tuned(
        id,
        portrait,
        Literature.NEGMAS,
        (brief, a) -> aspire(brief, Curve.power(a.real("power"))),
        Parameter.real("power", .01, 50, standard, "of time: above 1 concedes late"));
  }

  private static Negotiator aspire(Brief brief, Curve curve) {
    Target target = Target.along(curve);
    return Bidder.of(
        brief,
        Clock.ROUNDS,
        Offering.lowestAtLeast(table -> target.of(table) - NEGMAS_SLACK),
        Acceptance.reaching(0));
  }

  private static List<Strategy> answering() {
    Parameter lag = Parameter.whole("lag", 1, 20, 1, "offers back it looks");
    Target opening = Target.along(Curve.polynomial(.2, 0));
    return List.of(
        TacticStrategy.tuned(
            "relative-tit-for-tat",
            "Gives way in proportion as the other does.",
            Literature.FARATIN,
            (brief, a) -> answer(brief, Mirror.relative(a.whole("lag"), opening)),
            lag),
        TacticStrategy.tuned(
                "random-absolute-tit-for-tat",
                "Gives way by as much as the other does, give or take a little.",
                Literature.FARATIN,
                (brief, a) ->
                    answer(brief, Mirror.absolute(a.whole("lag"), a.real("range"), opening)),
                lag,
                Parameter.real("range", 0, 1, .02, "of the random part, utility"))
            .byChance(),
        TacticStrategy.tuned(
            "averaged-tit-for-tat",
            "Gives way in proportion as the other does, averaged over a window.",
            Literature.FARATIN,
            (brief, a) -> answer(brief, Mirror.averaged(a.whole("window"), opening)),
            Parameter.whole("window", 1, 50, 2, "offers it averages over")),
        TacticStrategy.tuned(
            "naive-tit-for-tat",
            "Asks for what the other's last offer leaves.",
            Literature.NEGMAS,
            (brief, a) -> {
              NaiveTitForTat naive = new NaiveTitForTat(a.real("kindness"));
              return Bidder.of(brief, Clock.ROUNDS, Offering.lowestAtLeast(naive), naive);
            },
            Parameter.real("kindness", -1, 1, 0, "asked for beyond that; below 0 given away")),
        TacticStrategy.of(
            "nice-tit-for-tat",
            "Moves towards the Nash point as far as the other has, and offers what the other likes.",
            Literature.BAARSLAG,
            brief -> {
              ScalableBayesian model = new ScalableBayesian(brief);
              return Bidder.of(
                      brief, Clock.MOVES, new NiceTitForTat(model), NiceTitForTat.acceptance())
                  .teaching(model);
            }),
        TacticStrategy.of(
            "hybrid",
            "Answers the other's moves at first, and the clock at last.",
            Literature.KESKIN,
            brief -> scheduled(brief, new Hybrid())));
  }

  private static Negotiator answer(Brief brief, Target target) {
    return Bidder.of(brief, Clock.MOVES, Offering.lowestAtLeast(target), Acceptance.next());
  }

  private static List<Strategy> byRankAndRisk() {
    return List.of(
        TacticStrategy.of(
                "micro",
                "One more outcome for each new one of the other's, in falling order.",
                Literature.MICRO,
                brief -> {
                  Micro micro = new Micro();
                  return Bidder.of(brief, Clock.ROUNDS, micro, micro);
                })
            .byChance(),
        TacticStrategy.of(
            "cab",
            "Outcomes one by one in falling order, until one is taken.",
            Literature.CAB,
            brief -> Bidder.of(brief, Clock.ROUNDS, ClassicalTactics::oneByOne, Acceptance.next())),
        TacticStrategy.of(
                "zeuthen",
                "Who has more to lose from a break concedes.",
                Literature.ZEUTHEN,
                brief -> Bidder.of(brief, Clock.MOVES, new Zeuthen(), Acceptance.next()))
            .byChance(),
        TacticStrategy.tuned(
            "abmp",
            "Concedes in proportion to the gap, less the nearer it is to its minimum.",
            Literature.ABMP,
            ClassicalTactics::abmp,
            Parameter.real("speed", 0, 1, .1, "share of the gap conceded a turn"),
            Parameter.real("minimum", 0, 1, 0, "utility it stops at")),
        TacticStrategy.of(
                "hard-headed",
                "Hardly concedes until the end; offers what the other likes best of each step down.",
                Literature.HARD_HEADED,
                brief -> {
                  HardHeadedFrequency model = new HardHeadedFrequency(brief);
                  HardHeaded tactic = new HardHeaded(model);
                  return Bidder.of(brief, Clock.MOVES, tactic, tactic).teaching(model);
                })
            .byChance(),
        TacticStrategy.of(
                "agent-k",
                "Guesses the most it can get from the mean and spread of what it is offered.",
                Literature.AGENT_K,
                brief -> {
                  AgentK tactic = new AgentK();
                  return Bidder.of(brief, Clock.MOVES, tactic, tactic);
                })
            .byChance());
  }

  private static Outcome oneByOne(Table table) {
    return table.menu().outcome(Math.min(table.made(), table.menu().size() - 1));
  }

  private static Negotiator abmp(Brief brief, Arguments arguments) {
    double speed = arguments.real("speed");
    double minimum = arguments.real("minimum");
    Target target =
        table -> {
          if (!table.isOffered() || table.made() == 0) {
            return table.most();
          }
          double last = table.menu().utility(table.lastMade());
          double gap = Math.min(0, table.received() - last);
          return last <= 0 ? 0 : last + speed * (1 - minimum / last) * gap;
        };
    return Bidder.of(brief, Clock.MOVES, Offering.nearest(target), Acceptance.gap(.05));
  }

  private static List<Strategy> byChance() {
    return List.of(
        TacticStrategy.of(
                "random-walker",
                "Offers whatever comes to mind, takes what is as good as that.",
                Literature.RANDOM,
                brief ->
                    Bidder.of(brief, Clock.MOVES, table -> anyAbove(table, 0), Acceptance.next()))
            .byChance(),
        TacticStrategy.tuned(
                "crazy-haggler",
                "Offers at random from its best, and takes nearly as much.",
                Literature.HAGGLER,
                (brief, a) ->
                    Bidder.of(
                        brief,
                        Clock.MOVES,
                        table -> anyAbove(table, a.real("threshold")),
                        haggler(a.real("enough"))),
                Parameter.real("threshold", 0, 1, .95, "least utility it offers"),
                Parameter.real("enough", 0, 1, .9, "utility it takes at once"))
            .byChance());
  }

  private static Outcome anyAbove(Table table, double utility) {
    int last = table.menu().lowestAtLeast(Math.max(utility, table.reservation()));
    return table.menu().outcome((int) (table.random().nextDouble() * (last + 1)));
  }

  private static Acceptance haggler(double enough) {
    return Acceptance.above(enough)
        .or(
            (table, next) -> {
              double lifted = 1.02 * table.received();
              return lifted > table.menu().utility(next)
                  || (table.made() > 0 && lifted > table.menu().utility(table.lastMade()));
            });
  }
}
