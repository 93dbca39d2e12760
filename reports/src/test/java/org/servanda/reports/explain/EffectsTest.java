package org.servanda.reports.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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
    List<Effect> effects = BehaviourEffects.of(behaviours, durability);
    assertThat(effects)
        .extracting(Effect::name)
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
    List<Effect> effects = TermEffects.of(Samples.tally(200));
    assertThat(effects).extracting(Effect::group).contains("form", "verification", "precision");
    long apart = effects.stream().filter(e -> e.pValue() < .05).count();
    assertThat(apart).isLessThanOrEqualTo(2);
    assertThat(effects)
        .allMatch(e -> e.effect().low() < e.effect().value())
        .allMatch(e -> e.effect().value() < e.effect().high());
  }

  @Test
  void nothing_played_tells_nothing() {
    assertThat(TermEffects.of(new Tally())).isEmpty();
  }
}
