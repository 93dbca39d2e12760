package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The figures of conditions and seasons compared. */
public final class ConditionFigures {
  private final List<ConditionResult> contrasts;

  private ConditionFigures(List<ConditionResult> contrasts) {
    this.contrasts = contrasts;
  }

  /**
   * Durability and honoured life of conditions, then of seasons; nothing if there is nothing to
   * compare.
   */
  static List<Plot> of(List<ConditionResult> contrasts) {
    List<ConditionResult> conditions = contrasts.stream().filter(c -> !c.ofSeason()).toList();
    List<ConditionResult> seasons = contrasts.stream().filter(ConditionResult::ofSeason).toList();
    List<Plot> plots = new ArrayList<>(plots("contrasts", conditions));
    plots.addAll(plots(conditions.isEmpty() ? "contrasts" : "seasons", seasons));
    return plots;
  }

  private static List<Plot> plots(String id, List<ConditionResult> contrasts) {
    if (contrasts.isEmpty()) {
      return List.of();
    }
    ConditionFigures figures = new ConditionFigures(contrasts);
    return List.of(
        figures.plot(
            id,
            ContrastStatistic.DURABILITY,
            "share of time under an agreement both sides kept",
            20),
        figures.plot(
            id + "-life",
            ContrastStatistic.HONOURED_LIFE,
            "honoured life of agreements, years",
            2));
  }

  /** One statistic; the axis ends at multiples of 1/parts. */
  private Plot plot(String id, ContrastStatistic statistic, String axis, double parts) {
    List<Plot.Span> spans = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (ConditionResult one : contrasts) {
      Estimate value = one.by(statistic).value();
      spans.add(new Plot.Span(spans.size(), value.low(), value.value(), value.high()));
      sentence.add(
          name(one) + " " + NumberText.plain(value.value(), 2) + NumberText.reach(value, 2));
      for (double end : new double[] {value.low(), value.value(), value.high()}) {
        low = Double.isFinite(end) ? Math.min(low, end) : low;
        high = Double.isFinite(end) ? Math.max(high, end) : high;
      }
    }
    double from = low <= high ? Math.floor(parts * low) / parts : 0;
    double to = low <= high ? Math.max(Math.ceil(parts * high) / parts, from + 1 / parts) : 1;
    return new Plot(
        id,
        statistic.label().substring(0, 1).toUpperCase(Locale.ROOT)
            + statistic.label().substring(1)
            + " of agreements, by "
            + kinds(),
        "Means with 95 % intervals: " + String.join("; ", sentence) + ".",
        Plot.Axis.linear(axis, from, to),
        Plot.Axis.names(kinds(), labels()),
        layers(spans, statistic));
  }

  /** With a line through the first, if all are compared with the same one. */
  private List<Plot.Layer> layers(List<Plot.Span> spans, ContrastStatistic statistic) {
    List<Plot.Layer> layers = new ArrayList<>();
    long firsts = contrasts.stream().filter(c -> c.by(statistic).difference() == null).count();
    double first = spans.get(0).value();
    if (firsts == 1 && Double.isFinite(first)) {
      layers.add(new Plot.Rule(first));
    }
    layers.add(new Plot.Spans(statistic.label(), spans));
    return layers;
  }

  private String kinds() {
    List<String> kinds = contrasts.stream().map(ConditionResult::kind).distinct().toList();
    return String.join(" and ", kinds);
  }

  /** Names without what all have in common, so that what differs is seen first. */
  private List<String> labels() {
    List<List<String>> parts =
        contrasts.stream().map(one -> List.of(name(one).split(", ", -1))).toList();
    List<String> shared =
        parts.get(0).stream().filter(p -> parts.stream().allMatch(l -> l.contains(p))).toList();
    return parts.stream()
        .map(
            all -> {
              List<String> own = all.stream().filter(part -> !shared.contains(part)).toList();
              return String.join(", ", own.isEmpty() ? all : own);
            })
        .toList();
  }

  private String name(ConditionResult one) {
    boolean several = contrasts.stream().map(ConditionResult::scenario).distinct().count() > 1;
    return several ? one.scenario() + ": " + one.label() : one.label();
  }
}
