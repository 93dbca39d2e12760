package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Transformer;

/** How strategies are entered by name. */
class StrategyCatalogueTest {
  private static final Provenance HERE = new Provenance("here", "1", "abc");
  private static final Leader SILENT =
      Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());

  private record Named(String id) implements Strategy {
    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.real("x", -1, 1, 0, "a number"), Parameter.whole("n", 0, 9, 1, "a count"));
    }

    @Override
    public Strategy with(Arguments arguments) {
      return this;
    }

    @Override
    public Leader appoint(Brief brief) {
      return SILENT;
    }
  }

  private record Around(String id, int least, int most) implements Transformer {
    @Override
    public Leader appoint(Brief brief, List<Strategy> wrapped, Arguments arguments) {
      return wrapped.get(0).appoint(brief);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(Parameter.real("rate", 0, 1, .5, "how often"));
    }
  }

  private static final StrategyCatalogue CATALOGUE =
      new StrategyCatalogue(
          List.of(
              new StrategyPlugin(new Named("alpha"), HERE),
              new StrategyPlugin(new Named("beta"), HERE),
              new StrategyPlugin(new Named("acme.gamma"), HERE)),
          List.of(
              new TransformerPlugin(new Around("shaken", 1, 1), HERE),
              new TransformerPlugin(new Around("either", 2, 2), HERE)));

  private static List<String> names(String entry) {
    return CATALOGUE.entrants(entry).stream().map(Entrant::name).toList();
  }

  @Test
  void a_strategy_is_entered_by_its_id_with_or_without_parameters() {
    assertThat(names("alpha")).containsExactly("alpha");
    assertThat(names("alpha(n=3, x=-0.5)")).containsExactly("alpha(n=3, x=-0.5)");
    assertThat(names(" alpha ( x = .5 ) ")).containsExactly("alpha(x=0.5)");
    assertThat(names("alpha(x=1e-3)")).containsExactly("alpha(x=0.001)");
  }

  @Test
  void a_range_enters_one_strategy_for_each_value() {
    assertThat(names("alpha(x=0.1..0.9 step 0.2)"))
        .containsExactly(
            "alpha(x=0.1)", "alpha(x=0.3)", "alpha(x=0.5)", "alpha(x=0.7)", "alpha(x=0.9)");
    assertThat(names("alpha(n=2..4)")).containsExactly("alpha(n=2)", "alpha(n=3)", "alpha(n=4)");
    assertThat(names("alpha(n=0..1, x=-.5..0.5 step 0.5)")).hasSize(6);
    assertThat(names("alpha(n=1..2)+beta(n=1..2)")).hasSize(4);
    assertThat(names("shaken(alpha(n=1..2), rate=0..1 step 0.5)")).hasSize(6);
  }

  @Test
  void any_two_go_together_and_transformers_go_around_anything() {
    assertThat(names("alpha+beta(n=2)")).containsExactly("alpha+beta(n=2)");
    assertThat(names("shaken(alpha+beta, rate=0.1)"))
        .containsExactly("shaken(alpha+beta, rate=0.1)");
    assertThat(names("either(shaken(alpha), beta)")).containsExactly("either(shaken(alpha), beta)");
  }

  @Test
  void a_prefix_may_be_left_out_where_that_leaves_no_doubt() {
    assertThat(names("gamma")).containsExactly("acme.gamma");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alpa|Did you mean 'alpha'?
          alpha(y=1)|has no parameter 'y'
          alpha(x=2)|x
          alpha(n=1.5)|n
          alpha(x=one)|a number, or a range such as 0.1..0.9 step 0.2
          alpha(x=1..0)|is empty
          alpha(x=0..1 step 0)|is empty
          alpha(x=0..1 step 0.0001)|has more than 1000 values
          alpha(x=1, x=2)|given twice
          alpha(|parameter=value, or a strategy
          alpha)|'+', '(' or the end
          alpha(beta)|is a strategy, not a transformer
          shaken(alpha, beta)|is put around 1 strategy, not 2
          either(alpha)|is put around 2 strategies, not 1
          """)
  void what_makes_no_sense_is_refused_with_what_would(String entry, String message) {
    assertThatThrownBy(() -> CATALOGUE.entrants(entry))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(message);
  }

  @Test
  void where_one_is_wanted_a_range_is_refused() {
    assertThatThrownBy(() -> CATALOGUE.entrant("alpha(n=1..3)"))
        .hasMessageContaining("enters 3 strategies; here it must be one");
  }
}
