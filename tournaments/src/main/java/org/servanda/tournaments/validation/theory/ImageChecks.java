package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.match.PriorReputations;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.reports.validity.TheoryCheck;

/**
 * Help for those who are known to help. Strangers meet once; who is met later has the public record
 * of an earlier match, and each recalls the record of whom it meets with probability q. A cheat
 * among many who discriminate fares no better than they do from some q on.
 */
final class ImageChecks {
  private static final int BATCHES = 20;
  private static final int MATCHES = 500;
  private static final int HALVINGS = 14;
  private static final TheoryPlayer CHEAT =
      TheoryPlayer.keeping("cheat", () -> accord -> Conduct.breach());

  private ImageChecks() {}

  /** From which probability of recalling a record on a cheat does not gain. */
  static List<TheoryCheck> recall() {
    return PublishedNumbers.rows("image_scoring").stream().map(ImageChecks::recall).toList();
  }

  private static TheoryCheck recall(PublishedNumbers row) {
    double benefit = row.number("b");
    double cost = row.number("c");
    PreparedScenario stage =
        new StandingDilemma(cost, cost, benefit, 0, 0).remembered(TheoryWorlds.EXACT, 1);
    double[] bounds =
        IntStream.range(0, BATCHES)
            .mapToDouble(i -> bound(stage, TheoryWorlds.chances(i * MATCHES, (i + 1) * MATCHES)))
            .toArray();
    MeasuredMean found = MeasuredMean.of(bounds);
    return row.check(
        "Least chance of knowing a record with which records sustain cooperation",
        row.told("b", "b", "c", "c"),
        "q_min",
        found.mean(),
        found.tolerance() + Math.scalb(1.0, -HALVINGS));
  }

  private static double bound(PreparedScenario stage, List<Chance> chances) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (gain(stage, middle, chances) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** What a known cheat earns more among those who discriminate than they do. */
  private static double gain(PreparedScenario stage, double recall, List<Chance> chances) {
    TheoryPlayer judge = TheoryPlayer.keeping("judge", brief -> judging(brief, recall));
    double gain = 0;
    for (Chance chance : chances) {
      MatchResult earlier = TheoryWorlds.play(stage, CHEAT, judge, chance);
      Reputation bad = earlier.a().reputation();
      Reputation good = earlier.b().reputation();
      gain +=
          TheoryWorlds.play(stage, CHEAT, judge, chance, new PriorReputations(bad, good))
              .a()
              .payoff();
      gain -=
          TheoryWorlds.play(stage, judge, judge, chance, new PriorReputations(good, good))
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
