package org.servanda.reports.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.dynamics.ConceptComparison;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.IncidenceFinding;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.TerminationCause;

/** What each figure shows, in one sentence that holds for these findings. */
final class FigureTitles {
  private static final int FIVE = 5;
  private static final int FIVE_IN_QUARTERS = FIVE * World.ROUNDS_PER_YEAR;

  private final Findings findings;

  private FigureTitles(Findings findings) {
    this.findings = findings;
  }

  /** The sentence of a figure; its title if there is nothing more to say. */
  static String of(Plot plot, Findings findings) {
    FigureTitles titles = new FigureTitles(findings);
    String sentence =
        switch (plot.id()) {
          case "survival" -> titles.survival();
          case "endings" -> titles.endings();
          case "incidence" -> titles.incidence();
          case "terms" -> titles.terms();
          case "traits" -> titles.traits();
          case "futures" -> futures(new ConceptComparison(findings.futures()));
          case "futures-reputed" -> futures(new ConceptComparison(findings.reputedFutures()));
          default -> "";
        };
    return sentence.isEmpty() ? plot.title() : sentence;
  }

  /** Of the first and the last in the ranking that have agreements at that age. */
  private String survival() {
    List<EntrantSurvival> known =
        findings.curves().stream()
            .filter(c -> c.survival().size() > FIVE && c.atRisk().get(0) > 0)
            .toList();
    if (known.size() < 2) {
      return "";
    }
    EntrantSurvival first = known.get(0);
    EntrantSurvival last = known.get(known.size() - 1);
    return PortableText.format(
        "After five years, %s of the agreements of %s were in force, and %s of those of %s.",
        NumberText.percent(first.survival().get(FIVE)),
        first.name(),
        NumberText.percent(last.survival().get(FIVE)),
        last.name());
  }

  private String endings() {
    long all = findings.ends().stream().mapToLong(n -> n).sum();
    if (all == 0) {
      return "";
    }
    TerminationCause most =
        Arrays.stream(TerminationCause.values())
            .filter(end -> end != TerminationCause.IN_FORCE)
            .max(Comparator.comparingLong(end -> findings.ends().get(end.ordinal())))
            .orElseThrow();
    return PortableText.format(
        "%s of all agreements were still in force at the end; the most frequent end was '%s' (%s).",
        share(TerminationCause.IN_FORCE, all), most.label(), share(most, all));
  }

  private String share(TerminationCause end, long all) {
    return NumberText.percent((double) findings.ends().get(end.ordinal()) / all);
  }

  private String incidence() {
    List<IncidenceFinding> known = findings.incidence();
    if (known.isEmpty() || known.get(0).share().size() <= FIVE_IN_QUARTERS) {
      return "";
    }
    IncidenceFinding most =
        known.stream()
            .max(Comparator.comparingDouble(finding -> finding.share().get(FIVE_IN_QUARTERS)))
            .orElseThrow();
    return PortableText.format(
        "Within five years %s of agreements had ended, most often '%s' (%s of all).",
        NumberText.percent(known.stream().mapToDouble(f -> f.share().get(FIVE_IN_QUARTERS)).sum()),
        most.end().label(),
        NumberText.percent(most.share().get(FIVE_IN_QUARTERS)));
  }

  private String terms() {
    List<HazardEffect> sure =
        findings.terms().stream()
            .filter(effect -> effect.ratio().low() > 1 || effect.ratio().high() < 1)
            .toList();
    String soonest =
        extreme(sure, Comparator.comparingDouble(e -> e.ratio().value()), r -> r.low() > 1);
    String latest =
        extreme(sure, Comparator.comparingDouble(e -> -e.ratio().value()), r -> r.high() < 1);
    if (sure.isEmpty()) {
      return "No term has a clear effect on how soon agreements are broken.";
    }
    return (soonest.isEmpty() ? "" : "Broken sooner: " + soonest + ". ")
        + (latest.isEmpty() ? "" : "Broken later: " + latest + ".");
  }

  private static String extreme(
      List<HazardEffect> effects,
      Comparator<HazardEffect> order,
      Function<Estimate, Boolean> holds) {
    return effects.stream()
        .filter(effect -> holds.apply(effect.ratio()))
        .max(order)
        .map(e -> e.name() + " (× " + NumberText.plain(e.ratio().value(), 2) + ")")
        .orElse("");
  }

  private String traits() {
    List<TraitEffect> sure =
        findings.traits().stream().filter(effect -> effect.effect().excludesZero()).toList();
    if (sure.isEmpty()) {
      return "No measured trait is clearly associated with durability.";
    }
    List<String> named =
        sure.stream()
            .map(t -> t.trait() + " (" + NumberText.signed(t.effect().value(), 2) + ")")
            .toList();
    return "Associated with durability: " + String.join(", ", named) + ".";
  }

  private static String futures(ConceptComparison concepts) {
    return concepts.telling().size() > 1 && concepts.disagree()
        ? "Which strategies remain depends on how leaders imitate: the concepts disagree."
        : "";
  }
}
