package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.scientific;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;

/** The columns of {@code hazards.csv} and {@code traits.csv}. */
final class EffectColumns {
  private static final String HYPOTHESIS = "p-value of the hypothesis that ";

  private EffectColumns() {}

  static List<Column<HazardEffect>> hazards() {
    List<Column<HazardEffect>> columns = new ArrayList<>();
    columns.add(
        text("term", "form, verification, precision, sidedness or depth", HazardEffect::term));
    columns.add(text("level", "level of the term, or how much more of it", HazardEffect::level));
    columns.add(
        text(
            "reference",
            "the level it is compared with: the most common one; 'as it is' for numbers",
            HazardEffect::reference));
    columns.add(
        count(
            "n",
            "agreements with that level, in the first 16 repetitions; all for numbers",
            HazardEffect::agreements));
    columns.add(
        count("broken", "how many of them were breached, left or collapsed", HazardEffect::broken));
    columns.addAll(
        Column.estimate(
            "ratio",
            "hazard ratio of breaking against the reference (Cox regression, stratified by pair; errors clustered by pair and by repetition)",
            HazardEffect::ratio));
    columns.add(scientific("p", HYPOTHESIS + "ratio is 1", HazardEffect::pValue));
    columns.add(
        scientific(
            "p_proportional",
            HYPOTHESIS
                + "the ratio is the same at all ages (Grambsch-Therneau test, which takes agreements as independent)",
            HazardEffect::proportionality));
    columns.add(
        number(
            "split_years",
            "median age at breaking, years, where p_proportional is below 0.05; empty otherwise, as are the columns after it",
            age(HazardEffect.ByAge::years)));
    columns.addAll(
        Column.estimate(
            "ratio_before",
            "hazard ratio up to split_years",
            e -> e.byAge() == null ? HazardEffect.UNKNOWN : e.byAge().before()));
    columns.add(
        scientific("p_before", HYPOTHESIS + "ratio_before is 1", age(HazardEffect.ByAge::pBefore)));
    columns.addAll(
        Column.estimate(
            "ratio_after",
            "hazard ratio after split_years",
            e -> e.byAge() == null ? HazardEffect.UNKNOWN : e.byAge().after()));
    columns.add(
        scientific("p_after", HYPOTHESIS + "ratio_after is 1", age(HazardEffect.ByAge::pAfter)));
    return columns;
  }

  private static Function<HazardEffect, Double> age(Function<HazardEffect.ByAge, Double> of) {
    return effect -> effect.byAge() == null ? Double.NaN : of.apply(effect.byAge());
  }

  static List<Column<TraitEffect>> traits() {
    List<Column<TraitEffect>> columns = new ArrayList<>();
    columns.add(
        text(
            "trait",
            "trait of leaders, as in behaviours.csv; those observed in under four fifths of leaders are left out",
            TraitEffect::trait));
    columns.add(count("n", "leaders in whom it was observed", e -> (long) e.leaders()));
    columns.add(number("mean", "its mean over them, the reference", TraitEffect::mean));
    columns.add(number("deviation", "its standard deviation over them", TraitEffect::deviation));
    columns.addAll(
        Column.estimate(
            "effect",
            "change in durability for one standard deviation above the reference, other traits held constant (least squares over leaders, HC3 errors)",
            TraitEffect::effect));
    columns.add(scientific("p", HYPOTHESIS + "effect is 0", TraitEffect::pValue));
    return columns;
  }
}
