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
import org.servanda.reports.front.FrontSvg;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.statistics.Estimate;

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
 * @param kappa κ of the headline; null for the best reply
 * @param curves by the index of an entrant: κ, rank, durability and its interval, in rows; κ is
 *     null for the best reply
 * @param halves means of a pair over the even and the odd blocks, as {@code pairs}: durability as
 *     it counts for A and for B, payoffs of A and B, first of the even half; empty if the page does
 *     not hold all pairs, or there are seasons: what is needed to weight partners by any κ
 * @param front how the first figure changes from one κ to the next
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
    @Nullable Double kappa,
    List<List<List<@Nullable Double>>> curves,
    Map<String, Map<String, List<@Nullable Double>>> halves,
    Front front,
    PackedReplays replays) {
  /** About seventy bytes each. */
  static final int MOST_HALVES = 8_000;

  private static final double THOUSAND = 1000;

  /**
   * The first figure.
   *
   * @param steps sentences for each κ
   * @param words how partners choose there
   * @param kappas κ there, as a text
   * @param places by step and entrant: rank, own gain and its interval, durability and its interval
   * @param left least value of the horizontal axis
   * @param right greatest value of it
   * @param middle where the zones part on the horizontal axis
   * @param height where they part on the vertical one
   * @param frames of the wide and the narrow figure: left, top, right and bottom
   * @param labels of the wide and the narrow figure, by step: as {@link FrontSvg#labels}
   */
  record Front(
      List<List<String>> steps,
      List<String> words,
      List<String> kappas,
      List<List<List<@Nullable Double>>> places,
      double left,
      double right,
      double middle,
      double height,
      List<List<Double>> frames,
      List<List<List<List<Double>>>> labels) {
    static Front of(PageFront front, PageLead lead) {
      List<FrontSvg> sizes = List.of(FrontSvg.wide(front), FrontSvg.narrow(front));
      return new Front(
          lead.steps(),
          front.steps().stream().map(step -> step.choice().words()).toList(),
          front.steps().stream().map(step -> step.choice().text()).toList(),
          front.steps().stream().map(Front::places).toList(),
          front.left(),
          front.right(),
          front.middle(),
          front.height(),
          sizes.stream().map(FrontSvg::frame).toList(),
          sizes.stream().map(size -> front.steps().stream().map(size::labels).toList()).toList());
    }

    private static List<List<@Nullable Double>> places(PageFront.Step step) {
      List<List<@Nullable Double>> places = new ArrayList<>();
      for (PageFront.Place place : step.places()) {
        List<@Nullable Double> row = new ArrayList<>(List.of((double) place.rank()));
        for (Estimate estimate : List.of(place.own(), place.durability())) {
          row.add(rounded(estimate.value()));
          row.add(rounded(estimate.low()));
          row.add(rounded(estimate.high()));
        }
        places.add(row);
      }
      return places;
    }
  }

  static PageData of(Report report, List<Plot> plots, Front front) {
    List<String> names = report.findings().standings().stream().map(RankedEntrant::name).toList();
    Map<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.put(name, places.size()));
    Map<String, Map<String, List<@Nullable Double>>> pairs = new LinkedHashMap<>();
    Map<String, Map<String, List<@Nullable Double>>> halves = new LinkedHashMap<>();
    boolean whole = canBeWeighted(report);
    for (PairFinding pair : report.findings().pairs()) {
      String key = places.get(pair.pair().a()) + "|" + places.get(pair.pair().b());
      pairs
          .computeIfAbsent(pair.pair().scenario(), s -> new LinkedHashMap<>())
          .put(key, facts(pair));
      if (whole) {
        halves
            .computeIfAbsent(pair.pair().scenario(), s -> new LinkedHashMap<>())
            .put(key, halves(pair));
      }
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
        rounded(report.findings().choice().kappa()),
        report.findings().choiceCurves().stream().map(PageData::curve).toList(),
        halves,
        front,
        PackedReplays.of(report.replays(), places));
  }

  /** Whether the page holds what is needed to weight partners by any κ. */
  static boolean canBeWeighted(Report report) {
    long entrants = report.findings().standings().size();
    long pairs = report.findings().pairs().size();
    boolean seasons =
        report.findings().conditionRankings().stream().anyMatch(c -> c.condition().season() > 1);
    return !seasons
        && pairs <= MOST_HALVES
        && pairs == entrants * entrants * report.scenarios().size();
  }

  private static List<@Nullable Double> halves(PairFinding pair) {
    List<@Nullable Double> means = new ArrayList<>();
    for (PairFinding.Half half : List.of(pair.even(), pair.odd())) {
      means.add(rounded(half.durabilityA()));
      means.add(rounded(half.durabilityB()));
      means.add(rounded(half.payoffA()));
      means.add(rounded(half.payoffB()));
    }
    return means;
  }

  private static List<List<@Nullable Double>> curve(ChoiceCurve curve) {
    List<List<@Nullable Double>> rows = new ArrayList<>();
    for (ChoiceCurve.Point point : curve.points()) {
      List<@Nullable Double> row = new ArrayList<>();
      row.add(rounded(point.kappa()));
      row.add(rounded(point.rank()));
      row.add(rounded(point.durability().value()));
      row.add(rounded(point.durability().low()));
      row.add(rounded(point.durability().high()));
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Double rounded(double value) {
    return Double.isFinite(value) ? Math.rint(THOUSAND * value) / THOUSAND : null;
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
      facts.add(rounded(fact));
    }
    return facts;
  }
}
