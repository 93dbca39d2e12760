package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/** Says when a report should not be trusted. */
final class Warnings {
  private static final long FEW_AGREEMENTS = 500;
  private static final long FEW_ENDS = 100;
  private static final int FEW_BLOCKS = 30;
  private static final double MANY_ALIVE = .5;
  private static final double DOMINANT = .6;

  private Warnings() {}

  static List<Warning> of(Tally tally, ScoreTable scores, Ranking ranking, List<Long> ends) {
    List<Warning> warnings = new ArrayList<>();
    few(warnings, scores, ends);
    overlap(warnings, ranking);
    faults(warnings, tally);
    tails(warnings, ends);
    dominance(warnings, scores);
    unsettled(warnings, tally);
    return List.copyOf(warnings);
  }

  private static void few(List<Warning> warnings, ScoreTable scores, List<Long> ends) {
    long agreements = ends.stream().mapToLong(n -> n).sum();
    long ended = agreements - ends.get(TerminationCause.IN_FORCE.ordinal());
    if (scores.blocks() < FEW_BLOCKS) {
      warnings.add(
          new Warning(
              PortableText.format(
                  "Each pair met %s in a seat and scenario.",
                  scores.blocks() == 1 ? "once" : scores.blocks() + " times"),
              PortableText.format(
                  "Intervals by resampling fewer than %d repetitions are too narrow.", FEW_BLOCKS),
              "Play more: --repetitions 200, or --precision."));
    }
    if (agreements < FEW_AGREEMENTS) {
      warnings.add(
          new Warning(
              PortableText.format("%,d agreements entered into force.", agreements),
              "Curves and hazard ratios are unsure.",
              "Play more repetitions, or a scenario in which more is to be gained."));
    } else if (ended < FEW_ENDS) {
      warnings.add(
          new Warning(
              PortableText.format("Only %,d agreements ended.", ended),
              "How and why they end can hardly be told.",
              "Play more repetitions."));
    }
  }

  private static void overlap(List<Warning> warnings, Ranking ranking) {
    if (ranking.places().isEmpty()) {
      return;
    }
    int last = ranking.places().get(0).rankHigh();
    long close = ranking.places().stream().filter(p -> p.rankLow() <= 1).count();
    if (close > 1) {
      List<String> names =
          ranking.places().stream()
              .filter(p -> p.rankLow() <= 1)
              .map(RankingPosition::name)
              .toList();
      warnings.add(
          new Warning(
              PortableText.format("The first place could be that of %s.", String.join(", ", names)),
              PortableText.format("The leader's rank is known only to lie from 1 to %d.", last),
              "Speak of a leading group, or play more: --precision."));
    }
  }

  private static void faults(List<Warning> warnings, Tally tally) {
    long faults =
        tally.pairs().values().stream()
            .mapToLong(p -> p.count(PairCount.FAULTS_A) + p.count(PairCount.FAULTS_B))
            .sum();
    if (faults > 0) {
      warnings.add(
          new Warning(
              PortableText.format(
                  "%,d of %,d matches ended in a fault of a strategy.", faults, tally.matches()),
              "Who faults comes off worse than it would; its partners lose matches.",
              "Run 'servanda check' on the strategies named under Faults."));
    }
  }

  private static void tails(List<Warning> warnings, List<Long> ends) {
    long agreements = ends.stream().mapToLong(n -> n).sum();
    double alive = (double) ends.get(TerminationCause.IN_FORCE.ordinal()) / agreements;
    if (agreements > 0 && alive > MANY_ALIVE) {
      warnings.add(
          new Warning(
              PortableText.format(
                  "%.0f %% of agreements were still in force when matches ended.", 100 * alive),
              "Mean lives are cut at the horizon, and nothing is known beyond it.",
              "Compare lives within the horizon only, or lengthen the scenario's rounds."));
    }
  }

  /** Pairs kept from before, or of a tournament that was stopped, are not told apart by setting. */
  private static void unsettled(List<Warning> warnings, Tally tally) {
    long scenarios =
        tally.pairs().keySet().stream().map(p -> p.setting().base()).distinct().count();
    long settings = tally.pairs().keySet().stream().map(Pair::setting).distinct().count();
    if (settings > scenarios && tally.settings().isEmpty()) {
      warnings.add(
          new Warning(
              "Conditions and seasons are not compared.",
              "Only part of what was played was kept, which cannot be told apart by them.",
              "Play it again with --anew."));
    }
  }

  private static void dominance(List<Warning> warnings, ScoreTable scores) {
    if (scores.scenarios().size() < 2) {
      return;
    }
    double[] spread = scores.spreads(MatchMetric.DURABILITY);
    double sum = 0;
    for (double s : spread) {
      sum += s;
    }
    for (int s = 0; s < spread.length; s++) {
      if (spread[s] > DOMINANT * sum) {
        warnings.add(
            new Warning(
                PortableText.format(
                    "%.0f %% of the spread of scores comes from %s.",
                    100 * spread[s] / sum, scores.scenarios().get(s)),
                "The ranking is that scenario's more than the others'.",
                "Look at scenarios one by one."));
      }
    }
  }
}
