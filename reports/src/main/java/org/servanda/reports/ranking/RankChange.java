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
   * @param paired whether both had the same random events, so that they share the resamples
   * @param seed of the bootstrap
   */
  public static List<RankChange> between(Tally one, Tally other, boolean paired, long seed) {
    ScoreTable first = ScoreTable.of(one);
    ScoreTable second = ScoreTable.of(other);
    List<String> names = first.names().stream().filter(second.names()::contains).toList();
    Bootstrap before = Bootstrap.of(first, seed);
    Bootstrap after = paired ? before : Bootstrap.of(second, seed + 1);
    List<RankChange> moves = new ArrayList<>();
    for (String name : names) {
      double[][] a = first.cells(first.names().indexOf(name), MatchMetric.DURABILITY);
      double[][] b = second.cells(second.names().indexOf(name), MatchMetric.DURABILITY);
      double was = Bootstrap.mean(a[0], a[1]);
      double is = Bootstrap.mean(b[0], b[1]);
      moves.add(new RankChange(name, 0, 0, was, is, difference(is - was, before, a, after, b)));
    }
    return ranked(moves);
  }

  private static Estimate difference(
      double value, Bootstrap before, double[][] a, Bootstrap after, double[][] b) {
    if (!before.varies() || !after.varies()) {
      return Estimate.unbounded(value);
    }
    double[] differences = after.means(b[0], b[1]);
    double[] was = before.means(a[0], a[1]);
    for (int r = 0; r < differences.length; r++) {
      differences[r] -= was[r];
    }
    return Bootstrap.interval(value, differences);
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
