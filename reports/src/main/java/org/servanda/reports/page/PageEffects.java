package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.explain.BehaviourEffects;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The regressions in plain sentences, each with what it was tested against. */
final class PageEffects {
  private PageEffects() {}

  /** What terms do, where that drifts with age, and what traits go with. */
  static List<Page.Reading> of(Findings findings) {
    List<String> terms = new ArrayList<>();
    for (HazardEffect effect : findings.terms()) {
      if (effect.pValue() < HazardEffect.REJECTED && effect.byAge() == null) {
        terms.add(hazard(effect));
      }
    }
    for (HazardEffect effect : findings.terms()) {
      if (effect.byAge() != null) {
        terms.add(drift(effect, effect.byAge()));
      }
    }
    List<String> traits = new ArrayList<>();
    for (TraitEffect effect : findings.traits()) {
      if (effect.pValue() < HazardEffect.REJECTED) {
        traits.add(trait(effect));
      }
    }
    List<String> seldom = BehaviourEffects.seldomObserved(findings.behaviours());
    if (!findings.traits().isEmpty() && !seldom.isEmpty()) {
      traits.add(
          "Left out, because observed in under four fifths of the strategies: "
              + String.join(", ", seldom)
              + ".");
    }
    return List.of(new Page.Reading("terms", terms), new Page.Reading("traits", traits));
  }

  private static String hazard(HazardEffect effect) {
    double ratio = effect.ratio().value();
    return PortableText.format(
        "%s: agreements are %s %s likely to be broken in any quarter (n = %,d; p = %s for no difference).",
        effect.name(),
        NumberText.percent(Math.abs(ratio - 1)),
        ratio < 1 ? "less" : "more",
        effect.agreements(),
        NumberText.pValue(effect.pValue()));
  }

  private static String drift(HazardEffect effect, HazardEffect.ByAge ages) {
    return PortableText.format(
        "%s: the hazard ratio, on average %s (n = %,d; p = %s for no difference), is not the same at all ages (test of proportional hazards, p = %s): %s up to %s years, %s after.",
        effect.name(),
        NumberText.plain(effect.ratio().value(), 2),
        effect.agreements(),
        NumberText.pValue(effect.pValue()),
        NumberText.pValue(effect.proportionality()),
        ratio(ages.before()),
        NumberText.data(ages.years()),
        ratio(ages.after()));
  }

  private static String ratio(Estimate ratio) {
    return Double.isFinite(ratio.value())
        ? PortableText.format(
            "%s (%s–%s)",
            NumberText.plain(ratio.value(), 2),
            NumberText.plain(ratio.low(), 2),
            NumberText.plain(ratio.high(), 2))
        : "unknown";
  }

  private static String trait(TraitEffect effect) {
    return PortableText.format(
        "%s: one standard deviation (%s) above the mean (%s) goes with %s %s durability (n = %d; p = %s for no change).",
        effect.trait(),
        NumberText.plain(effect.deviation(), 2),
        NumberText.plain(effect.mean(), 2),
        NumberText.plain(Math.abs(effect.effect().value()), 3),
        effect.effect().value() > 0 ? "more" : "less",
        effect.leaders(),
        NumberText.pValue(effect.pValue()));
  }
}
