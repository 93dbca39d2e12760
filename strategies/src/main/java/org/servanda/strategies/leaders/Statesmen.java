package org.servanda.strategies.leaders;

import java.util.List;
import java.util.Objects;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.ConcessionPath;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.Tactic;

/**
 * Leaders moved by their place in the world or at home: the brink, the term of office, the bloc.
 */
final class Statesmen {
  private Statesmen() {}

  static List<Strategy> all() {
    return List.of(
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
            "lame-duck",
            "Careful while it can be held to account; in its last year a legacy is all it wants.",
            "On a straight line; in its last year signs what is solemn and quick.",
            "Keeps its word until its last year, then leaves the bill to its successor.",
            "Conconi, Sahuguet and Zanardi 2014, Democratic peace and electoral accountability",
            brief -> lameDuck(brief, (int) brief.parameter("term")),
            Parameter.whole("term", 1, 20, 4, "of office, years")),
        LeaderStrategy.of(
                "isolationist",
                "Wants to be left alone: the fewer promises the better.",
                "Comes to the table only under pressure or once in a long while; likes loose, short"
                    + " deals.",
                "Keeps what little it signs; leaves at the first proven breach or loss.",
                "Washington 1796, Farewell Address (no entangling alliances)",
                brief -> isolationist(brief, brief.parameter("pressure")),
                Parameter.real("pressure", 0, 1, .5, "tension that brings it to the table"))
            .nice(),
        LeaderStrategy.of(
            "dealmaker",
            "Signs anything for the headline.",
            "Takes the first offer that gains it anything, and concedes early.",
            "Keeps its word while the news is fresh; then forgets dear promises and wants another"
                + " signing.",
            "Walt 2018 (a deal for the sake of a deal)",
            brief -> dealmaker(brief, (int) brief.parameter("attention")),
            Parameter.whole("attention", 0, 120, 8, "rounds the news is fresh")),
        LeaderStrategy.of(
            "hypocrite",
            "Denounces in others what it does itself.",
            "Holds out for close inspection and vague words.",
            "Withholds what hides in the wording, promises and denounces meanwhile; punishes what"
                + " is proven of others.",
            "Krasner 1999, Sovereignty: Organized Hypocrisy",
            Statesmen::hypocrite),
        LeaderStrategy.of(
                "bloc-politician",
                "Counts what its bloc gains on the other: no deal is better than one that helps"
                    + " them more.",
                "Takes and offers only what gains it a fair multiple of what the other gains.",
                "Keeps its word; answers in kind, and asks anew when the other pulls ahead.",
                "Grieco 1988, Anarchy and the limits of cooperation (relative gains)",
                brief -> new BlocPolitician(brief, brief.parameter("lead")).leader(),
                Parameter.real("lead", 0, 5, .9, "own gain over the other's it insists on"))
            .nice()
            .doi("10.1017/S0020818300027715"),
        LeaderStrategy.of(
                "zd-extortioner",
                "Lets the other earn only by letting it earn more.",
                "Holds out.",
                "By a zero-determinant rule: keeps just enough that keeping pays the other, and"
                    + " cheats in between.",
                "Press and Dyson 2012, Iterated prisoner's dilemma contains strategies that"
                    + " dominate any evolutionary opponent",
                brief ->
                    AssembledLeader.of(
                            Characters.diplomatic(brief, .5, .6, 4, .4),
                            ZeroDeterminant.extortion(brief.random(), brief.parameter("factor")))
                        .coming(Grievance.tolerance(3)),
                Parameter.real("factor", 1, 50, 2, "its surplus over the other's"))
            .byChance()
            .doi("10.1073/pnas.1206569109"));
  }

  private static Leader brinkman(Brief brief, double nerve) {
    Bargaining hard =
        Bargaining.of(brief, Appraisal.of(.5, 1).ahead(4).brief(.15), Tactic.time(.2), .4);
    Bargaining soft = Characters.diplomatic(brief, .6, 1, 3, 3);
    return AssembledLeader.of(
            talks -> (talks.tension() < nerve ? hard : soft).negotiate(talks),
            Keepers.prudent(accord -> pushes(accord, nerve), Characters.LOOKS_AHEAD))
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

  private static Leader lameDuck(Brief brief, int term) {
    Bargaining careful = Characters.bargaining(brief, .6, 1, 4, 1);
    Appraisal legacy = Appraisal.of(.7, .6).ahead(2).liking(.3, 0, -.2);
    Bargaining hasty = Bargaining.of(brief, legacy, Tactic.time(3), 0);
    return AssembledLeader.of(
            talks -> (isLeaving(talks, term) ? hasty : careful).negotiate(talks),
            Keepers.prudent(accord -> serve(accord, term), Characters.LOOKS_AHEAD))
        .coming(Grievance.tolerance(2));
  }

  private static boolean isLeaving(Situation situation, int term) {
    return situation.tenure() % (4 * term) >= 4 * (term - 1);
  }

  private static Conduct serve(Accord accord, int term) {
    if (accord.lastSignal().isProven()) {
      return Conduct.breach();
    }
    return isLeaving(accord, term) ? Conduct.breach(accord.arguable()) : Conduct.comply();
  }

  private static Leader isolationist(Brief brief, double pressure) {
    Appraisal likes = Appraisal.of(.5, 1).ahead(2).liking(-.3, -.2, -.2).brief(.3);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, Tactic.time(.6), .1), Keepers.prudent(Keepers.grim(), 4))
        .coming(Grievance.tolerance(1.5).and(situation -> isDrawnIn(situation, pressure)));
  }

  private static boolean isDrawnIn(Situation situation, double pressure) {
    return situation.inForce() != null
        || situation.tension() >= pressure
        || situation.round() % 16 == 0;
  }

  private static Leader dealmaker(Brief brief, int attention) {
    Bargaining quick =
        Bargaining.of(
            brief,
            Appraisal.of(.9, .7).ahead(1).liking(.1, -.1, -.35).brief(.3),
            Tactic.time(3),
            0);
    return AssembledLeader.of(
            talks -> sign(quick, talks),
            Keepers.prudent(accord -> attend(accord, attention), Characters.LOOKS_AHEAD))
        .saying(situation -> situation.round() % 4 == 0 ? Statement.PRAISE : Statement.SILENCE);
  }

  private static Move sign(Bargaining quick, Talks talks) {
    Outcome standing = talks.offer();
    boolean takes =
        standing != null && !Objects.equals(standing, talks.inForce()) && talks.gain(standing) > 0;
    return takes ? Move.ACCEPT : quick.negotiate(talks);
  }

  private static Conduct attend(Accord accord, int attention) {
    if (accord.lastSignal().isProven()) {
      return Conduct.breach();
    }
    boolean fresh = accord.age() < attention;
    boolean dear = accord.temptation() > 0;
    Conduct conduct = !fresh && dear ? Conduct.breach() : Conduct.comply();
    boolean due = accord.age() > 0 && accord.age() % Math.max(8, 2 * attention) == 0;
    return due ? conduct.andRenegotiate() : conduct;
  }

  private static Leader hypocrite(Brief brief) {
    Appraisal likes = Appraisal.of(.3, .3).ahead(4).liking(0, .1, -.35);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, Tactic.time(.5), .1),
            Keepers.prudent(Statesmen::preach, Characters.LOOKS_AHEAD))
        .saying(Statesmen::sermon)
        .coming(Grievance.tolerance(1.5));
  }

  private static Conduct preach(Accord accord) {
    return accord.lastSignal() == Signal.PROVEN
        ? Conduct.breach().andSanction()
        : Conduct.breach(accord.arguable());
  }

  private static Statement sermon(Situation situation) {
    if (situation.inForce() == null) {
      return Statement.SILENCE;
    }
    return situation.otherStanding().good() ? Statement.PROMISE : Statement.DENUNCIATION;
  }

  /** Relative gains. */
  private static final class BlocPolitician {
    private static final int PATIENCE = 8;

    private final Bargaining bargaining;
    private final ConcessionPath path;
    private final double lead;
    private int askedAt = -PATIENCE;

    BlocPolitician(Brief brief, double lead) {
      Appraisal appraisal = Appraisal.of(.5, 1).ahead(5).liking(.05, .05, 0);
      this.bargaining = Bargaining.of(brief, appraisal, Tactic.time(.8), 0);
      this.path = ConcessionPath.of(brief, appraisal, Appraisal.STRANGER, 1);
      this.lead = lead;
    }

    Leader leader() {
      return AssembledLeader.of(
              this::negotiate, Keepers.prudent(this::keep, Characters.LOOKS_AHEAD))
          .saying(s -> s.round() % 8 == 0 ? Statement.DENUNCIATION : Statement.SILENCE)
          .coming(Grievance.tolerance(1.5));
    }

    private boolean leads(Situation situation, Outcome outcome) {
      return situation.gain(outcome) >= lead * situation.otherGain(outcome);
    }

    private Move negotiate(Talks talks) {
      Move move = bargaining.negotiate(talks);
      Outcome meant = move instanceof Outcome offer ? offer : talks.offer();
      if (move == Move.WALK_OUT || meant == null || leads(talks, meant)) {
        return move;
      }
      for (int place = path.length() - 1; place >= 0; place--) {
        if (leads(talks, path.outcome(place))) {
          return path.outcome(place);
        }
      }
      return Move.WALK_OUT;
    }

    private Conduct keep(Accord accord) {
      Conduct conduct =
          SignalReading.LENIENT.isDefection(accord.lastSignal())
              ? Conduct.breach()
              : Conduct.comply();
      boolean behind = !leads(accord, accord.outcome());
      if (behind && accord.round() - askedAt >= PATIENCE) {
        askedAt = accord.round();
        return conduct.andRenegotiate();
      }
      return conduct;
    }
  }
}
