package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.PairTally;
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
    Sums sums = new Sums(tally.pairs().values());
    return sums.of(PairCount.TALKS) == 0 || sums.of(PairCount.AGREEMENTS) == 0
        ? List.of()
        : sums.findings();
  }

  /** Findings made from sums; those without a measure are left out. */
  private static final class Sums {
    private static final double MILLION = 1e6;

    private final Collection<PairTally> pairs;
    private final List<MechanismFinding> findings = new ArrayList<>();
    private String mechanism = "";

    Sums(Collection<PairTally> pairs) {
      this.pairs = pairs;
    }

    double of(PairCount metric) {
      return pairs.stream().mapToLong(sums -> sums.count(metric)).sum();
    }

    List<MechanismFinding> findings() {
      talks();
      deals();
      minimumAndExposure();
      home();
      return List.copyOf(findings);
    }

    private void talks() {
      double talks = of(PairCount.TALKS);
      mechanism = "The meeting and its prize";
      add("rounds of talks a match", talks / played(), false);
      share("matches in which nothing entered into force", PairCount.WITHOUT_AGREEMENT, played());
      mechanism = "Over-asking and walking away";
      share("rounds of talks without an accepted offer", PairCount.DEADLOCKS, talks);
      share("rounds of talks that a side walked out of", PairCount.WALK_OUTS, talks);
      mechanism = "Words read differently";
      double accepted = of(PairCount.SIGNED) + of(PairCount.DRAFTING_FAILURES);
      share("accepted offers that failed in drafting", PairCount.DRAFTING_FAILURES, accepted);
      rate("rounds with a suspected or proven breach, a year", PairCount.DISPUTES);
    }

    private void deals() {
      double oneSided = of(PairCount.ONE_SIDED);
      double even = of(PairCount.AGREEMENTS) - oneSided;
      mechanism = "One-sided deals undermined";
      share(
          "agreements that gave one side three quarters of the gains or more",
          PairCount.ONE_SIDED,
          oneSided + even);
      share("of these, left or seriously breached", PairCount.ONE_SIDED_DISHONOURED, oneSided);
      add(
          "of the others, left or seriously breached",
          (of(PairCount.DISHONOURED) - of(PairCount.ONE_SIDED_DISHONOURED)) / even,
          true);
      add(
          "of those left or first breached by one side alone, by the one that gained less",
          of(PairCount.UNDONE_BY_THE_POORER) / of(PairCount.UNDONE_BY_ONE),
          true);
    }

    private void minimumAndExposure() {
      mechanism = "Minimum objectives";
      double unmet = of(PairCount.UNMET);
      double met = of(PairCount.AGREEMENTS) - unmet;
      share(
          "agreements that gave a side no more than it had without one",
          PairCount.UNMET,
          unmet + met);
      share("of these, left or seriously breached", PairCount.UNMET_DISHONOURED, unmet);
      add(
          "of the others, left or seriously breached",
          (of(PairCount.DISHONOURED) - of(PairCount.UNMET_DISHONOURED)) / met,
          true);
      mechanism = "A disarmed rival";
      share(
          "agreements in which one side gave up more deterrence than the other",
          PairCount.EXPOSED,
          unmet + met);
      share(
          "of those left or first breached by one side alone, by the side still armed",
          PairCount.EXPOSED_UNDONE_BY_THE_ARMED,
          of(PairCount.EXPOSED_UNDONE));
    }

    private void home() {
      mechanism = "Hawks at home";
      share(
          "signed agreements that a legislature rejected",
          PairCount.REJECTIONS,
          of(PairCount.SIGNED));
      add(
          "involuntary defections a year in force",
          (of(PairCount.SLIPS_A) + of(PairCount.SLIPS_B)) / years(PairCount.ROUNDS_IN_FORCE),
          false);
      mechanism = "Leaders change";
      add(
          "leaders who left office, a year and party",
          of(PairCount.SUCCESSIONS) / (2 * years(PairCount.ROUNDS)),
          false);
      share(
          "agreements that an opposition in office left, or was the first to breach",
          PairCount.UNDONE_BY_OPPOSITION,
          of(PairCount.AGREEMENTS));
      mechanism = "Allies and rival";
      add(
          "mean shift of a side’s standing with allies against its rival",
          of(PairCount.POSITION_MOVED) / MILLION / (2 * played()),
          false);
      mechanism = "Danger of war";
      double without = of(PairCount.WITHOUT_AGREEMENT);
      double danger = of(PairCount.DANGER_WITHOUT_AGREEMENT) / MILLION;
      add("in matches without an agreement", danger / without, true);
      add("in matches with one", (danger() - danger) / (played() - without), true);
    }

    /** Matches but for those that ended in a fault. */
    private double played() {
      return of(PairCount.MATCHES) - of(PairCount.FAULTS);
    }

    private double danger() {
      return pairs.stream().mapToDouble(sums -> sums.sum(MatchMetric.DANGER)).sum();
    }

    private double years(PairCount rounds) {
      return of(rounds) / World.ROUNDS_PER_YEAR;
    }

    private void share(String measure, PairCount some, double all) {
      add(measure, of(some) / all, true);
    }

    private void rate(String measure, PairCount count) {
      add(measure + " in force", of(count) / years(PairCount.ROUNDS_IN_FORCE), false);
    }

    private void add(String measure, double value, boolean share) {
      if (Double.isFinite(value)) {
        findings.add(new MechanismFinding(mechanism, measure, value, share));
      }
    }
  }
}
