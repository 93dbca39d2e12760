package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.Tactic;

/**
 * Straightforward leaders, put together from parts: what they are can be read off their words and
 * deeds.
 */
final class Characters {
  /** Rounds a prudent leader looks ahead before it leaves a bad bargain. */
  static final double LOOKS_AHEAD = 16;

  /** What words that leave room are worth, payoff a round. */
  static final double LEAVES_ROOM = -.3;

  private Characters() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "reciprocal",
                "Does to others as they do: wants a fair deal and gives what it gets.",
                "Concedes as the other concedes.",
                "Answers a proven breach in kind, forgives suspicion, leaves what only costs.",
                "Axelrod and Hamilton 1981, The evolution of cooperation",
                Characters::reciprocal)
            .nice()
            .doi("10.1126/science.7466396"),
        LeaderStrategy.of(
                "generous",
                "Wants peace more than justice: lets a third of all proven breaches pass.",
                "Concedes a little faster than it must.",
                "Answers two proven breaches of three.",
                "Nowak and Sigmund 1992, Tit for tat in heterogeneous populations",
                brief -> generous(brief, brief.parameter("generosity")),
                Parameter.real(
                    "generosity", 0, 1, 1.0 / 3, "share of proven breaches it lets pass"))
            .nice()
            .byChance()
            .doi("10.1038/355250a0"),
        LeaderStrategy.of(
                "grim",
                "Trusts once: a proven breach ends everything.",
                "On a straight line, and wants to see what it gets.",
                "Keeps its word to the letter; leaves at the first proven breach.",
                "Friedman 1971, A non-cooperative equilibrium for supergames",
                Characters::grim)
            .nice()
            .doi("10.2307/2296617"),
        LeaderStrategy.of(
                "contrite",
                "Owns up: takes the punishment it has earned, and expects the same.",
                "On a straight line.",
                "After an own breach that was seen it keeps its word for a year, whatever comes.",
                "Boyd 1989; Wu and Axelrod 1995, How to cope with noise",
                Characters::contrite)
            .nice()
            .doi("10.1016/S0022-5193(89)80188-2"),
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
                Characters::appeaser)
            .nice(),
        LeaderStrategy.of(
                "verifier",
                "Trusts, but verifies: pays for inspectors rather than for quarrels.",
                "On a straight line, for close verification and plain words.",
                "Answers what is proven; when in doubt asks for a better agreement.",
                "Reagan's maxim; Abbott 1993, Trust but verify",
                Characters::verifier)
            .nice(),
        LeaderStrategy.of(
                "legalist",
                "Believes in law: a treaty in plain words or nothing much.",
                "Holds out for a treaty, precise and watched.",
                "To the letter; a proven breach voids its own duty until mended.",
                "Abbott and others 2000, The concept of legalization",
                Characters::legalist)
            .nice()
            .doi("10.1162/002081800551271"),
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
                "even-handed",
                "Thinks only an even deal lasts.",
                "Goes straight for equal gains, and takes them when offered.",
                "Answers a proven breach in kind; asks for new talks when the scales tip.",
                "Walt 2018 (the even deal is the durable one); Nash 1950",
                brief -> new EvenHanded(brief).leader())
            .nice(),
        LeaderStrategy.of(
                "saint",
                "Keeps its word to everyone, always.",
                "On a straight line.",
                "Always complies, even when it is cheated.",
                "Axelrod 1984 (unconditional cooperation)",
                brief -> AssembledLeader.of(bargaining(brief, .9, 1, 4, 1), Keepers.comply()))
            .nice(),
        LeaderStrategy.of(
            "always-cheat",
            "Signs anything, keeps nothing.",
            "Takes what it can get, and wants it vague and unwatched.",
            "Never delivers.",
            "Axelrod 1984 (unconditional defection)",
            brief -> AssembledLeader.of(bargaining(brief, .4, 0, 1, 2), Keepers.breach())),
        LeaderStrategy.of(
                "revisionist",
                "Renegotiates whenever power shifts its way.",
                "Holds out, and the more so the stronger it has become; likes a term after which to"
                    + " ask again.",
                "Keeps its word while the balance holds; asks for more when it tips.",
                "Powell 1999, In the Shadow of Power; Werner 1999",
                brief -> new Revisionist(brief, brief.parameter("rise")).leader(),
                Parameter.real(
                    "rise", .01, 5, .12, "of its outside option that makes it ask, payoff"))
            .nice());
  }

  static Bargaining bargaining(
      Brief brief, double trust, double honour, double years, double exponent) {
    return Bargaining.of(brief, Appraisal.of(trust, honour).ahead(years), Tactic.time(exponent), 0);
  }

  /**
   * The same by one who would rather have words that both sides can take home than words that
   * settle everything: constructive ambiguity.
   */
  static Bargaining diplomatic(
      Brief brief, double trust, double honour, double years, double exponent) {
    Appraisal likes = Appraisal.of(trust, honour).ahead(years).liking(0, 0, LEAVES_ROOM);
    return Bargaining.of(brief, likes, Tactic.time(exponent), 0);
  }

  private static Leader reciprocal(Brief brief) {
    return AssembledLeader.of(
            Bargaining.of(brief, Appraisal.of(.6, 1).ahead(5), Tactic.mirroring(.6), 0),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), LOOKS_AHEAD))
        .saying(Characters::praiseInPeace)
        .coming(Grievance.tolerance(1.5));
  }

  private static Leader generous(Brief brief, double generosity) {
    return AssembledLeader.of(
            bargaining(brief, .8, 1, 6, 1.5),
            Keepers.prudent(Keepers.generous(generosity, brief.random()), LOOKS_AHEAD))
        .saying(Characters::praiseInPeace)
        .coming(Grievance.tolerance(3));
  }

  private static Leader grim(Brief brief) {
    return AssembledLeader.of(bargaining(brief, .4, 1, 8, 1), Keepers.grim())
        .coming(Grievance.tolerance(.5));
  }

  private static Leader contrite(Brief brief) {
    return AssembledLeader.of(
            bargaining(brief, .6, 1, 4, 1), Keepers.prudent(Keepers.contrite(), LOOKS_AHEAD))
        .coming(Grievance.tolerance(2));
  }

  private static Leader hawk(Brief brief, double floor) {
    Bargaining bargaining =
        Bargaining.of(brief, Appraisal.of(.2, .7).ahead(3).brief(.15), Tactic.time(.2), floor);
    return AssembledLeader.of(bargaining, Keepers.prudent(Characters::strike, 4))
        .saying(Characters::menace);
  }

  private static Conduct strike(Accord accord) {
    return accord.lastSignal().isClean() ? Conduct.comply() : Conduct.breach().andSanction();
  }

  private static Statement menace(Situation situation) {
    return situation.inForce() == null && situation.sinceFailure() < 2
        ? Statement.THREAT
        : Statement.SILENCE;
  }

  private static Statement praiseInPeace(Situation situation) {
    boolean yearly = situation.round() % 4 == 0;
    return yearly && situation.inForce() != null ? Statement.PRAISE : Statement.SILENCE;
  }

  private static Leader appeaser(Brief brief) {
    return AssembledLeader.of(bargaining(brief, .9, 1, 2, 3), Keepers.comply())
        .saying(Characters::praiseInPeace);
  }

  private static Leader verifier(Brief brief) {
    Appraisal likes = Appraisal.of(.4, 1).ahead(5).liking(0, .25, .1);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, Tactic.time(1), 0),
            Keepers.prudent(Characters::verify, LOOKS_AHEAD))
        .coming(Grievance.tolerance(1.5));
  }

  private static Conduct verify(Accord accord) {
    if (accord.lastSignal().isProven()) {
      return Conduct.breach().andRenegotiate();
    }
    return accord.lastSignal() == Signal.SUSPECT && accord.otherProofRate() < .4
        ? Conduct.comply().andRenegotiate()
        : Conduct.comply();
  }

  private static Leader legalist(Brief brief) {
    Appraisal likes = Appraisal.of(.5, 1).ahead(12).liking(.4, .1, .2);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, Tactic.time(.5), .2),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), 2 * LOOKS_AHEAD))
        .coming(Grievance.tolerance(1.5));
  }

  private static Leader stonewaller(Brief brief, double floor) {
    return AssembledLeader.of(
            Bargaining.of(brief, Appraisal.of(.5, .9).ahead(6), Tactic.time(.1), floor),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), LOOKS_AHEAD))
        .coming(Grievance.tolerance(1.5));
  }
}
