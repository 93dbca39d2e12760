package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Tally;

/**
 * The change of an entrant's durability from one tournament to another.
 *
 * @param name the entrant
 * @param rankBefore its rank in the first, among those in both
 * @param rankAfter its rank in the other, among those in both
 * @param before its durability in the first, over the field of that tournament
 * @param after its durability in the other
 * @param difference after minus before, with its 95 % interval
 */
public record RankChange(
    String name, int rankBefore, int rankAfter, double before, double after, Estimate difference) {
  /** Whether the interval excludes 0. */
  public boolean isSure() {
    return difference.excludesZero();
  }

  /**
   * The changes of all entrants in both tournaments, the largest first.
   *
   * @param one a tournament
   * @param other another
   * @param settings how partners choose in both; by lot if choices are not known in one of them
   * @param paired whether both had the same random events, so that they share the resamples
   * @param seed of the bootstrap
   */
  public static List<RankChange> between(
      Tally one, Tally other, RankingSettings settings, boolean paired, long seed) {
    ScoreTable first = ScoreTable.of(one);
    ScoreTable second = ScoreTable.of(other);
    PartnerChoice choice = settings.choiceIn(first, second);
    int resamples = Math.min(Bootstrap.affordable(first), Bootstrap.affordable(second));
    WeightedScores before = scores(first, choice, Bootstrap.of(first, seed, resamples));
    WeightedScores after =
        scores(second, choice, Bootstrap.of(second, paired ? seed : seed + 1, resamples));
    List<RankChange> moves = new ArrayList<>();
    for (String name : first.names()) {
      if (second.names().contains(name)) {
        double[] was = before.columns(first.names().indexOf(name), MatchMetric.DURABILITY);
        double[] is = after.columns(second.names().indexOf(name), MatchMetric.DURABILITY);
        boolean varies = before.varies() && after.varies();
        moves.add(new RankChange(name, 0, 0, was[0], is[0], difference(was, is, varies)));
      }
    }
    return ranked(moves);
  }

  private static WeightedScores scores(
      ScoreTable table, PartnerChoice choice, Bootstrap bootstrap) {
    return WeightedScores.of(table, List.of(MatchMetric.DURABILITY), List.of(choice), bootstrap)
        .get(0);
  }

  private static Estimate difference(double[] was, double[] is, boolean varies) {
    double[] differences = new double[was.length - 1];
    for (int r = 1; r < was.length; r++) {
      differences[r - 1] = is[r] - was[r];
    }
    double value = is[0] - was[0];
    return varies ? Bootstrap.interval(value, differences) : Estimate.unbounded(value);
  }

  private static List<RankChange> ranked(List<RankChange> moves) {
    List<RankChange> ranked = new ArrayList<>();
    for (RankChange m : moves) {
      int was = 1 + (int) moves.stream().filter(o -> o.before() > m.before()).count();
      int is = 1 + (int) moves.stream().filter(o -> o.after() > m.after()).count();
      ranked.add(new RankChange(m.name(), was, is, m.before(), m.after(), m.difference()));
    }
    ranked.sort(
        Comparator.comparingDouble((RankChange m) -> -Math.abs(m.difference().value()))
            .thenComparing(RankChange::name));
    return List.copyOf(ranked);
  }
}
