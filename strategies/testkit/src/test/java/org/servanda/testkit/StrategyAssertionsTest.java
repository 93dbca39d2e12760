package org.servanda.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Transformer;

class StrategyAssertionsTest {
  /** The sample, with something wrong. */
  private record Bad(String id, boolean throwing) implements Strategy {
    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.whole("anger", 0, 40, 1, "rounds"),
          Parameter.real("least", -9, 9, 0, "gain"),
          Parameter.real("greed", 0, 1, .5, "never read"));
    }

    @Override
    public Leader appoint(Brief brief) {
      Leader sample = new Sample().appoint(brief);
      return Leader.of(
          sample,
          accord -> {
            if (throwing && accord.age() > 3) {
              throw new ArithmeticException("too old");
            }
            return sample.conduct(accord);
          });
    }
  }

  /** Keeps every second year, whatever the wrapped leader wants. */
  private record Distracted(String id, String read) implements Transformer {
    @Override
    public List<Parameter> parameters() {
      return List.of(Parameter.whole("years", 1, 20, 1, "it looks, and then looks away"));
    }

    @Override
    public Leader appoint(Brief brief, List<Strategy> wrapped) {
      int rounds = read.isEmpty() ? 4 : 4 * (int) brief.parameter(read);
      Leader inner = wrapped.get(0).appoint(brief);
      return Leader.of(
          inner,
          accord -> {
            Conduct meant = inner.conduct(accord);
            return accord.round() / rounds % 2 == 0 ? meant : Conduct.comply();
          });
    }
  }

  @Test
  void a_good_strategy_passes() {
    assertThatCode(() -> StrategyAssertions.assertConforms(new Sample()))
        .doesNotThrowAnyException();
  }

  @Test
  void a_bad_one_fails_with_every_sentence_it_does_not_keep() {
    assertThatThrownBy(() -> StrategyAssertions.assertConforms(new Bad("Acme", false)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Acme breaks 2 of 11 sentences of the contract:\n  1. Its id")
        .hasMessageContaining("\n  11. It reads every parameter it declares.")
        .hasMessageContaining("'greed'");
  }

  @Test
  void a_failure_in_a_situation_says_how_to_see_it_again() {
    assertThatThrownBy(() -> StrategyAssertions.assertConforms(new Bad("acme.bad", true)))
        .hasMessageContaining("3. It answers every situation within the rules")
        .hasMessageContaining("too old")
        .hasMessageContaining("To reproduce: Conformance.violations(strategy, ");
  }

  @Test
  void a_transformer_is_checked_around_strategies_that_keep_their_own_parameters() {
    Strategy sample = new Sample();
    assertThatCode(
            () -> StrategyAssertions.assertConforms(new Distracted("acme.far", "years"), sample))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> StrategyAssertions.assertConforms(new Distracted("acme.far", ""), sample))
        .hasMessageContaining("acme.far breaks 1 of 11 sentences")
        .hasMessageContaining("It never reads 'years'");
    assertThatThrownBy(
            () -> StrategyAssertions.assertConforms(new Distracted("acme.far", "anger"), sample))
        .hasMessageContaining("Parameter 'anger' is not declared; declared: years");
  }
}
