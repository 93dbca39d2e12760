package org.servanda.reports.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.Median;
import org.servanda.reports.statistics.NumberText;

/**
 * The first figure: durability against what an approach gains for its own side, for every choice of
 * partners that was computed.
 *
 * @param horizontal the label of the horizontal axis
 * @param steps one per κ, rising; only the headline if choices are not known
 * @param start index of the headline's step
 * @param labelled indices of the entrants with a label, the most important first
 * @param left least value of the horizontal axis
 * @param right greatest value of it
 * @param middle median of the field on the horizontal axis at the headline, which parts the zones
 * @param height median durability of the field at the headline
 */
public record PageFront(
    String horizontal,
    List<Step> steps,
    int start,
    List<Integer> labelled,
    double left,
    double right,
    double middle,
    double height) {
  /** By {@link #zone}. */
  public static final List<String> ZONES =
      List.of("kept and prospered", "kept and exploited", "cheated and prospered", "neither");

  private static final int LABELS = 9;
  private static final double STEP = 10;

  /**
   * All entrants where partners choose in one way.
   *
   * @param choice how partners choose
   * @param places one per entrant, in the order of the ranking at the headline
   */
  public record Step(PartnerChoice choice, List<Place> places) {}

  /** An entrant's place in the figure. */
  public record Place(String name, int rank, Estimate own, Estimate durability) {}

  /** The figure of a report. */
  public static PageFront of(Report report) {
    Findings findings = report.findings();
    List<RankedEntrant> standings = findings.standings();
    boolean surplus = standings.stream().allMatch(s -> Double.isFinite(s.surplus().value()));
    List<Step> steps = new ArrayList<>();
    if (surplus && !findings.choiceCurves().isEmpty()) {
      for (int k = 0; k < findings.choiceCurves().get(0).points().size(); k++) {
        steps.add(step(findings.choiceCurves(), k));
      }
    }
    Step headline = headline(findings, surplus);
    int start = Math.max(0, steps.stream().map(Step::choice).toList().indexOf(findings.choice()));
    if (steps.isEmpty()) {
      steps.add(headline);
    } else {
      steps.set(start, headline);
    }
    double[] own =
        steps.stream()
            .flatMap(step -> step.places().stream())
            .mapToDouble(place -> place.own().value())
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return new PageFront(
        surplus ? "own gain over never agreeing" : "own payoff",
        List.copyOf(steps),
        start,
        labelled(headline.places()),
        own.length == 0 ? 0 : STEP * Math.floor((own[0] - 2) / STEP),
        own.length == 0 ? 1 : STEP * Math.ceil((own[own.length - 1] + 2) / STEP),
        middle(headline.places().stream().map(place -> place.own().value()).toList()),
        middle(headline.places().stream().map(place -> place.durability().value()).toList()));
  }

  /**
   * The zone of a place among {@link #ZONES}: above or below the medians of the field. It names a
   * part of the figure; durability counts what both sides did.
   */
  public int zone(Place place) {
    return (place.durability().value() >= height ? 0 : 2) + (place.own().value() >= middle ? 0 : 1);
  }

  /** A place in words. */
  public String describe(Place place) {
    return PortableText.format(
        "%s, %s: kept %s of the time%s, %s %s%s",
        place.name(),
        NumberText.ordinal(place.rank()),
        NumberText.percent(place.durability().value()),
        within(place.durability(), 100, " %"),
        horizontal,
        NumberText.signed(place.own().value(), 1),
        within(place.own(), 1, ""));
  }

  private static String within(Estimate estimate, double scale, String unit) {
    return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
        ? PortableText.format(
            " (%s to %s%s)",
            NumberText.signed(scale * estimate.low(), scale > 1 ? 0 : 1).replace("+", ""),
            NumberText.signed(scale * estimate.high(), scale > 1 ? 0 : 1).replace("+", ""),
            unit)
        : "";
  }

  private static Step step(List<ChoiceCurve> curves, int k) {
    return new Step(
        new PartnerChoice(curves.get(0).points().get(k).kappa()),
        curves.stream()
            .map(
                curve -> {
                  ChoiceCurve.Point point = curve.points().get(k);
                  return new Place(curve.name(), point.rank(), point.surplus(), point.durability());
                })
            .toList());
  }

  /** The headline's own figures, whose intervals come from all resamples. */
  private static Step headline(Findings findings, boolean surplus) {
    return new Step(
        findings.choice(),
        findings.standings().stream()
            .map(
                s ->
                    new Place(
                        s.name(), s.rank(), surplus ? s.surplus() : s.payoff(), s.durability()))
            .toList());
  }

  /** The median; 0 if nothing is known. */
  private static double middle(List<Double> values) {
    double median = Median.of(values);
    return Double.isNaN(median) ? 0 : median;
  }

  /** The first, the last, those that gain most and least, and others far from all of these. */
  private static List<Integer> labelled(List<Place> places) {
    Set<Integer> chosen = new LinkedHashSet<>();
    if (!places.isEmpty()) {
      Comparator<Place> own = Comparator.comparingDouble(place -> place.own().value());
      chosen.add(0);
      chosen.add(places.size() - 1);
      chosen.add(places.indexOf(places.stream().max(own).orElseThrow()));
      chosen.add(places.indexOf(places.stream().min(own).orElseThrow()));
    }
    while (chosen.size() < Math.min(LABELS, places.size())) {
      chosen.add(farthest(places, chosen));
    }
    return List.copyOf(chosen);
  }

  private static int farthest(List<Place> places, Set<Integer> chosen) {
    double width =
        places.stream().mapToDouble(p -> p.own().value()).max().orElse(1)
            - places.stream().mapToDouble(p -> p.own().value()).min().orElse(0);
    int farthest = -1;
    double most = -1;
    for (int i = 0; i < places.size(); i++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int j : chosen) {
        double x =
            (places.get(i).own().value() - places.get(j).own().value()) / Math.max(1e-9, width);
        double y = places.get(i).durability().value() - places.get(j).durability().value();
        nearest = Math.min(nearest, x * x + y * y);
      }
      if (!chosen.contains(i) && nearest > most) {
        most = nearest;
        farthest = i;
      }
    }
    // Without finite values, the next in order.
    for (int i = 0; farthest < 0 && i < places.size(); i++) {
      farthest = chosen.contains(i) ? -1 : i;
    }
    return farthest;
  }
}
