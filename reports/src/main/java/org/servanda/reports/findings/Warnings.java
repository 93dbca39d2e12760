package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/** Reasons for caution in reading a report. */
final class Warnings {
  private static final long FEW_AGREEMENTS = 500;
  private static final long FEW_ENDS = 100;
  private static final int FEW_BLOCKS = 30;
  private static final int MOST_NAMED = 20;
  private static final double MANY_ALIVE = .5;
  private static final double DOMINANT = .6;

  private Warnings() {}

  static List<Warning> of(
      Tally tally,
      ScoreTable scores,
      Ranking ranking,
      List<ConditionRanking> conditions,
      List<Long> ends) {
    List<Warning> warnings = new ArrayList<>();
    few(warnings, scores, ends);
    apart(warnings, scores);
    overlap(warnings, ranking);
    faults(warnings, tally);
    tails(warnings, ends);
    dominance(warnings, scores, conditions);
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
                  "Each pair met %s per seat and scenario.",
                  scores.blocks() == 1 ? "once" : scores.blocks() + " times"),
              PortableText.format(
                  "Bootstrap intervals from fewer than %d repetitions are too narrow.", FEW_BLOCKS),
              "Play more repetitions: add '--repetitions 200' or '--precision'."));
    }
    if (agreements < FEW_AGREEMENTS) {
      warnings.add(
          new Warning(
              NumberText.counted(agreements, "agreement", "agreements") + " entered into force.",
              "Survival curves and hazard ratios are imprecise.",
              "Play more repetitions, or a scenario with larger gains."));
    } else if (ended < FEW_ENDS) {
      warnings.add(
          new Warning(
              "Only " + NumberText.counted(ended, "agreement", "agreements") + " ended.",
              "Little can be concluded about how and why agreements end.",
              "Play more repetitions."));
    }
  }

  /** Some pairs did not meet. */
  private static void apart(List<Warning> warnings, ScoreTable scores) {
    int entrants = scores.names().size();
    long pairs = (long) entrants * (entrants + 1) / 2;
    long met = scores.pairsMet();
    if (met < pairs) {
      warnings.add(
          new Warning(
              PortableText.format(
                  "%,d of %,d pairs of strategies met, counting each with itself.", met, pairs),
              "Means are over the partners that each strategy met. There are no evolutionary dynamics, which need every pair, and ranks among survivors and at the Nash average count all partners alike.",
              "Compare strategies with different partners with care, or let everybody meet everybody."));
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
      String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
      String others =
          names.size() > MOST_NAMED
              ? PortableText.format(" and %,d others", names.size() - MOST_NAMED)
              : "";
      warnings.add(
          new Warning(
              PortableText.format(
                  "The rank intervals of %s%s all include first place.", some, others),
              PortableText.format("The rank interval of the leader is 1 to %d.", last),
              "Report a leading group, or play more: add '--precision'."));
    }
  }

  private static void faults(List<Warning> warnings, Tally tally) {
    long faults =
        tally.pairs().values().stream().mapToLong(pair -> pair.count(PairCount.FAULTS)).sum();
    if (faults > 0) {
      warnings.add(
          new Warning(
              PortableText.format(
                  "%,d of %,d matches ended in a fault of a strategy.", faults, tally.matches()),
              "A strategy that faults scores lower than it otherwise would, and its partners lose matches.",
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
              "Mean lives are restricted to the horizon; nothing is known beyond it.",
              "Compare lives within the horizon only, or give the scenario more rounds."));
    }
  }

  /** Stored sums of some pairs only cannot be split by condition or season. */
  private static void unsettled(List<Warning> warnings, Tally tally) {
    long scenarios =
        tally.pairs().keySet().stream().map(p -> p.setting().base()).distinct().count();
    long settings = tally.pairs().keySet().stream().map(Pair::setting).distinct().count();
    if (settings > scenarios && tally.settings().isEmpty()) {
      warnings.add(
          new Warning(
              "Conditions and seasons are not compared.",
              "Only part of the stored results is used, and that part cannot be split by condition or season.",
              "Play the tournament again with '--anew'."));
    }
  }

  private static void dominance(
      List<Warning> warnings, ScoreTable scores, List<ConditionRanking> conditions) {
    if (scores.scenarios().size() < 2) {
      return;
    }
    double sum = conditions.stream().mapToDouble(ConditionRanking::spread).sum();
    for (ConditionRanking condition : conditions) {
      if (condition.spread() > DOMINANT * sum) {
        warnings.add(
            new Warning(
                PortableText.format(
                    "%.0f %% of the variance of scores comes from %s.",
                    100 * condition.spread() / sum, condition.condition().scenario()),
                "The ranking reflects that scenario more than the others.",
                "Look at each scenario separately."));
      }
    }
  }
}
