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
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders driven by domestic politics: terms of office, blocs, headlines. */
final class DomesticPoliticsLeaders {
  private DomesticPoliticsLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
            "lame-duck",
            "Careful while voters can hold it to account; in its last year it wants only a legacy.",
            "Concedes linearly; in its last year it concedes early and prefers formal agreements.",
            "Keeps its word until its last year, then withholds what cannot be proven and leaves"
                + " the cost to its successor.",
            "Conconi, Sahuguet and Zanardi 2014, Democratic peace and electoral accountability",
            brief -> lameDuck(brief, (int) brief.parameter("term")),
            Parameter.whole("term", 1, 20, 4, "of office, years")),
        LeaderStrategy.of(
                "isolationist",
                "Wants to be left alone and makes as few commitments as it can.",
                "Comes to the table only under pressure or every four years; prefers informal,"
                    + " short deals.",
                "Keeps the little it signs; withdraws at the first proven breach or when it loses"
                    + " by the agreement.",
                "Washington 1796, Farewell Address (no entangling alliances)",
                brief -> isolationist(brief, brief.parameter("pressure")),
                Parameter.real("pressure", 0, 1, .5, "tension that brings it to the table"))
            .nice(),
        LeaderStrategy.of(
            "dealmaker",
            "Signs anything for a headline.",
            "Accepts the first offer that is better than no deal, and concedes early; asks for"
                + " nobody's record, because the headline is the same.",
            "Keeps its word while the deal is in the news; later breaks promises that have become"
                + " costly and wants another signing.",
            "Walt 2018 (a deal for the sake of a deal)",
            brief -> dealmaker(brief, (int) brief.parameter("attention")),
            Parameter.whole("attention", 0, 120, 8, "rounds for which the deal is in the news")),
        LeaderStrategy.of(
            "hypocrite",
            "Condemns in others what it does itself.",
            "Holds out for close verification and vague wording.",
            "Withholds what the wording leaves arguable, while it makes promises and denounces the"
                + " other; punishes proven breaches.",
            "Krasner 1999, Sovereignty: Organized Hypocrisy",
            DomesticPoliticsLeaders::hypocrite),
        LeaderStrategy.of(
                "bloc-politician",
                "Compares gains: prefers no deal to one from which the other bloc gains more.",
                "Accepts and offers only deals in which its gain is large enough beside the"
                    + " other's.",
                "Keeps its word; answers proven breaches in kind, and asks for new talks when the"
                    + " other gains too much.",
                "Grieco 1988, Anarchy and the limits of cooperation (relative gains)",
                brief -> new BlocPolitician(brief, brief.parameter("lead")).leader(),
                Parameter.real("lead", 0, 5, .9, "least ratio of its own gain to the other's"))
            .nice()
            .doi("10.1017/S0020818300027715"),
        LeaderStrategy.of(
            "showman",
            "Wants the summit more than the deal; a signature for the cameras is enough.",
            "Accepts every invitation, even of those with a bad record, because the summit is its"
                + " prize; talks until the last minute, and prefers vague, informal deals.",
            "Breaks costly promises between summits, and asks for new talks every three years.",
            "Walt 2018 (talks themselves are a prize)",
            brief -> new Showman(brief).leader()),
        LeaderStrategy.of(
                "fickle",
                "Means what it says today, but its mood changes.",
                "Holds out or concedes early, by its mood.",
                "Keeps its word for years, then breaks it for a few rounds without any reason.",
                "Walt 2018 (the fickle leader)",
                brief -> new Fickle(brief, brief.parameter("sours")).leader(),
                Parameter.real("sours", 0, 1, .04, "probability per round that its mood turns bad"))
            .byChance());
  }

  private static Leader lameDuck(Brief brief, int term) {
    Bargaining careful = LeaderParts.bargaining(brief, .6, 1, 4, 1);
    Appraisal legacy = Appraisal.of(.7, .6).ahead(2).liking(.3, 0, -.2);
    Bargaining hasty = Bargaining.of(brief, legacy, Tactic.time(3), 0);
    return Leader.of(
            talks -> (isLeaving(talks, term) ? hasty : careful).negotiate(talks),
            new StepByStep(
                careful, Keepers.prudent(accord -> serve(accord, term), LeaderParts.LOOKS_AHEAD)))
        .coming(Grievance.tolerance(brief, 2));
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
    return StepByStep.leader(
            Bargaining.of(brief, likes, Tactic.time(.6), .1), Keepers.prudent(Keepers.grim(), 4))
        .coming(Grievance.tolerance(brief, 1.5).and(situation -> isDrawnIn(situation, pressure)));
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
    return Leader.of(
            talks -> sign(quick, talks),
            Keepers.prudent(accord -> attend(accord, attention), LeaderParts.LOOKS_AHEAD))
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
    return StepByStep.leader(
            Bargaining.of(brief, likes, Tactic.time(.5), .1),
            Keepers.prudent(DomesticPoliticsLeaders::preach, LeaderParts.LOOKS_AHEAD))
        .saying(DomesticPoliticsLeaders::sermon)
        .coming(Grievance.tolerance(brief, 1.5));
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
    return situation.otherRecord().good() ? Statement.PROMISE : Statement.DENUNCIATION;
  }
}
