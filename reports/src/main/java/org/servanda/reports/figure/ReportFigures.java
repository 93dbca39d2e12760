package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.dynamics.ConceptComparison;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.dynamics.SolutionConcept;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The figures of a report. */
public final class ReportFigures {
  private static final int LABELLED = 12;
  private static final double LEAST_SHARE = .005;

  private final Findings findings;

  private ReportFigures(Findings findings) {
    this.findings = findings;
  }

  /** All figures that have data, in the order of the page. */
  public static List<Plot> of(Report report) {
    ReportFigures figures = new ReportFigures(report.findings());
    List<Plot> plots = new ArrayList<>();
    if (!report.findings().standings().isEmpty()) {
      plots.add(figures.ranking());
      plots.addAll(SurvivalFigures.of(report.findings()));
      plots.add(figures.front());
    }
    plots.addAll(ConditionFigures.of(report.findings().contrasts()));
    if (!report.findings().terms().isEmpty()) {
      plots.add(figures.terms());
    }
    if (!report.findings().traits().isEmpty()) {
      plots.add(figures.traits());
    }
    if (tellApart(report.findings().futures())) {
      plots.add(
          futures(
              "futures",
              "Which strategies remain if leaders imitate success",
              figures.findings.futures()));
    }
    if (tellApart(report.findings().reputedFutures())) {
      plots.add(
          futures(
              "futures-reputed",
              "Which strategies remain if reputations are known",
              figures.findings.reputedFutures()));
    }
    return plots;
  }

  private List<String> names() {
    return findings.standings().stream().map(RankedEntrant::name).toList();
  }

  private Plot ranking() {
    List<Plot.Span> spans = new ArrayList<>();
    for (RankedEntrant s : findings.standings()) {
      spans.add(
          new Plot.Span(
              spans.size(), s.durability().low(), s.durability().value(), s.durability().high()));
    }
    return new Plot(
        "ranking",
        "Durability of agreements, by strategy",
        PortableText.format(
            "Strategies in order of durability, from %s with %s to %s with %s; dots are means, lines 95 %% intervals.",
            first().name(),
            NumberText.plain(first().durability().value(), 2),
            last().name(),
            NumberText.plain(last().durability().value(), 2)),
        Plot.Axis.linear("share of time under an agreement both sides kept", 0, 1),
        Plot.Axis.names("strategy", names()),
        List.of(new Plot.Spans("durability", spans)));
  }

  private RankedEntrant first() {
    return findings.standings().get(0);
  }

  private RankedEntrant last() {
    return findings.standings().get(findings.standings().size() - 1);
  }

  private Plot front() {
    List<Plot.Point> best = new ArrayList<>();
    List<Plot.Point> rest = new ArrayList<>();
    double low = 0;
    double high = 1;
    for (RankedEntrant s : findings.standings()) {
      boolean onFront = findings.front().contains(s.name());
      boolean named = onFront || findings.standings().size() <= LABELLED;
      (onFront ? best : rest)
          .add(new Plot.Point(s.payoff().value(), s.durability().value(), s.name(), named));
      low = Math.min(low, s.payoff().value());
      high = Math.max(high, s.payoff().value());
    }
    return new Plot(
        "front",
        "Durability against own payoff",
        "Each strategy's durability and own payoff. On the Pareto front, where no other strategy is better in both: "
            + String.join(", ", findings.front())
            + ".",
        Plot.Axis.linear("own discounted payoff per match", Math.floor(low), Math.ceil(high)),
        Plot.Axis.linear("durability", 0, 1),
        List.of(new Plot.Points("on the Pareto front", best), new Plot.Points("others", rest)));
  }

  private Plot terms() {
    List<Plot.Span> spans = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double low = .5;
    double high = 2;
    for (HazardEffect effect : findings.terms()) {
      names.add(effect.name());
      Estimate ratio = effect.ratio();
      low = Math.min(low, ratio.low());
      high = Math.max(high, ratio.high());
      spans.add(new Plot.Span(names.size() - 1, ratio.low(), ratio.value(), ratio.high()));
    }
    return new Plot(
        "terms",
        "Which terms make agreements last",
        "Hazard ratios of breaking, with 95 % intervals; above 1, agreements break sooner: "
            + sentence(names, findings.terms().stream().map(HazardEffect::ratio).toList()),
        Plot.Axis.log(
            "hazard ratio of breaking (log scale)",
            Math.max(.05, low * .95),
            Math.min(20, high * 1.05)),
        Plot.Axis.names("term", names),
        List.of(new Plot.Rule(1), new Plot.Spans("hazard ratio", spans)));
  }

  private Plot traits() {
    List<Plot.Span> spans = new ArrayList<>();
    List<String> names = new ArrayList<>();
    double reach = .05;
    for (TraitEffect effect : findings.traits()) {
      names.add(effect.trait());
      reach = Math.max(reach, Math.max(-effect.effect().low(), effect.effect().high()));
      spans.add(
          new Plot.Span(
              names.size() - 1,
              effect.effect().low(),
              effect.effect().value(),
              effect.effect().high()));
    }
    double end = Math.ceil(20 * reach) / 20;
    return new Plot(
        "traits",
        "Which behaviour is associated with durability",
        "Change in durability per standard deviation of each trait, with 95 % intervals: "
            + sentence(names, findings.traits().stream().map(TraitEffect::effect).toList()),
        Plot.Axis.linear("change in durability per standard deviation", -end, end),
        Plot.Axis.names("trait", names),
        List.of(new Plot.Rule(0), new Plot.Spans("effect", spans)));
  }

  private static String sentence(List<String> names, List<Estimate> effects) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Estimate effect = effects.get(i);
      parts.add(
          PortableText.format(
              "%s %.2f (%.2f to %.2f)", names.get(i), effect.value(), effect.low(), effect.high()));
    }
    return String.join("; ", parts) + ".";
  }

  private static boolean tellApart(List<EvolutionaryOutcome> futures) {
    return !new ConceptComparison(futures).telling().isEmpty();
  }

  private static Plot futures(String id, String title, List<EvolutionaryOutcome> futures) {
    ConceptComparison concepts = new ConceptComparison(futures);
    List<EvolutionaryOutcome> left = futures.stream().filter(f -> remains(f, concepts)).toList();
    List<Plot.Layer> layers = new ArrayList<>();
    for (SolutionConcept concept : concepts.telling()) {
      List<Plot.Span> shares = new ArrayList<>();
      left.forEach(future -> shares.add(share(shares.size(), concept.share(future))));
      layers.add(new Plot.Spans(concept.label(), shares));
    }
    return new Plot(
        id,
        title,
        concepts.sentence(),
        Plot.Axis.linear("per cent", 0, 100),
        Plot.Axis.names("strategy", left.stream().map(EvolutionaryOutcome::name).toList()),
        layers);
  }

  /** Whether any concept gives it a share worth drawing; under weak selection all have one. */
  private static boolean remains(EvolutionaryOutcome future, ConceptComparison concepts) {
    return concepts.telling().stream()
        .anyMatch(
            concept ->
                concepts.leaders(concept).contains(future.name())
                    || (concept != SolutionConcept.MORAN && concept.share(future) >= LEAST_SHARE));
  }

  private static Plot.Span share(int place, double share) {
    return new Plot.Span(place, Double.NEGATIVE_INFINITY, 100 * share, Double.POSITIVE_INFINITY);
  }
}
