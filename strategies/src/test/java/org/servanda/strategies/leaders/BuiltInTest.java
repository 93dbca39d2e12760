package org.servanda.strategies.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.conformance.Clause;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.spi.Strategy;

@Execution(ExecutionMode.CONCURRENT)
class BuiltInTest {
  static Stream<String> ids() {
    return new BuiltIn().strategies().stream().map(Strategy::id);
  }

  private static Strategy strategy(String id) {
    return new BuiltIn()
        .strategies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_built_in_strategy_keeps_the_contract_in_thirty_situations_from_both_seats(String id) {
    for (int situation = 0; situation < 30; situation++) {
      assertThat(Conformance.violations(strategy(id), situation)).isEmpty();
    }
  }

  @Tag("slow")
  @Tag("once")
  @ParameterizedTest
  @MethodSource("ids")
  void every_built_in_strategy_keeps_the_contract(String id) {
    assertThat(Conformance.violations(strategy(id))).isEmpty();
  }

  @Test
  void every_built_in_strategy_says_what_it_wants_how_it_bargains_how_it_keeps_and_its_source() {
    Collection<Strategy> all = new BuiltIn().strategies();
    assertThat(all)
        .allSatisfy(
            strategy -> {
              assertThat(strategy.description().portrait()).as(strategy.id()).isNotBlank();
              assertThat(strategy.description().bargains()).as(strategy.id()).isNotBlank();
              assertThat(strategy.description().keeps()).as(strategy.id()).isNotBlank();
              assertThat(strategy.description().source().citation()).as(strategy.id()).isNotBlank();
              assertThat(strategy.description().family())
                  .isIn(
                      "leader",
                      "opposition",
                      "classical rule",
                      "memory-one rule",
                      "bargaining tactic");
            });
    assertThat(all.stream().filter(s -> s.description().family().equals("leader")))
        .extracting(Strategy::id)
        .contains(
            "reciprocal",
            "fickle",
            "wily",
            "generous",
            "grim",
            "contrite",
            "hawk",
            "appeaser",
            "verifier",
            "legalist",
            "opportunist",
            "salami-slicer",
            "showman",
            "stonewaller",
            "even-handed",
            "saint",
            "always-cheat",
            "random",
            "prober",
            "calculating",
            "grit",
            "penance",
            "gradualist",
            "zd-generous",
            "zd-extortioner",
            "brinkman",
            "lame-duck",
            "isolationist",
            "dealmaker",
            "hypocrite",
            "bloc-politician",
            "image-scorer",
            "leading-eight",
            "avenger",
            "type-inferrer",
            "learner",
            "rate-matcher",
            "revisionist");
    assertThat(all.stream().filter(s -> s.description().family().equals("leader")))
        .hasSizeGreaterThanOrEqualTo(40);
  }

  static Stream<String> aroundRules() {
    return around("boulware+tit-for-tat", "wily, grim");
  }

  static Stream<String> aroundLeaders() {
    return around("wily", "grit, saint");
  }

  private static Stream<String> around(String one, String two) {
    return new BuiltIn()
        .transformers().stream()
            .map(
                transformer ->
                    transformer.id() + "(" + (transformer.least() > 1 ? two : one) + ")");
  }

  @ParameterizedTest
  @MethodSource("aroundRules")
  void every_transformer_around_others_keeps_the_contract(String entry) {
    Strategy made = PluginLoader.load(List.of()).entrant(entry).strategy();
    assertThat(Conformance.violations(made))
        .filteredOn(violation -> violation.clause() != Clause.ID)
        .isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("aroundLeaders")
  void every_transformer_around_leaders_keeps_the_contract(String entry) {
    every_transformer_around_others_keeps_the_contract(entry);
  }

  @Test
  void they_are_found_as_a_service() {
    StrategyCatalogue catalogue = PluginLoader.load(List.of());
    assertThat(catalogue.all()).hasSameSizeAs(new BuiltIn().strategies());
    assertThat(catalogue.entrant("calculating(honour=0.1, trust=1)").name())
        .isEqualTo("calculating(honour=0.1, trust=1)");
  }
}
