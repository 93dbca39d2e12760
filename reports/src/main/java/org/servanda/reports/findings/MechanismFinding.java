package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Tally;

/**
 * How often a mechanism of the model acted in the matches of a tournament, all pairs and conditions
 * taken together. These are counts, not effects.
 *
 * @param mechanism the mechanism in words
 * @param measure what is measured
 * @param value the measure
 * @param share whether it is a share, from 0 to 1
 */
public record MechanismFinding(String mechanism, String measure, double value, boolean share) {

  /** In the order in which an agreement passes through them; empty without talks or agreements. */
  static List<MechanismFinding> of(Tally tally) {
    Sums sums = new Sums(tally.settings().values());
    return sums.of(ConditionMetric.TALKS) == 0 || sums.of(ConditionMetric.AGREEMENTS) == 0
        ? List.of()
        : sums.findings();
  }

  /** Findings made from sums; those without a measure are left out. */
  private static final class Sums {
    private static final double BILLION = 1e9;

    private final Collection<ConditionTally> conditions;
    private final List<MechanismFinding> findings = new ArrayList<>();
    private String mechanism = "";

    Sums(Collection<ConditionTally> conditions) {
      this.conditions = conditions;
    }

    double of(ConditionMetric metric) {
      return conditions.stream().mapToLong(sums -> sums.total(metric)).sum();
    }

    List<MechanismFinding> findings() {
      talks();
      deals();
      home();
      return List.copyOf(findings);
    }

    private void talks() {
      double talks = of(ConditionMetric.TALKS);
      mechanism = "The meeting and its prize";
      share("matches with talks", ConditionMetric.TALKED, of(ConditionMetric.MATCHES));
      share(
          "of these, matches in which nothing was ever signed",
          ConditionMetric.TALKED_IN_VAIN,
          of(ConditionMetric.TALKED));
      mechanism = "Over-asking and walking away";
      share("rounds of talks without an accepted offer", ConditionMetric.DEADLOCKS, talks);
      share("rounds of talks that a side walked out of", ConditionMetric.WALK_OUTS, talks);
      mechanism = "Words read differently";
      double accepted = of(ConditionMetric.SIGNED) + of(ConditionMetric.DRAFTING_FAILURES);
      share("accepted offers that failed in drafting", ConditionMetric.DRAFTING_FAILURES, accepted);
      rate("rounds with a suspected or proven breach, a year", ConditionMetric.DISPUTES);
    }

    private void deals() {
      double oneSided = of(ConditionMetric.ONE_SIDED);
      double even = of(ConditionMetric.AGREEMENTS) - oneSided;
      mechanism = "One-sided deals undermined";
      share(
          "agreements that gave one side three quarters of the gains or more",
          ConditionMetric.ONE_SIDED,
          oneSided + even);
      share(
          "of these, left or seriously breached", ConditionMetric.ONE_SIDED_DISHONOURED, oneSided);
      add(
          "of the others, left or seriously breached",
          (of(ConditionMetric.DISHONOURED) - of(ConditionMetric.ONE_SIDED_DISHONOURED)) / even,
          true);
      add(
          "of those left or first breached by one side alone, by the one that gained less",
          (of(ConditionMetric.LEFT_BY_THE_POORER) + of(ConditionMetric.BREACHED_BY_THE_POORER))
              / (of(ConditionMetric.LEFT_BY_ONE) + of(ConditionMetric.BREACHED_BY_ONE)),
          true);
    }

    private void home() {
      mechanism = "Hawks at home";
      share(
          "signed agreements that a legislature rejected",
          ConditionMetric.REJECTIONS,
          of(ConditionMetric.SIGNED));
      rate("involuntary defections a year", ConditionMetric.SLIPS);
      mechanism = "Leaders change";
      add(
          "leaders who left office, a year and party",
          of(ConditionMetric.SUCCESSIONS) / (2 * years(ConditionMetric.ROUNDS)),
          false);
      share(
          "agreements that an opposition in office left, or was the first to breach",
          ConditionMetric.UNDONE_BY_OPPOSITION,
          of(ConditionMetric.AGREEMENTS));
      mechanism = "Allies and rival";
      add(
          "mean shift of a side’s standing with allies against its rival",
          of(ConditionMetric.POSITION_MOVED) / BILLION / (2 * of(ConditionMetric.MATCHES)),
          false);
      mechanism = "Danger of war";
      double unsigned = of(ConditionMetric.MATCHES) - of(ConditionMetric.AGREED);
      double danger = of(ConditionMetric.DANGER_UNSIGNED);
      add("in matches without an agreement", danger / BILLION / unsigned, true);
      add(
          "in matches with one",
          (of(ConditionMetric.DANGER) - danger) / BILLION / of(ConditionMetric.AGREED),
          true);
    }

    private double years(ConditionMetric rounds) {
      return of(rounds) / World.ROUNDS_PER_YEAR;
    }

    private void share(String measure, ConditionMetric some, double all) {
      add(measure, of(some) / all, true);
    }

    private void rate(String measure, ConditionMetric count) {
      add(measure + " in force", of(count) / years(ConditionMetric.ROUNDS_IN_FORCE), false);
    }

    private void add(String measure, double value, boolean share) {
      if (Double.isFinite(value)) {
        findings.add(new MechanismFinding(mechanism, measure, value, share));
      }
    }
  }
}
