package org.servanda.strategies.leaders;

import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.CheatingIncentive;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders who cheat where it pays, or test how far they can go. */
final class OpportunisticLeaders {
  private OpportunisticLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
            "wily",
            "Promises much and delivers what it must.",
            "Holds out for vague wording and little verification.",
            "Withholds what the wording leaves arguable; breaches in full when tempted and unlikely"
                + " to be caught; makes promises and praises the other all the while.",
            "Walt 2018 (the wily leader)",
            brief -> wily(brief, brief.parameter("greed")),
            Parameter.real("greed", 0, 1, .1, "least share of its best deal it accepts")),
        LeaderStrategy.of(
                "opportunist",
                "Keeps its word as long as that pays.",
                "Concedes linearly; prefers vague wording.",
                "Cheats whenever this round's saving exceeds what being caught would cost.",
                "Becker 1968, Crime and punishment; Downs, Rocke and Barsoom 1996",
                OpportunisticLeaders::opportunist)
            .doi("10.1086/259394"),
        LeaderStrategy.of(
            "salami-slicer",
            "Takes one slice at a time, each too thin to fight over.",
            "Concedes linearly.",
            "Withholds a little more each round; pauses briefly when caught, and for three years if"
                + " the other answers.",
            "Schelling 1966, Arms and Influence (salami tactics)",
            brief ->
                StepByStep.leader(
                        LeaderParts.diplomatic(brief, .6, .5, 3, 1),
                        Keepers.prudent(
                            new ProbingKeepers.SalamiSlicer(brief.parameter("slice")),
                            LeaderParts.LOOKS_AHEAD))
                    .coming(Grievance.tolerance(brief, 2.5)),
            Parameter.real("slice", .01, 1, .05, "additional share withheld each round")),
        LeaderStrategy.of(
            "tester",
            "Tests its partner early: exploits the meek for good and respects the firm.",
            "Concedes linearly.",
            "Cheats at first. Once answered, it makes amends for a year and then plays tit for tat;"
                + " if never answered, it keeps cheating.",
            "Axelrod 1984 (TESTER, by Gladstein)",
            brief ->
                StepByStep.leader(
                        LeaderParts.bargaining(brief, .6, .6, 3, 1),
                        Keepers.prudent(new ProbingKeepers.Tester(), LeaderParts.LOOKS_AHEAD))
                    .coming(Grievance.tolerance(brief, 2.5))),
        LeaderStrategy.of(
            "prober",
            "Finds out how far it can push its partner, and goes that far.",
            "Concedes linearly.",
            "Cheats until answered, then keeps its word for two years and tries again.",
            "Axelrod 1984 (TRANQUILIZER, TESTER)",
            brief ->
                StepByStep.leader(
                        LeaderParts.diplomatic(brief, .6, .4, 2, 1),
                        Keepers.prudent(new ProbingKeepers.Prober(), LeaderParts.LOOKS_AHEAD))
                    .coming(Grievance.tolerance(brief, 3))),
        LeaderStrategy.of(
                "random",
                "Unpredictable, even to itself.",
                "Offers at random, accepts one offer in eight, and asks for nobody's record: it has no"
                    + " reasons.",
                "Acts at random: cheats in one round of five, withdraws in one of a hundred.",
                "Axelrod 1984 (RANDOM)",
                OpportunisticLeaders::random)
            .byChance());
  }

  private static Leader wily(Brief brief, double greed) {
    Appraisal likes = Appraisal.of(.6, .2).ahead(2).liking(-.05, -.1, -.15);
    return StepByStep.leader(
            Bargaining.of(brief, likes, Tactic.time(.4), greed),
            Keepers.prudent(OpportunisticLeaders::deceive, LeaderParts.LOOKS_AHEAD))
        .saying(OpportunisticLeaders::charm)
        .coming(Grievance.unlessNotorious(brief));
  }

  private static Conduct deceive(Accord accord) {
    if (accord.lastSignal().isProven()) {
      return Conduct.breach();
    }
    boolean tempted = accord.temptation() > .5 * accord.cost();
    if (tempted && CheatingIncentive.proof(accord, 1) < .3) {
      return Conduct.breach();
    }
    return Conduct.breach(accord.arguable());
  }

  private static Statement charm(Situation situation) {
    if (situation.inForce() == null) {
      return Statement.SILENCE;
    }
    return switch (situation.round() % 4) {
      case 0 -> Statement.PROMISE;
      case 2 -> Statement.PRAISE;
      default -> Statement.SILENCE;
    };
  }

  private static Leader opportunist(Brief brief) {
    return StepByStep.leader(
            LeaderParts.diplomatic(brief, .5, .4, 2, 1),
            Keepers.prudent(OpportunisticLeaders::seize, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  private static Conduct seize(Accord accord) {
    if (accord.lastSignal().isProven()) {
      return Conduct.breach();
    }
    double stake = 4 * Math.max(0, accord.gain(accord.outcome()));
    double net =
        CheatingIncentive.saving(accord, 1) - CheatingIncentive.penalty(accord, 1, .5, stake);
    return net > 0 ? Conduct.breach() : Conduct.comply();
  }

  private static Leader random(Brief brief) {
    RandomGenerator random = brief.random();
    return Leader.of(talks -> guess(brief, random, talks), accord -> toss(random))
        .coming(situation -> random.nextDouble() < .8);
  }

  private static Move guess(Brief brief, RandomGenerator random, Talks talks) {
    Outcome standing = talks.offer();
    if (standing != null && random.nextDouble() < .125) {
      return Move.ACCEPT;
    }
    long size = brief.outcomes().size();
    return brief.outcomes().at((long) (random.nextDouble() * size));
  }

  private static Conduct toss(RandomGenerator random) {
    double toss = random.nextDouble();
    if (toss < .01) {
      return Conduct.withdraw();
    }
    return toss < .21 ? Conduct.breach() : Conduct.comply();
  }
}
