package org.servanda.tournaments.execution;

import java.util.List;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.ranking.WeightedScores;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentFile;

/**
 * Estimates how many repetitions a precision takes. The width of intervals falls with the square
 * root of repetitions.
 */
public final class PrecisionRule {
  /** A margin, because the width is itself an estimate. */
  private static final double MARGIN = 1.05;

  /** The least number of repetitions to try when no interval could be computed. */
  private static final int FIRST = 30;

  /** The greatest multiple of the requested repetitions that is played to reach a precision. */
  private static final int MOST_TIMES = 50;

  private PrecisionRule() {}

  /** Half the widest 95 % interval of durability as partners choose; infinite if there is none. */
  public static double widest(Tally tally, PartnerChoice choice, long seed) {
    ScoreTable table = ScoreTable.of(tally);
    MatchMetric durability = RankingCriterion.DURABILITY.measure();
    PartnerChoice known = RankingSettings.of(choice).choiceIn(table);
    WeightedScores scores =
        WeightedScores.of(table, List.of(durability), List.of(known), Bootstrap.of(table, seed))
            .get(0);
    double widest = 0;
    for (String name : table.names()) {
      Estimate score = scores.estimate(name, durability);
      double half = (score.high() - score.low()) / 2;
      widest = Math.max(widest, Double.isNaN(half) ? 0 : half);
    }
    return widest;
  }

  /** The repetitions needed, estimated from the width after those played. */
  private static int repetitions(int played, double widest, double wanted) {
    if (widest <= wanted) {
      return played;
    }
    if (Double.isInfinite(widest)) {
      return Math.max(FIRST, 2 * played);
    }
    double times = MARGIN * (widest / wanted) * (widest / wanted);
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(played * times));
  }

  /**
   * The next number of repetitions; unchanged if the precision is reached, or if reaching it would
   * take far more repetitions than were asked for.
   */
  public static int next(int asked, int played, double widest, double wanted) {
    int enough = repetitions(played, widest, wanted);
    return isTooExpensive(asked, enough) ? played : enough;
  }

  private static boolean isTooExpensive(int asked, int enough) {
    return enough > Math.min(MOST_TIMES * (long) asked, TournamentFile.MOST_REPETITIONS);
  }

  /** The repetitions that the wanted precision would take. */
  public static PrecisionShortfall shortfall(double widest, double wanted, int played) {
    int enough = repetitions(played, widest, wanted);
    return new PrecisionShortfall(
        widest, wanted, enough, enough <= TournamentFile.MOST_REPETITIONS);
  }
}
