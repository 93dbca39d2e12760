package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/**
 * Leaders of the deterrence and spiral models: firmness, concession and the risk of war (Schelling
 * 1960, 1966; Jervis 1976).
 */
final class DeterrenceLeaders {
  private DeterrenceLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "hawk",
                "Sees a zero-sum world: wants most of the gains or no deal.",
                "Holds out to the end and never settles for less than 85 % of its best deal;"
                    + " prefers a fixed term.",
                "Treats suspicion as proof, answers with breach and sanctions, and withdraws"
                    + " early.",
                "Jervis 1976, Perception and Misperception (deterrence model); Smith 1974 (hawk and"
                    + " dove)",
                brief -> hawk(brief, brief.parameter("floor")),
                Parameter.real("floor", 0, 1, .85, "least share of its best deal it accepts"))
            .nice(),
        LeaderStrategy.of(
                "appeaser",
                "Avoids conflict: gives way at the table and overlooks breaches.",
                "Concedes early; meets everyone, whatever their record, because to refuse would"
                    + " provoke.",
                "Keeps its word and never retaliates.",
                "Jervis 1976, Perception and Misperception (spiral model)",
                DeterrenceLeaders::appeaser)
            .nice(),
        LeaderStrategy.of(
                "stonewaller",
                "Thinks time is on its side and hardly concedes.",
                "Never settles for less than 95 % of its best deal.",
                "Keeps an agreement that gives it nearly everything it wanted; answers proven"
                    + " breaches in kind.",
                "Schelling 1960, The Strategy of Conflict (commitment)",
                brief -> stonewaller(brief, brief.parameter("floor")),
                Parameter.real("floor", 0, 1, .95, "least share of its best deal it accepts"))
            .nice(),
        LeaderStrategy.of(
                "brinkman",
                "Lets the risk of war grow and expects the other to give way first.",
                "Threatens and holds out for a deal with a fixed term; concedes early once tension"
                    + " reaches its limit.",
                "Keeps its word, but asks for new talks every three years while tension is low;"
                    + " answers a proven breach with breach and sanctions unless tension is high.",
                "Schelling 1966, Arms and Influence (the manipulation of risk)",
                brief -> brinkman(brief, brief.parameter("nerve")),
                Parameter.real("nerve", 0, 1, .6, "tension from which it gives way"))
            .nice(),
        LeaderStrategy.of(
                "grit",
                "Graduated reciprocation in tension reduction: makes a small first concession"
                    + " unasked, and larger ones when the other responds.",
                "Concedes a little on every turn, and more when the other concedes.",
                "Answers a proven breach once, in kind, and then cooperates again; praises the"
                    + " other when tension is high.",
                "Osgood 1962, An Alternative to War or Surrender; Lindskold 1978, Trust"
                    + " development, the GRIT proposal",
                brief -> grit(brief, brief.parameter("gift")),
                Parameter.real("gift", 0, .5, .02, "aspiration it concedes unasked each turn"))
            .nice());
  }

  private static Leader hawk(Brief brief, double floor) {
    Bargaining bargaining =
        Bargaining.of(brief, Appraisal.of(.2, .7).ahead(3).brief(.15), Tactic.time(.2), floor);
    return StepByStep.leader(bargaining, Keepers.prudent(DeterrenceLeaders::strike, 4))
        .saying(DeterrenceLeaders::menace)
        .coming(Grievance.unlessNotorious(brief));
  }

  static Conduct strike(Accord accord) {
    return accord.lastSignal().isClean() ? Conduct.comply() : Conduct.breach().andSanction();
  }

  static Statement menace(Situation situation) {
    return situation.inForce() == null && situation.sinceFailure() < 2
        ? Statement.THREAT
        : Statement.SILENCE;
  }

  private static Leader appeaser(Brief brief) {
    return Leader.of(LeaderParts.bargaining(brief, .9, 1, 2, 3), Keepers.comply())
        .saying(LeaderParts::praiseInPeace);
  }

  private static Leader stonewaller(Brief brief, double floor) {
    return StepByStep.leader(
            Bargaining.of(brief, Appraisal.of(.5, .9).ahead(6), Tactic.time(.1), floor),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 1.5));
  }

  private static Leader brinkman(Brief brief, double nerve) {
    Bargaining hard =
        Bargaining.of(brief, Appraisal.of(.5, 1).ahead(4).brief(.15), Tactic.time(.2), .4);
    Bargaining soft = LeaderParts.diplomatic(brief, .6, 1, 3, 3);
    return Leader.of(
            talks -> (talks.tension() < nerve ? hard : soft).negotiate(talks),
            Keepers.prudent(accord -> pushes(accord, nerve), LeaderParts.LOOKS_AHEAD))
        .saying(situation -> threat(situation, nerve))
        .coming(Grievance.tolerance(brief, 3));
  }

  private static Conduct pushes(Accord accord, double nerve) {
    if (accord.lastSignal().isProven()) {
      return accord.tension() < nerve ? Conduct.breach().andSanction() : Conduct.comply();
    }
    boolean calm = accord.tension() < nerve / 2;
    boolean due = accord.age() > 0 && accord.age() % 12 == 0;
    return calm && due ? Conduct.comply().andRenegotiate() : Conduct.comply();
  }

  private static Statement threat(Situation situation, double nerve) {
    if (situation.tension() >= nerve) {
      return Statement.PRAISE;
    }
    return situation.inForce() == null ? Statement.THREAT : Statement.SILENCE;
  }

  private static Leader grit(Brief brief, double gift) {
    Appraisal likes = Appraisal.of(.7, 1).ahead(6).liking(0, 0, LeaderParts.LEAVES_ROOM);
    return StepByStep.leader(
            Bargaining.of(brief, likes, new Initiatives(gift), 0),
            Keepers.prudent(new AnswersOnce(), LeaderParts.LOOKS_AHEAD))
        .saying(DeterrenceLeaders::soothe)
        .coming(Grievance.tolerance(brief, 3));
  }

  private static Statement soothe(Situation situation) {
    boolean hostile = situation.otherStatement() == Statement.THREAT;
    return situation.tension() > .25 && !hostile ? Statement.PRAISE : Statement.SILENCE;
  }

  /** Concedes a fixed amount each turn, plus as much as the other has conceded since. */
  private static final class Initiatives implements Tactic {
    private final double gift;
    private double aspiration;
    private double bestReceived;

    Initiatives(double gift) {
      this.gift = gift;
    }

    @Override
    public double aspiration(Talks talks, double received) {
      if (talks.opening()) {
        aspiration = 1;
        bestReceived = Math.max(0, received);
        return aspiration;
      }
      double given = Math.max(0, received - bestReceived);
      bestReceived = Math.max(bestReceived, received);
      aspiration = Math.max(0, aspiration - gift - given);
      return aspiration;
    }
  }

  /** Answers a breach once; lets a second breach in a row pass, to end the exchange of breaches. */
  private static final class AnswersOnce implements Keeper {
    private boolean answered;

    @Override
    public Conduct conduct(Accord accord) {
      boolean answers = accord.lastSignal().isProven() && !answered;
      answered = answers;
      return answers ? Conduct.breach() : Conduct.comply();
    }
  }
}
