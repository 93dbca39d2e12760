package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders who rely on institutions: verification, law, equal gains, deals that grow with trust. */
final class InstitutionalLeaders {
  private InstitutionalLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "verifier",
                "Trusts, but verifies: would rather pay for inspectors than for disputes.",
                "Concedes linearly, for close verification and precise wording.",
                "Answers proven breaches; when it suspects one, asks for closer verification.",
                "Reagan's maxim; Abbott 1993, Trust but verify",
                InstitutionalLeaders::verifier)
            .nice(),
        LeaderStrategy.of(
                "legalist",
                "Believes in law: wants a precise treaty or very little.",
                "Holds out for a treaty with precise wording and close verification.",
                "Keeps to the letter; while the other is in breach, suspends its own performance.",
                "Abbott and others 2000, The concept of legalization",
                InstitutionalLeaders::legalist)
            .nice()
            .doi("10.1162/002081800551271"),
        LeaderStrategy.of(
                "even-handed",
                "Believes that only an even deal lasts.",
                "Proposes equal gains from the start, and accepts them when offered.",
                "Answers a proven breach in kind; asks for new talks when the gains become"
                    + " unequal.",
                "Walt 2018 (the even deal is the durable one); Nash 1950",
                brief -> new EvenHanded(brief).leader())
            .nice(),
        LeaderStrategy.of(
                "revisionist",
                "Renegotiates whenever power shifts in its favour.",
                "Holds out, and asks for more the stronger it has become; prefers a fixed term,"
                    + " after which it can ask again.",
                "Keeps its word, but asks for new talks once its outside option has risen.",
                "Powell 1999, In the Shadow of Power; Werner 1999",
                brief -> new Revisionist(brief, brief.parameter("rise")).leader(),
                Parameter.real(
                    "rise",
                    .01,
                    5,
                    .12,
                    "of its outside option that makes it ask for new talks, payoff"))
            .nice(),
        LeaderStrategy.of(
                "gradualist",
                "Starts small: agrees to larger deals only after smaller ones were kept.",
                "Offers and accepts only deals of the size its trust allows.",
                "Keeps its word; after two years without a breach asks for a larger deal, after a"
                    + " breach limits itself to smaller ones.",
                "Watson 1999, Starting small and renegotiation; Kydd 2005, Trust and Mistrust in"
                    + " International Relations",
                brief -> new Gradualist(brief, brief.parameter("start")).leader(),
                Parameter.real(
                    "start", .05, 1, .3, "size of the first deal, as a share of the largest"))
            .nice()
            .doi("10.1006/jeth.1998.2498"));
  }

  private static Leader verifier(Brief brief) {
    Appraisal likes = Appraisal.of(.4, 1).ahead(5).liking(0, .25, .1);
    return StepByStep.leader(
            Bargaining.of(brief, likes, Tactic.time(1), 0),
            Keepers.prudent(InstitutionalLeaders::verify, LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 1.5));
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
    return StepByStep.leader(
            Bargaining.of(brief, likes, Tactic.time(.5), .2),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), 2 * LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 1.5));
  }
}
