package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;

/**
 * Leaders of indirect reciprocity and learning: they decide by the other's record, or by what they
 * have inferred.
 */
final class ReputationLeaders {
  private ReputationLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "image-scorer",
                "Helps those with a good record, whatever their reasons.",
                "Concedes linearly, to those with a good record.",
                "Keeps its word to those whose score is high enough: years of compliance (at most"
                    + " five), minus breaches, lies and twice the withdrawals.",
                "Nowak and Sigmund 1998, Evolution of indirect reciprocity by image scoring",
                brief -> imageScorer(brief, brief.parameter("threshold")),
                Parameter.real("threshold", -5, 5, 0, "least score for which it keeps its word"))
            .doi("10.1038/31225"),
        LeaderStrategy.of(
                "leading-eight",
                "Asks why a misdeed was done: a justified punishment does not harm a reputation.",
                "Concedes linearly.",
                "Keeps its word to those in good standing, and to all while its own standing is"
                    + " bad; withholds from those in bad standing.",
                "Ohtsuki and Iwasa 2004, How should we define goodness? (the leading eight)",
                brief ->
                    StepByStep.leader(
                            LeaderParts.diplomatic(brief, .6, 1, 5, 1),
                            Keepers.prudent(
                                ReputationLeaders::keepWithTheGood, LeaderParts.LOOKS_AHEAD))
                        .coming(Grievance.tolerance(brief, 2.5)))
            .doi("10.1016/j.jtbi.2004.06.005"),
        LeaderStrategy.of(
                "type-inferrer",
                "Tries to tell what type the other is: a stalwart, a fair-weather friend or a"
                    + " lemon.",
                "Concedes linearly; the likelier the other is a stalwart, the more it trusts.",
                "Answers breaches by lemons, excuses fair-weather friends in hard times, forgives"
                    + " stalwarts.",
                "Tomz 2007, Reputation and International Cooperation",
                brief -> new TypeInferrer(brief).leader())
            .nice(),
        LeaderStrategy.of(
                "learner",
                "Learns how often the other cheats, and how much verification is worth.",
                "Concedes linearly; the less it has learned to trust, the more it pays for"
                    + " verification.",
                "Answers proven breaches; asks for closer verification when it expects to be"
                    + " cheated.",
                "Beta-Bernoulli learning; Kydd 2005, Trust and Mistrust in International Relations",
                brief -> new Learner(brief, brief.parameter("prior")).leader(),
                Parameter.real("prior", 0, 1, .15, "breach rate expected of a stranger"))
            .nice(),
        LeaderStrategy.of(
            "rate-matcher",
            "Withholds as much as it believes the other withholds.",
            "Concedes linearly; trusts by experience.",
            "Withholds the share it has learned to expect of the other, or nothing if that share is"
                + " small.",
            "Herrnstein 1961, Relative and absolute strength of response (matching)",
            brief ->
                new Learner(brief, brief.parameter("prior"))
                    .matching(brief.parameter("overlooked")),
            Parameter.real("prior", 0, 1, .15, "breach rate expected of a stranger"),
            Parameter.real("overlooked", 0, 1, .2, "highest breach rate it does not answer")));
  }

  private static Leader imageScorer(Brief brief, double threshold) {
    boolean known = image(brief.otherReputation()) >= threshold;
    Keeper keeper = accord -> image(accord) >= threshold ? Conduct.comply() : Conduct.breach();
    return StepByStep.leader(
            LeaderParts.diplomatic(brief, .6, 1, 4, 1),
            Keepers.prudent(keeper, LeaderParts.LOOKS_AHEAD))
        .coming(
            situation -> situation.inForce() != null || (known && image(situation) >= threshold));
  }

  private static double image(Situation situation) {
    return image(situation.otherRecord());
  }

  private static double image(PublicRecord record) {
    double years = Math.min(5, record.kept() / 4);
    return years - record.broken() - 2 * record.withdrawn() - record.lies();
  }

  private static Conduct keepWithTheGood(Accord accord) {
    boolean makesAmends = !accord.ownRecord().good();
    return makesAmends || accord.otherRecord().good() ? Conduct.comply() : Conduct.breach();
  }
}
