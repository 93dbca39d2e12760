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
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
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
                "Sees a zero-sum world: asks for most of the gains or for nothing.",
                "Holds out to the end and never goes below six sevenths of its best; would rather"
                    + " be bound for a term of years.",
                "Takes suspicion for proof, answers with breach and sanctions, and leaves soon.",
                "Jervis 1976, Perception and Misperception (deterrence model); Smith 1974 (hawk and"
                    + " dove)",
                brief -> hawk(brief, brief.parameter("floor")),
                Parameter.real("floor", 0, 1, .85, "share of its best deal it never goes below"))
            .nice(),
        LeaderStrategy.of(
                "appeaser",
                "Wants no quarrel: gives way at the table and overlooks what follows.",
                "Concedes early.",
                "Keeps its word and never answers.",
                "Jervis 1976, Perception and Misperception (spiral model)",
                DeterrenceLeaders::appeaser)
            .nice(),
        LeaderStrategy.of(
                "stonewaller",
                "Thinks time is on its side: hardly moves.",
                "Stays within a twentieth of its best.",
                "Keeps what it got, for it got it all; answers breaches in kind.",
                "Schelling 1960, The Strategy of Conflict (commitment)",
                brief -> stonewaller(brief, brief.parameter("floor")),
                Parameter.real("floor", 0, 1, .95, "share of its best deal it never goes below"))
            .nice(),
        LeaderStrategy.of(
                "brinkman",
                "Rocks the boat, and trusts the other to be seasick first.",
                "Threatens and holds out while the danger can be borne, for a deal of some years;"
                    + " gives way at the brink.",
                "Keeps its word, but asks for more whenever things are calm.",
                "Schelling 1966, Arms and Influence (the manipulation of risk)",
                brief -> brinkman(brief, brief.parameter("nerve")),
                Parameter.real("nerve", 0, 1, .6, "tension at which it gives way"))
            .nice(),
        LeaderStrategy.of(
                "grit",
                "Graduated reciprocation in tension reduction: makes the first small gift, says so,"
                    + " and gives more when it is answered.",
                "Gives a little each turn unasked, and more when the other has given.",
                "Answers a proven breach once, in kind, and begins again; soothes when tension is"
                    + " high.",
                "Osgood 1962, An Alternative to War or Surrender; Lindskold 1978, Trust"
                    + " development, the GRIT proposal",
                brief -> grit(brief, brief.parameter("gift")),
                Parameter.real("gift", 0, .5, .02, "aspiration given unasked each turn"))
            .nice());
  }

  private static Leader hawk(Brief brief, double floor) {
    Bargaining bargaining =
        Bargaining.of(brief, Appraisal.of(.2, .7).ahead(3).brief(.15), Tactic.time(.2), floor);
    return AssembledLeader.of(bargaining, Keepers.prudent(DeterrenceLeaders::strike, 4))
        .saying(DeterrenceLeaders::menace);
  }

  private static Conduct strike(Accord accord) {
    return accord.lastSignal().isClean() ? Conduct.comply() : Conduct.breach().andSanction();
  }

  private static Statement menace(Situation situation) {
    return situation.inForce() == null && situation.sinceFailure() < 2
        ? Statement.THREAT
        : Statement.SILENCE;
  }

  private static Leader appeaser(Brief brief) {
    return AssembledLeader.of(LeaderParts.bargaining(brief, .9, 1, 2, 3), Keepers.comply())
        .saying(LeaderParts::praiseInPeace);
  }

  private static Leader stonewaller(Brief brief, double floor) {
    return AssembledLeader.of(
            Bargaining.of(brief, Appraisal.of(.5, .9).ahead(6), Tactic.time(.1), floor),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(1.5));
  }

  private static Leader brinkman(Brief brief, double nerve) {
    Bargaining hard =
        Bargaining.of(brief, Appraisal.of(.5, 1).ahead(4).brief(.15), Tactic.time(.2), .4);
    Bargaining soft = LeaderParts.diplomatic(brief, .6, 1, 3, 3);
    return AssembledLeader.of(
            talks -> (talks.tension() < nerve ? hard : soft).negotiate(talks),
            Keepers.prudent(accord -> pushes(accord, nerve), LeaderParts.LOOKS_AHEAD))
        .saying(situation -> threat(situation, nerve))
        .coming(Grievance.tolerance(3));
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
    return AssembledLeader.of(
            Bargaining.of(brief, likes, new Initiatives(gift), 0),
            Keepers.prudent(new AnswersOnce(), LeaderParts.LOOKS_AHEAD))
        .saying(DeterrenceLeaders::soothe)
        .coming(Grievance.tolerance(3));
  }

  private static Statement soothe(Situation situation) {
    boolean hostile = situation.otherStatement() == Statement.THREAT;
    return situation.tension() > .25 && !hostile ? Statement.PRAISE : Statement.SILENCE;
  }

  /** A gift each turn, and whatever the other has given since. */
  private static final class Initiatives implements Tactic {
    private final double gift;
    private double aspiration;
    private double heard;

    Initiatives(double gift) {
      this.gift = gift;
    }

    @Override
    public double aspiration(Talks talks, double received) {
      if (talks.exchange() <= 1) {
        aspiration = 1;
        heard = Math.max(0, received);
        return aspiration;
      }
      double given = Math.max(0, received - heard);
      heard = Math.max(heard, received);
      aspiration = Math.max(0, aspiration - gift - given);
      return aspiration;
    }
  }

  /** In kind, once; a second breach in a row is let pass, to break the circle. */
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
