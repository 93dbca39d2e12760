package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.classical.ClassicalEntrant;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.classical.ClassicalPair;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.table.ClassicalTable;

/** The results of repeated games, and the ranking that was asked for. */
final class PageClassical {
  private static final int NUMBERS_UP_TO = 30;
  private static final int SHADES = 10;

  private final PageSelection selection;
  private final Set<String> listed;

  private PageClassical(PageSelection selection) {
    this.selection = selection;
    this.listed = names(selection.report());
  }

  private static Set<String> names(Report report) {
    return new HashSet<>(report.findings().standings().stream().map(RankedEntrant::name).toList());
  }

  /** The ranking that was asked for; null if it is the one by durability. */
  static Page.@Nullable Chosen chosen(Report report) {
    ChosenRanking chosen = report.findings().chosen();
    if (chosen == null) {
      return null;
    }
    Set<String> names = names(report);
    String label = chosen.by().label();
    List<Page.RowOfCells> rows = new ArrayList<>();
    for (RankingPosition place : chosen.places()) {
      if (names.contains(place.name())) {
        rows.add(
            new Page.RowOfCells(
                place.rank(),
                place.name(),
                Page.anchor(place.name()),
                List.of(
                    NumberText.plain(place.score().value(), 3), ClassicalTable.interval(place))));
      }
    }
    return new Page.Chosen(label, rows);
  }

  /** One entry for each repeated game that the page shows. */
  static List<Page.Classical> of(PageSelection selection) {
    PageClassical page = new PageClassical(selection);
    Map<String, ClassicalFinding> games = new HashMap<>();
    selection.report().findings().classical().forEach(game -> games.put(game.scenario(), game));
    List<Page.Classical> shown = new ArrayList<>();
    for (Report.ScenarioNote scenario : selection.scenarios()) {
      ClassicalFinding game = games.get(scenario.id());
      if (game != null) {
        shown.add(page.game(scenario, game));
      }
    }
    return List.copyOf(shown);
  }

  private Page.Classical game(Report.ScenarioNote scenario, ClassicalFinding game) {
    List<Page.RowOfCells> rows = new ArrayList<>();
    for (ClassicalEntrant entrant : game.entrants()) {
      if (listed.contains(entrant.strategy())) {
        rows.add(
            new Page.RowOfCells(
                entrant.rank(),
                entrant.strategy(),
                Page.anchor(entrant.strategy()),
                ClassicalTable.cells(entrant)));
      }
    }
    return new Page.Classical(
        scenario.title(), game.scored(), ClassicalTable.HEADS, rows, cooperation(scenario, game));
  }

  private Page.Matrix cooperation(Report.ScenarioNote scenario, ClassicalFinding game) {
    Map<String, Map<String, ClassicalPair>> pairs = new HashMap<>();
    game.pairs()
        .forEach(
            pair ->
                pairs
                    .computeIfAbsent(pair.strategy(), name -> new HashMap<>())
                    .put(pair.partner(), pair));
    List<String> names = selection.paired();
    List<Page.Line> lines = new ArrayList<>();
    for (String name : names) {
      Map<String, ClassicalPair> row = pairs.getOrDefault(name, Map.of());
      lines.add(
          new Page.Line(
              name, Page.anchor(name), names.stream().map(other -> cell(row.get(other))).toList()));
    }
    return new Page.Matrix(
        scenario.id(), scenario.title(), names, lines, names.size() <= NUMBERS_UP_TO);
  }

  private static Page.Cell cell(@Nullable ClassicalPair pair) {
    if (pair == null || Double.isNaN(pair.cooperationRate())) {
      return new Page.Cell("", 0, "No match counts", "");
    }
    List<String> states = pair.stateRates().stream().map(NumberText::percent).toList();
    String title =
        PortableText.format(
            "%s with %s: CC %s, CD %s, DC %s, DD %s; %s a turn",
            pair.strategy(),
            pair.partner(),
            states.get(0),
            states.get(1),
            states.get(2),
            states.get(3),
            NumberText.plain(pair.payoff(), 2));
    double rate = pair.cooperationRate();
    return new Page.Cell(
        NumberText.plain(100 * rate, 0), (int) Math.round(SHADES * rate), title, "");
  }
}
