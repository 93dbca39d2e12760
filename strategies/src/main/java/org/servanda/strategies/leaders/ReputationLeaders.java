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
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;

/**
 * Leaders of indirect reciprocity and learning: they go by what the other is known to have done, or
 * by what they have inferred.
 */
final class ReputationLeaders {
  private ReputationLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "image-scorer",
                "Helps those who are seen to help, and asks no further.",
                "On a straight line, with those of good repute.",
                "Keeps its word to those whose record is good enough: years kept, at most five,"
                    + " less breaches, lies, and withdrawals twice.",
                "Nowak and Sigmund 1998, Evolution of indirect reciprocity by image scoring",
                brief -> imageScorer(brief, brief.parameter("threshold")),
                Parameter.real("threshold", -5, 5, 0, "score it keeps its word for"))
            .doi("10.1038/31225"),
        LeaderStrategy.of(
                "leading-eight",
                "Asks whether a misdeed had its reasons: a just answer is no stain.",
                "On a straight line.",
                "Keeps its word to those in good standing and while its own is bad; withholds from"
                    + " those in bad standing, which is just.",
                "Ohtsuki and Iwasa 2004, How should we define goodness? (the leading eight)",
                brief ->
                    AssembledLeader.of(
                            LeaderParts.diplomatic(brief, .6, 1, 5, 1),
                            Keepers.prudent(
                                ReputationLeaders::keepWithTheGood, LeaderParts.LOOKS_AHEAD))
                        .coming(Grievance.tolerance(2.5)))
            .doi("10.1016/j.jtbi.2004.06.005"),
        LeaderStrategy.of(
                "type-inferrer",
                "Wonders whom it deals with: a stalwart, a fair-weather friend or a lemon.",
                "Trusts as far as it takes the other for a stalwart.",
                "Answers lemons, makes allowance for fair-weather friends in hard times, forgives"
                    + " stalwarts.",
                "Tomz 2007, Reputation and International Cooperation",
                brief -> new TypeInferrer(brief).leader())
            .nice(),
        LeaderStrategy.of(
                "learner",
                "Learns how often the other cheats, and what inspectors are worth.",
                "Trusts as far as experience goes: the less, the more it pays for verification.",
                "Answers proven breaches; asks for closer inspection when it expects to be"
                    + " cheated.",
                "Beta-Bernoulli learning; Kydd 2005, Trust and Mistrust in International Relations",
                brief -> new Learner(brief, brief.parameter("prior")).leader(),
                Parameter.real("prior", 0, 1, .15, "breach rate expected of a stranger"))
            .nice(),
        LeaderStrategy.of(
            "rate-matcher",
            "Withholds as much as it thinks is withheld from it.",
            "Trusts as far as experience goes.",
            "Withholds the share it has learned to expect of the other, nothing if that is little.",
            "Herrnstein 1961, Relative and absolute strength of response (matching)",
            brief ->
                new Learner(brief, brief.parameter("prior"))
                    .matching(brief.parameter("overlooked")),
            Parameter.real("prior", 0, 1, .15, "breach rate expected of a stranger"),
            Parameter.real("overlooked", 0, 1, .2, "breach rate it does not answer")));
  }

  private static Leader imageScorer(Brief brief, double threshold) {
    Keeper keeper = accord -> image(accord) >= threshold ? Conduct.comply() : Conduct.breach();
    return AssembledLeader.of(
            LeaderParts.diplomatic(brief, .6, 1, 4, 1),
            Keepers.prudent(keeper, LeaderParts.LOOKS_AHEAD))
        .coming(situation -> situation.inForce() != null || image(situation) >= threshold);
  }

  private static double image(Situation situation) {
    PublicRecord record = situation.otherRecord();
    double years = Math.min(5, record.kept() / 4);
    return years - record.broken() - 2 * record.withdrawn() - record.lies();
  }

  private static Conduct keepWithTheGood(Accord accord) {
    boolean makesAmends = !accord.ownRecord().good();
    return makesAmends || accord.otherRecord().good() ? Conduct.comply() : Conduct.breach();
  }
}
