package org.servanda.reports.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;

/**
 * Which approach lasts in which kind of conflict: durability of each strategy in each tournament of
 * a site, where partners choose.
 *
 * @param heads titles of the tournaments, which are the columns
 * @param rows strategies, those with the best mean rank first
 */
public record SiteTable(List<String> heads, List<Row> rows) {
  private static final int SHADES = 10;
  private static final int NAMED = 3;

  /**
   * A strategy.
   *
   * @param name the strategy
   * @param cells one for each tournament
   * @param meanRank mean of its ranks, each as a share of the field, from 0 (always first) to 1
   * @param wins tournaments in which it is first
   */
  public record Row(String name, List<Cell> cells, double meanRank, int wins) {}

  /**
   * A strategy in a tournament.
   *
   * @param text durability in per cent; empty if it did not play there
   * @param shade from 0 to 10; −1 if it did not play there
   * @param title in words
   */
  public record Cell(String text, int shade, String title) {}

  /** The table of some tournaments, in their order. */
  public static SiteTable of(List<Report> reports) {
    return of(
        reports.stream().map(Report::heading).toList(),
        reports.stream().map(report -> report.findings().standings()).toList());
  }

  /**
   * The table of some tournaments, in their order.
   *
   * @param heads their titles
   * @param rankings their rankings, best first
   */
  public static SiteTable of(List<String> heads, List<List<RankedEntrant>> rankings) {
    Map<String, List<Cell>> cells = new TreeMap<>();
    Map<String, List<Double>> ranks = new TreeMap<>();
    Map<String, Integer> wins = new TreeMap<>();
    for (int column = 0; column < heads.size(); column++) {
      List<RankedEntrant> standings = rankings.get(column);
      for (RankedEntrant entrant : standings) {
        List<Cell> row = cells.computeIfAbsent(entrant.name(), name -> new ArrayList<>());
        fill(row, column);
        row.add(cell(entrant, heads.get(column), standings.size()));
        double share = (entrant.rank() - 1.0) / Math.max(1, standings.size() - 1);
        ranks.computeIfAbsent(entrant.name(), name -> new ArrayList<>()).add(share);
        wins.merge(entrant.name(), entrant.rank() == 1 ? 1 : 0, Integer::sum);
      }
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        (name, row) -> {
          fill(row, heads.size());
          double mean =
              ranks.getOrDefault(name, List.of()).stream()
                  .mapToDouble(Double::doubleValue)
                  .average()
                  .orElse(1);
          rows.add(new Row(name, List.copyOf(row), mean, wins.getOrDefault(name, 0)));
        });
    rows.sort(Comparator.comparingDouble(Row::meanRank).thenComparing(Row::name));
    return new SiteTable(List.copyOf(heads), List.copyOf(rows));
  }

  private static void fill(List<Cell> row, int columns) {
    while (row.size() < columns) {
      row.add(new Cell("", -1, "did not play"));
    }
  }

  private static Cell cell(RankedEntrant entrant, String where, int field) {
    double durability = entrant.durability().value();
    if (!Double.isFinite(durability)) {
      return new Cell("–", -1, entrant.name() + " in " + where + ": unknown");
    }
    return new Cell(
        NumberText.plain(100 * durability, 0),
        (int) Math.rint(SHADES * Math.max(0, Math.min(1, durability))),
        PortableText.format(
            "%s in %s: %s of the time kept, %s of %d",
            entrant.name(),
            where,
            NumberText.percent(durability),
            NumberText.ordinal(entrant.rank()),
            field));
  }

  /** The answer in one or two sentences; empty without tournaments. */
  public String answer() {
    if (rows.isEmpty()) {
      return "";
    }
    Row best = rows.get(0);
    List<Row> winners =
        rows.stream()
            .filter(row -> row.wins() > 0)
            .sorted(
                Comparator.comparingInt((Row row) -> -row.wins())
                    .thenComparingDouble(Row::meanRank))
            .toList();
    StringBuilder answer = new StringBuilder();
    answer.append(
        PortableText.format(
            "Over %s, %s has the best mean rank.",
            NumberText.counted(heads.size(), "tournament", "tournaments"), best.name()));
    if (!winners.isEmpty()) {
      List<String> named =
          winners.stream()
              .limit(NAMED)
              .map(row -> PortableText.format("%s is first in %d", row.name(), row.wins()))
              .toList();
      String others =
          winners.size() > NAMED
              ? PortableText.format(
                  "; %s first somewhere too",
                  winners.size() == NAMED + 1
                      ? "one other is"
                      : (winners.size() - NAMED) + " others are")
              : "";
      answer.append(
          PortableText.format(
              " %s: %s%s.",
              winners.size() == 1
                  ? "The same approach comes first in all"
                  : "It depends on the conflict",
              String.join(", ", named),
              others));
    }
    return answer.toString();
  }
}
