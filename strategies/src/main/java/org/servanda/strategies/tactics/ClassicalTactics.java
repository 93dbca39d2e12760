package org.servanda.strategies.tactics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.engine.model.Outcome;
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
        TacticStrategy.of(
            "polynomial",
            "Concedes as 1 - t^(1/exponent).",
            Literature.FARATIN,
            concession(brief -> Curve.polynomial(brief.parameter("exponent"), brief.parameter("initial"))),
            exponent(1),
            INITIAL),
        TacticStrategy.of(
            "exponential",
            "Concedes exponentially, sooner the greater the exponent.",
            Literature.FARATIN,
            concession(brief -> Curve.exponential(brief.parameter("exponent"), brief.parameter("initial"))),
            Parameter.real("exponent", .01, 50, 1, "below 1 concedes late, above 1 early"),
            Parameter.real("initial", 1e-6, .999, .01, "share conceded at once, kappa")),
        TacticStrategy.of(
            "boulware",
            "Holds out, and concedes late.",
            Literature.FARATIN,
            concession(brief -> Curve.polynomial(brief.parameter("exponent"), 0)),
            exponent(.2)),
        TacticStrategy.of(
            "linear",
            "Concedes on a straight line.",
            Literature.FARATIN,
            brief -> concede(brief, Curve.polynomial(1, 0))),
        TacticStrategy.of(
            "conceder",
            "Concedes early.",
            Literature.FARATIN,
            concession(brief -> Curve.polynomial(brief.parameter("exponent"), 0)),
            exponent(2)),
        TacticStrategy.of(
            "hardliner",
            "Asks for its best, to the end, and takes nothing else.",
            Literature.FARATIN,
            brief -> concede(brief, Curve.polynomial(0, 0))),
        TacticStrategy.of(
            "step-concession",
            "Concedes in equal steps.",
            Literature.FARATIN,
            concession(brief -> Curve.steps((int) brief.parameter("steps"))),
            Parameter.whole("steps", 1, 1000, 4, "how many")),
        TacticStrategy.of(
            "bezier",
            "Concedes along a Bezier curve that opens at its best.",
            Literature.VAHIDOV,
            brief -> {
              double middle = brief.parameter("middle");
              double end = brief.parameter("end");
              return scheduled(
                  brief,
                  table ->
                      Curve.bezier(1, middle, Math.max(end, table.least())).at(table.time()));
            },
            Parameter.real(
                "middle", 0, 1, .85, "where it bends: .85 Boulware, .7 linear, .55 Conceder"),
            Parameter.real("end", 0, 1, .4, "where it ends, utility")));
  }

  /** A curve made of parameters. */
  @FunctionalInterface
  private interface Shape {
    Curve of(Brief brief);
  }

  private static Function<Brief, Negotiator> concession(Shape shape) {
    return brief -> concede(brief, shape.of(brief));
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
        TacticStrategy.of(
            "genius-time-dependent",
            "The time-dependent offering of GENIUS's component framework, with AC_next.",
            Literature.GENIUS,
            brief ->
                Bidder.of(
                    brief,
                    Clock.ROUNDS,
                    Offering.nearest(
                        Target.along(Curve.polynomial(brief.parameter("exponent"), brief.parameter("initial")))),
                    Acceptance.next()),
            exponent(.2),
            INITIAL));
  }

  /** The party's target falls to 0, not to the least worth asking for, and lags by a round. */
  private static Strategy genius(String id, String portrait, double standard) {
    return TacticStrategy.of(
        id,
        portrait,
        Literature.GENIUS,
        brief -> {
          Curve curve = Curve.polynomial(brief.parameter("exponent"), 0);
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
        TacticStrategy.of(
            "negmas-exponential",
            "The exponential aspiration of NegMAS.",
            Literature.NEGMAS,
            brief -> aspire(brief, Curve.exponentialPower(brief.parameter("power"))),
            Parameter.real("power", .01, 50, .125, ".125 Boulware, .725 linear, 4 Conceder")));
  }

  private static Strategy negmas(String id, String portrait, double standard) {
    return TacticStrategy.of(
        id,
        portrait,
        Literature.NEGMAS,
        brief -> aspire(brief, Curve.power(brief.parameter("power"))),
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
        TacticStrategy.of(
            "relative-tit-for-tat",
            "Gives way in proportion as the other does.",
            Literature.FARATIN,
            brief -> answer(brief, Mirror.relative((int) brief.parameter("lag"), opening)),
            lag),
        TacticStrategy.of(
                "random-absolute-tit-for-tat",
                "Gives way by as much as the other does, give or take a little.",
                Literature.FARATIN,
                brief ->
                    answer(brief, Mirror.absolute((int) brief.parameter("lag"), brief.parameter("range"), opening)),
                lag,
                Parameter.real("range", 0, 1, .02, "of the random part, utility"))
            .byChance(),
        TacticStrategy.of(
            "averaged-tit-for-tat",
            "Gives way in proportion as the other does, averaged over a window.",
            Literature.FARATIN,
            brief -> answer(brief, Mirror.averaged((int) brief.parameter("window"), opening)),
            Parameter.whole("window", 1, 50, 2, "offers it averages over")),
        TacticStrategy.of(
            "naive-tit-for-tat",
            "Asks for what the other's last offer leaves.",
            Literature.NEGMAS,
            brief -> {
              NaiveTitForTat naive = new NaiveTitForTat(brief.parameter("kindness"));
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
        TacticStrategy.of(
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

  private static Negotiator abmp(Brief brief) {
    double speed = brief.parameter("speed");
    double minimum = brief.parameter("minimum");
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
        TacticStrategy.of(
                "crazy-haggler",
                "Offers at random from its best, and takes nearly as much.",
                Literature.HAGGLER,
                brief -> {
                  double threshold = brief.parameter("threshold");
                  return Bidder.of(
                      brief,
                      Clock.MOVES,
                      table -> anyAbove(table, threshold),
                      haggler(brief.parameter("enough")));
                },
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
