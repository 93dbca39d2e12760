package org.servanda.tournaments.execution;

import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;
import org.servanda.reports.ranking.Bootstrap;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingCriterion;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentFile;

/** How many repetitions intervals as narrow as asked for take: their width falls as the root. */
final class PrecisionRule {
  /** A little more, since the width is itself an estimate. */
  private static final double MARGIN = 1.05;

  /** Repetitions by which an interval that could not be told is tried again. */
  private static final int FIRST = 30;

  /** How many times the repetitions asked for are played for the sake of precision. */
  private static final int MOST_TIMES = 50;

  private PrecisionRule() {}

  /** Half the widest 95 % interval of durability; infinite if there is none. */
  static double widest(Tally tally, long seed) {
    ScoreTable scores = ScoreTable.of(tally);
    Bootstrap bootstrap = Bootstrap.of(scores, seed);
    double widest = 0;
    for (RankingPosition place :
        Ranking.of(scores, RankingCriterion.DURABILITY, bootstrap).places()) {
      double half = (place.score().high() - place.score().low()) / 2;
      widest = Math.max(widest, Double.isNaN(half) ? 0 : half);
    }
    return widest;
  }

  /** The repetitions needed, given what so many have come to. */
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
   * How many repetitions are played next: as many as were, if they are enough, or if enough would
   * be more than whoever asked for others meant.
   */
  static int next(int asked, int played, double widest, double wanted) {
    int enough = repetitions(played, widest, wanted);
    return isTooDear(asked, enough) ? played : enough;
  }

  private static boolean isTooDear(int asked, int enough) {
    return enough > Math.min(MOST_TIMES * (long) asked, TournamentFile.MOST_REPETITIONS);
  }

  static String goesOn(double widest, int repetitions) {
    return PortableText.format(
        "servanda: the widest interval is ± %.4f; playing on to %,d repetitions",
        widest, repetitions);
  }

  static String tooDear(double widest, double wanted, int played) {
    int enough = repetitions(played, widest, wanted);
    int named = Math.min(enough, TournamentFile.MOST_REPETITIONS);
    String what =
        enough > TournamentFile.MOST_REPETITIONS
            ? PortableText.format("more than %,d repetitions, the most there can be", named)
            : PortableText.format("about %,d repetitions: ask for them by --repetitions", named);
    return PortableText.format(
        "servanda: the widest interval is ± %.4f; ± %s would take %s",
        widest, Parameter.text(wanted), what);
  }
}
