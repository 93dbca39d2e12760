package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.reports.validity.TheoryCheck;

/**
 * Indirect reciprocity: help for those who are known to help. Strangers meet once, each with the
 * public record of an earlier match, and each recalls the other's record with probability q. Above
 * a threshold of q, a cheat among many discriminators earns no more than they do.
 */
final class ImageScoringChecks {
  private static final int BATCHES = 20;
  private static final int MATCHES = 500;
  private static final int HALVINGS = 14;
  private static final TheoryPlayer CHEAT =
      TheoryPlayer.keeping("cheat", () -> accord -> Conduct.breach());

  private ImageScoringChecks() {}

  /** The least probability of recalling a record at which a cheat does not gain. */
  static List<TheoryCheck> recall() {
    return PublishedNumbers.rows("image_scoring").stream().map(ImageScoringChecks::recall).toList();
  }

  private static TheoryCheck recall(PublishedNumbers row) {
    double benefit = row.number("b");
    double cost = row.number("c");
    PreparedScenario prepared =
        new RepeatedDilemma(cost, cost, benefit, 0, 0).remembered(TheoryWorlds.EXACT, 1);
    double[] bounds =
        IntStream.range(0, BATCHES)
            .mapToDouble(i -> bound(prepared, TheoryWorlds.chances(i * MATCHES, (i + 1) * MATCHES)))
            .toArray();
    MeasuredMean found = MeasuredMean.of(bounds);
    return row.check(
        "Least chance of knowing a record at which records sustain cooperation",
        row.parameters("b", "b", "c", "c"),
        "q_min",
        found.mean(),
        found.tolerance() + Math.scalb(1.0, -HALVINGS));
  }

  private static double bound(PreparedScenario prepared, List<Chance> chances) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (gain(prepared, middle, chances) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How much more a known cheat earns among discriminators than they do. */
  private static double gain(PreparedScenario prepared, double recall, List<Chance> chances) {
    TheoryPlayer judge = TheoryPlayer.keeping("judge", brief -> judging(brief, recall));
    double gain = 0;
    for (Chance chance : chances) {
      MatchResult earlier = TheoryWorlds.play(prepared, CHEAT, judge, chance);
      Reputation bad = earlier.a().reputation();
      Reputation good = earlier.b().reputation();
      gain +=
          TheoryWorlds.play(prepared, CHEAT, judge, chance, new PriorReputations(bad, good))
              .a()
              .payoff();
      gain -=
          TheoryWorlds.play(prepared, judge, judge, chance, new PriorReputations(good, good))
              .a()
              .payoff();
    }
    return gain;
  }

  private static Keeper judging(Brief brief, double recall) {
    boolean recalls = brief.random().nextDouble() < recall;
    boolean shuns = recalls && brief.otherReputation().broken() > 0;
    return accord -> shuns ? Conduct.breach() : Conduct.comply();
  }
}
