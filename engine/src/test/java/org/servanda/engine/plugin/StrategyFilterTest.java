package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;

/** How strategies are chosen by what they declare. */
class StrategyFilterTest {
  private record Described(String id, StrategyDescription description) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  private static StrategyPlugin plugin(String id, String family, Traits traits, String source) {
    StrategyDescription description =
        StrategyDescription.of(family, "A strategy.").being(traits).citing(Source.of(source));
    return new StrategyPlugin(new Described(id, description), new Provenance("here", "1", "abc"));
  }

  private static final StrategyCatalogue CATALOGUE =
      new StrategyCatalogue(
          List.of(
              plugin("kind", "leader", new Traits(true, true, 0), "Axelrod 1984, Evolution"),
              plugin("moody", "leader", new Traits(false, false, 3), "Walt 2018"),
              plugin("echo", "rule", new Traits(true, true, 1), "Rapoport 1965"),
              plugin("folk", "rule", Traits.UNDECLARED, "A saying")),
          List.of());

  private static List<String> chosen(StrategyFilter filter) {
    return CATALOGUE.matching(filter).stream().map(plugin -> plugin.strategy().id()).toList();
  }

  @Test
  void without_a_wish_every_strategy_is_chosen() {
    assertThat(chosen(StrategyFilter.ANY)).containsExactly("echo", "folk", "kind", "moody");
  }

  @Test
  void a_family_and_each_trait_narrow_the_choice() {
    assertThat(chosen(StrategyFilter.ANY.family("leader"))).containsExactly("kind", "moody");
    assertThat(chosen(StrategyFilter.ANY.nice())).containsExactly("echo", "kind");
    assertThat(chosen(StrategyFilter.ANY.deterministic())).containsExactly("echo", "kind");
    assertThat(chosen(StrategyFilter.ANY.memory(0))).containsExactly("kind");
    assertThat(chosen(StrategyFilter.ANY.memory(3))).containsExactly("echo", "kind", "moody");
    assertThat(chosen(StrategyFilter.ANY.family("leader").nice().memory(1).deterministic()))
        .containsExactly("kind");
  }

  @Test
  void a_source_is_found_by_any_of_its_words_in_any_case() {
    assertThat(chosen(StrategyFilter.ANY.source("axelrod"))).containsExactly("kind");
    assertThat(chosen(StrategyFilter.ANY.source("EVOLUTION"))).containsExactly("kind");
  }

  @Test
  void a_source_without_a_year_is_left_out_where_years_matter() {
    assertThat(chosen(StrategyFilter.ANY.since(1984))).containsExactly("kind", "moody");
    assertThat(chosen(StrategyFilter.ANY.until(1984))).containsExactly("echo", "kind");
    assertThat(chosen(StrategyFilter.ANY.since(1970).until(2000))).containsExactly("kind");
    assertThat(chosen(StrategyFilter.ANY.since(2019))).isEmpty();
  }

  @Test
  void a_negative_memory_is_refused() {
    assertThatThrownBy(() -> StrategyFilter.ANY.memory(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("memory is -1");
  }

  @Test
  void a_list_of_entries_is_split_at_commas_outside_parentheses() {
    assertThat(StrategyCatalogue.split("a, b(x=1, y=2) ,, c(d(e, f), g=1)"))
        .containsExactly("a", "b(x=1, y=2)", "c(d(e, f), g=1)");
    assertThat(StrategyCatalogue.split(" ")).isEmpty();
  }
}
