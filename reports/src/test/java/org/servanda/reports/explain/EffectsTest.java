package org.servanda.reports.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

class EffectsTest {
  @Test
  void a_trait_that_makes_for_durability_is_found_and_one_that_does_not_is_not() {
    SplittableRandom random = new SplittableRandom(1);
    List<BehaviourProfile> behaviours = new ArrayList<>();
    Map<String, Double> durability = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      double breach = random.nextDouble();
      double anger = random.nextDouble();
      String name = "entrant " + i;
      behaviours.add(
          new BehaviourProfile(
              name, breach, anger, Double.NaN, .5, random.nextDouble(), 1, random.nextDouble()));
      durability.put(name, .9 - .5 * breach + .02 * random.nextDouble());
    }
    List<TraitEffect> effects = BehaviourEffects.of(behaviours, durability);
    assertThat(effects)
        .extracting(TraitEffect::trait)
        .containsExactly("first to breach", "provocability", "verification asked", "renegotiation");
    // A standard deviation of an even spread is 1/√12.
    assertThat(effects.get(0).effect().value()).isCloseTo(-.5 / Math.sqrt(12), within(.02));
    assertThat(effects.get(0).effect().high()).isNegative();
    assertThat(effects.get(1).effect().low()).isNegative();
    assertThat(effects.get(1).effect().high()).isPositive();
  }

  @Test
  void too_few_entrants_tell_nothing() {
    BehaviourProfile one = new BehaviourProfile("one", .1, .2, .3, .4, .5, .6, .7);
    BehaviourProfile two = new BehaviourProfile("two", .2, .1, .3, .5, .5, .6, .7);
    assertThat(BehaviourEffects.of(List.of(one, two), Map.of("one", .1, "two", .2))).isEmpty();
  }

  @Test
  void terms_without_effect_have_hazard_ratios_about_one() {
    List<HazardEffect> effects = TermEffects.of(Samples.tally(200));
    assertThat(effects)
        .extracting(HazardEffect::term)
        .contains("form", "verification", "precision");
    long apart = effects.stream().filter(e -> e.pValue() < .05).count();
    assertThat(apart).isLessThanOrEqualTo(2);
    assertThat(effects)
        .allMatch(e -> e.ratio().low() < e.ratio().value())
        .allMatch(e -> e.ratio().value() < e.ratio().high());
  }

  @Test
  void a_trait_seen_in_under_four_fifths_of_leaders_is_left_out_and_named() {
    SplittableRandom random = new SplittableRandom(2);
    List<BehaviourProfile> behaviours = new ArrayList<>();
    Map<String, Double> durability = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      double forgiveness = i < 32 ? random.nextDouble() : Double.NaN;
      double honesty = i < 31 ? random.nextDouble() : Double.NaN;
      behaviours.add(
          new BehaviourProfile(
              "entrant " + i, random.nextDouble(), .5, forgiveness, .5, .5, honesty, .5));
      durability.put("entrant " + i, random.nextDouble());
    }
    List<TraitEffect> effects = BehaviourEffects.of(behaviours, durability);
    assertThat(effects)
        .extracting(TraitEffect::trait)
        .containsExactly("first to breach", "forgiveness");
    assertThat(effects).extracting(TraitEffect::leaders).containsExactly(40, 32);
    assertThat(effects.get(1).mean()).isBetween(.3, .7);
    assertThat(BehaviourEffects.seldomObserved(behaviours)).containsExactly("honesty (31 of 40)");
  }

  @Test
  void a_level_is_counted_with_its_reference_and_those_broken() {
    List<HazardEffect> effects = TermEffects.of(Samples.tally(200));
    assertThat(effects).allMatch(e -> e.broken() >= 10 && e.agreements() - e.broken() >= 10);
    HazardEffect depth = effects.get(effects.size() - 1);
    assertThat(depth.name()).isEqualTo("depth, a tenth more");
    assertThat(effects)
        .filteredOn(e -> e.term().equals("form"))
        .allMatch(e -> e.name().equals(e.level() + " against " + e.reference()))
        .allMatch(e -> e.agreements() < depth.agreements());
  }

  @Test
  void a_ratio_that_changes_with_age_is_given_before_and_after_the_median_and_no_other() {
    List<HazardEffect> effects = TermEffects.of(drifting());
    HazardEffect form =
        effects.stream().filter(e -> e.term().equals("form")).findFirst().orElseThrow();
    HazardEffect.ByAge ages = Objects.requireNonNull(form.byAge());
    assertThat(form.proportionality()).isLessThan(.001);
    boolean ofTreaties = form.level().equals("treaty");
    assertThat(ofTreaties ? 1 / ages.before().value() : ages.before().value()).isGreaterThan(1.5);
    assertThat(ofTreaties ? 1 / ages.after().value() : ages.after().value()).isLessThan(.7);
    assertThat(TermEffects.of(Samples.tally(200)))
        .allMatch(e -> (e.byAge() == null) == (e.proportionality() >= HazardEffect.REJECTED));
  }

  /** Most executive agreements break early, and most treaties in the years after. */
  private static Tally drifting() {
    SplittableRandom random = new SplittableRandom(3);
    Tally tally = new Tally();
    for (String a : List.of("x", "y", "z", "v", "w")) {
      for (String b : List.of("x", "y", "z", "v", "w")) {
        for (int repetition = 0; repetition < 16; repetition++) {
          boolean treaty = random.nextBoolean();
          boolean early = random.nextInt(10) < (treaty ? 2 : 8);
          int life = early ? random.nextInt(1, 15) : random.nextInt(15, treaty ? 20 : 40);
          tally.add(
              new Pair("made-up", a, b),
              repetition,
              Samples.formed(treaty, life, random.nextInt(4) > 0));
        }
      }
    }
    return tally;
  }

  @Test
  void nothing_played_tells_nothing() {
    assertThat(TermEffects.of(new Tally())).isEmpty();
  }
}
