package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.SvgRenderer;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;

/**
 * The data of the page's script.
 *
 * @param seed of the tournament
 * @param scenarios ids
 * @param names of entrants, best first
 * @param colours of series
 * @param plots the figures as values
 * @param facts names of the numbers listed for a pair, in order
 * @param pairs numbers of a pair, by scenario, then by the indices of A and B in {@code names}
 * @param replays matches that can be replayed
 */
record PageData(
    long seed,
    List<String> scenarios,
    List<String> names,
    List<String> colours,
    List<Plot> plots,
    List<String> facts,
    Map<String, Map<String, List<@Nullable Double>>> pairs,
    PackedReplays replays) {
  private static final double THOUSAND = 1000;

  static PageData of(Report report, List<Plot> plots) {
    List<String> names = report.findings().standings().stream().map(RankedEntrant::name).toList();
    Map<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.put(name, places.size()));
    Map<String, Map<String, List<@Nullable Double>>> pairs = new LinkedHashMap<>();
    for (PairFinding pair : report.findings().pairs()) {
      String key = places.get(pair.pair().a()) + "|" + places.get(pair.pair().b());
      pairs
          .computeIfAbsent(pair.pair().scenario(), s -> new LinkedHashMap<>())
          .put(key, facts(pair));
    }
    return new PageData(
        report.seed(),
        report.scenarios().stream().map(Report.ScenarioNote::id).toList(),
        names,
        SvgRenderer.COLOURS,
        plots,
        List.of(
            "durability",
            "kept gains",
            "payoff of A",
            "payoff of B",
            "probability of war",
            "share of matches with an agreement",
            "mean life of agreements, years",
            "agreements",
            "matches"),
        pairs,
        PackedReplays.of(report.replays(), places));
  }

  private static List<@Nullable Double> facts(PairFinding pair) {
    List<@Nullable Double> facts = new ArrayList<>();
    for (double fact :
        new double[] {
          pair.durability(),
          pair.keptGains(),
          pair.payoffA(),
          pair.payoffB(),
          pair.danger(),
          pair.signing(),
          pair.life(),
          pair.agreements(),
          pair.matches()
        }) {
      facts.add(Double.isFinite(fact) ? Math.rint(THOUSAND * fact) / THOUSAND : null);
    }
    return facts;
  }
}
