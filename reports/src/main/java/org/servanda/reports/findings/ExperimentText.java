package org.servanda.reports.findings;

import java.util.Comparator;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** What varying a scenario's parameters did to durability, in sentences. */
public final class ExperimentText {
  private static final double POINTS = 100;

  private ExperimentText() {}

  /** A condition and its difference in durability from the first of its scenario. */
  private record Effect(ConditionResult condition, ConditionResult first, Estimate change) {
    double size() {
      return Math.abs(change.value());
    }
  }

  /** The greatest effect in plain words; empty if no parameter is varied. */
  public static String headline(Findings findings) {
    List<Effect> effects = effects(findings);
    if (effects.isEmpty()) {
      return "";
    }
    Effect greatest = greatest(effects);
    if (!greatest.change().excludesZero()) {
      return "Varying the conditions changed little: chance explains the differences.";
    }
    return PortableText.format(
        "With %s, agreements last %s than with %s.",
        greatest.condition().label(),
        greatest.change().value() > 0 ? "longer" : "less long",
        greatest.first().label());
  }

  /** The greatest effect with its interval, and how many there are; empty if none is varied. */
  public static List<String> sentences(Findings findings) {
    List<Effect> effects = effects(findings);
    if (effects.isEmpty()) {
      return List.of();
    }
    Effect greatest = greatest(effects);
    Estimate change = greatest.change();
    String where =
        findings.contrasts().stream().map(ConditionResult::scenario).distinct().count() > 1
            ? " in " + greatest.condition().scenario()
            : "";
    String effect =
        PortableText.format(
            "From %s to %s%s, durability changes from %s to %s: by %s percentage points (95 %%"
                + " interval %s to %s).",
            greatest.first().label(),
            greatest.condition().label(),
            where,
            NumberText.percent(durability(greatest.first()).value().value()),
            NumberText.percent(durability(greatest.condition()).value().value()),
            points(change.value()),
            points(change.low()),
            points(change.high()));
    long sure = effects.stream().filter(e -> e.change().excludesZero()).count();
    return effects.size() == 1
        ? List.of(effect)
        : List.of(
            effect,
            PortableText.format(
                "Of %d conditions compared with the first, %d %s by more than chance explains.",
                effects.size(), sure, sure == 1 ? "differs" : "differ"));
  }

  private static String points(double share) {
    return NumberText.signed(POINTS * share, 1);
  }

  private static Effect greatest(List<Effect> effects) {
    return effects.stream()
        .max(
            Comparator.<Effect>comparingInt(e -> e.change().excludesZero() ? 1 : 0)
                .thenComparingDouble(Effect::size))
        .orElseThrow();
  }

  private static List<Effect> effects(Findings findings) {
    List<ConditionResult> conditions =
        findings.contrasts().stream().filter(result -> !result.ofSeason()).toList();
    return conditions.stream()
        .filter(result -> durability(result).difference() != null)
        .flatMap(
            result ->
                conditions.stream()
                    .filter(
                        first ->
                            first.scenario().equals(result.scenario())
                                && durability(first).difference() == null)
                    .limit(1)
                    .map(first -> new Effect(result, first, difference(result))))
        .filter(effect -> Double.isFinite(effect.change().value()))
        .toList();
  }

  private static Estimate difference(ConditionResult result) {
    Estimate difference = durability(result).difference();
    return difference == null ? Estimate.unbounded(Double.NaN) : difference;
  }

  private static ConditionResult.Value durability(ConditionResult result) {
    return result.by(ContrastStatistic.DURABILITY);
  }
}
