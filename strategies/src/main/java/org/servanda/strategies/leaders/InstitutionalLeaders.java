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
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders who rely on terms: verification, law, balance, deals that grow with trust. */
final class InstitutionalLeaders {
  private InstitutionalLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "verifier",
                "Trusts, but verifies: pays for inspectors rather than for quarrels.",
                "On a straight line, for close verification and plain words.",
                "Answers what is proven; when in doubt asks for a better agreement.",
                "Reagan's maxim; Abbott 1993, Trust but verify",
                InstitutionalLeaders::verifier)
            .nice(),
        LeaderStrategy.of(
                "legalist",
                "Believes in law: a treaty in plain words or nothing much.",
                "Holds out for a treaty, precise and watched.",
                "To the letter; a proven breach voids its own duty until mended.",
                "Abbott and others 2000, The concept of legalization",
                InstitutionalLeaders::legalist)
            .nice()
            .doi("10.1162/002081800551271"),
        LeaderStrategy.of(
                "even-handed",
                "Thinks only an even deal lasts.",
                "Goes straight for equal gains, and takes them when offered.",
                "Answers a proven breach in kind; asks for new talks when the scales tip.",
                "Walt 2018 (the even deal is the durable one); Nash 1950",
                brief -> new EvenHanded(brief).leader())
            .nice(),
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
            .nice(),
        LeaderStrategy.of(
                "gradualist",
                "Starts small: no great bargain before the small one was kept.",
                "Offers and takes only deals of the size trust has grown to.",
                "Keeps its word; after two quiet years asks for more, after a breach makes do with"
                    + " less.",
                "Watson 1999, Starting small and renegotiation; Kydd 2005, Trust and Mistrust in"
                    + " International Relations",
                brief -> new Gradualist(brief, brief.parameter("start")).leader(),
                Parameter.real("start", .05, 1, .3, "share of full size of the first deal"))
            .nice()
            .doi("10.1006/jeth.1998.2498"));
  }

  private static Leader verifier(Brief brief) {
    Appraisal likes = Appraisal.of(.4, 1).ahead(5).liking(0, .25, .1);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, Tactic.time(1), 0),
            Keepers.prudent(InstitutionalLeaders::verify, LeaderParts.LOOKS_AHEAD))
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
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), 2 * LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(1.5));
  }
}
