package org.servanda.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of the plugin contract: what they allow, and how they are written. */
class ContractValuesTest {
  private static final List<Parameter> DECLARED =
      List.of(
          Parameter.real("greed", 0, 1, .5, "share it asks for"),
          Parameter.whole("memory", 1, 9, 3, "rounds it looks back"));

  @Test
  void conduct_is_written_as_it_is_done() {
    assertThat(Conduct.comply()).hasToString("comply");
    assertThat(Conduct.breach(.25)).hasToString("breach(0.25)");
    assertThat(Conduct.breach()).hasToString("breach(1)");
    assertThat(Conduct.escape()).hasToString("escape");
    assertThat(Conduct.withdraw()).hasToString("withdraw");
    assertThat(Conduct.comply().andSanction()).hasToString("comply and sanction");
    assertThat(Conduct.withdraw().andRenegotiate().andSanction())
        .hasToString("withdraw and sanction and renegotiate");
  }

  @Test
  void flags_are_added_and_none_is_lost() {
    Conduct both = Conduct.breach(.125).andRenegotiate().andSanction();
    assertThat(both.kind()).isEqualTo(Conduct.Kind.KEEP);
    assertThat(both.shortfall()).isEqualTo(.125);
    assertThat(both.sanctions()).isTrue();
    assertThat(both.renegotiates()).isTrue();
    assertThat(Conduct.breach(.125).sanctions()).isFalse();
    assertThat(Conduct.escape().andSanction().renegotiates()).isFalse();
  }

  @Test
  void a_shortfall_of_whole_per_cents_costs_no_memory_and_any_other_is_exact() {
    assertThat(Conduct.breach(.37)).isSameAs(Conduct.breach(.37));
    assertThat(Conduct.breach(0)).isSameAs(Conduct.comply());
    assertThat(Conduct.breach(1)).isSameAs(Conduct.breach());
    assertThat(Conduct.breach(.3701).shortfall()).isEqualTo(.3701);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 1.01, Double.NaN})
  void a_shortfall_that_is_no_share_is_refused(double shortfall) {
    assertThatThrownBy(() -> Conduct.breach(shortfall))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(shortfall + " must be from 0 to 1");
  }

  @Test
  void traits_are_told_in_words_and_nothing_declared_in_none() {
    assertThat(new Traits(true, true, 1)).hasToString("nice, deterministic, memory 1");
    assertThat(new Traits(false, true, Traits.UNLIMITED)).hasToString("deterministic");
    assertThat(Traits.UNDECLARED).hasToString("");
    assertThatThrownBy(() -> new Traits(true, true, -1)).hasMessageContaining("memory is -1");
  }

  @Test
  void a_source_knows_its_year_and_is_written_with_its_doi() {
    Source paper = new Source("Nowak and Sigmund 1993, Nature 364:56-58", "10.1038/364056a0");
    assertThat(paper.year()).hasValue(1993);
    assertThat(paper)
        .hasToString("Nowak and Sigmund 1993, Nature 364:56-58 (doi:10.1038/364056a0)");
    assertThat(Source.of("a saying").year()).isEmpty();
    assertThat(Source.of("a saying")).hasToString("a saying");
    assertThat(Source.of("Thucydides, item 21999").year()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://doi.org/10.1038/364056a0", "10.1038", "11.1038/x", "10.12/x"})
  void what_is_no_doi_is_refused_with_one_that_is(String doi) {
    assertThatThrownBy(() -> new Source("Somebody 2001", doi))
        .hasMessageContaining("'" + doi + "' is not a DOI")
        .hasMessageContaining("10.1038/364056a0");
  }

  @Test
  void a_parameter_takes_its_kind_within_its_range() {
    Parameter greed = DECLARED.get(0);
    Parameter memory = DECLARED.get(1);
    assertThat(greed.allows(0)).isTrue();
    assertThat(greed.allows(1)).isTrue();
    assertThat(greed.allows(1.001)).isFalse();
    assertThat(greed.allows(-.001)).isFalse();
    assertThat(greed.allows(Double.NaN)).isFalse();
    assertThat(memory.allows(2)).isTrue();
    assertThat(memory.allows(2.5)).isFalse();
    assertThat(greed.allowed()).isEqualTo("a number from 0 to 1");
    assertThat(memory.allowed()).isEqualTo("a whole number from 1 to 9");
    assertThat(Parameter.text(1e15)).isEqualTo("1.0E15");
  }

  @Test
  void a_parameter_nobody_could_set_is_refused() {
    assertThatThrownBy(() -> Parameter.real("Greed", 0, 1, 0, "")).hasMessageContaining("'Greed'");
    assertThatThrownBy(() -> Parameter.real("greed", 1, 0, 0, ""))
        .hasMessageContaining("empty range 1.0 to 0.0");
    assertThatThrownBy(() -> Parameter.real("greed", Double.NaN, 1, 0, ""))
        .hasMessageContaining("empty range");
  }

  @Test
  void arguments_are_the_given_values_and_the_standard_ones_for_the_rest() {
    Arguments some = Arguments.of(DECLARED, Map.of("memory", 7.));
    assertThat(some.value("memory")).isEqualTo(7);
    assertThat(some.value("greed")).isEqualTo(.5);
    assertThat(some.names()).containsExactly("greed", "memory");
    assertThat(some.with("greed", .25)).hasToString("greed=0.25, memory=7");
    assertThat(some).hasToString("greed=0.5, memory=7");
  }

  @Test
  void arguments_that_were_not_declared_are_refused_with_those_that_were() {
    assertThatThrownBy(() -> Arguments.of(DECLARED, Map.of("gred", .1)))
        .hasMessage("Parameter 'gred' is not declared; declared: greed, memory");
    assertThatThrownBy(() -> Arguments.of(List.of(), Map.of("greed", .1)))
        .hasMessageContaining("declared: none");
    assertThatThrownBy(() -> Arguments.of(DECLARED, Map.of("memory", 2.5)))
        .hasMessageContainingAll("'memory' is 2.5", "a whole number from 1 to 9", "looks back");
    assertThatThrownBy(() -> Arguments.of(DECLARED, Map.of()).value("other"))
        .hasMessage("Parameter 'other' is not declared; declared: greed, memory");
  }
}
