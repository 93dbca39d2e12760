package org.servanda.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;

/** A good plugin keeps every sentence of the contract, and each bad one breaks exactly its own. */
class ConformanceTest {
  private static Leader leader(Brief brief, Keeper keeper) {
    return Leader.of(
        talks ->
            talks.offer() != null ? Move.ACCEPT : brief.outcomes().at(brief.outcomes().size() - 1),
        keeper);
  }

  private record Plain(String id, List<Parameter> parameters, Keeper keeper) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return leader(brief, keeper);
    }
  }

  private static List<Clause> broken(Strategy strategy) {
    return Conformance.violations(strategy).stream().map(Violation::clause).toList();
  }

  @Test
  void a_good_plugin_breaks_nothing() {
    assertThat(broken(new Plain("acme.good", List.of(), accord -> Conduct.comply()))).isEmpty();
  }

  @Test
  void a_bad_id_breaks_the_first() {
    assertThat(broken(new Plain("Acme Good", List.of(), accord -> Conduct.comply())))
        .containsExactly(Clause.ID);
  }

  @Test
  void a_standard_value_out_of_range_breaks_the_second() {
    List<Parameter> parameters = List.of(Parameter.real("x", 0, 1, 2, "too much"));
    assertThat(broken(new Plain("acme.bad", parameters, accord -> Conduct.comply())))
        .containsExactly(Clause.PARAMETERS);
  }

  @Test
  void an_exception_in_a_rare_situation_breaks_the_third() {
    Keeper rare =
        accord -> {
          if (accord.remaining() < 3) {
            throw new ArithmeticException("time is up");
          }
          return Conduct.comply();
        };
    List<Violation> violations = Conformance.violations(new Plain("acme.bad", List.of(), rare));
    assertThat(violations).extracting(Violation::clause).containsExactly(Clause.NO_FAULTS);
    assertThat(violations.get(0).toString()).contains("situation", "seat", "time is up");
  }

  @Test
  void hidden_chance_breaks_the_fourth() {
    AtomicInteger hidden = new AtomicInteger();
    Keeper moody =
        accord -> hidden.incrementAndGet() % 7 == 0 ? Conduct.breach() : Conduct.comply();
    assertThat(broken(new Plain("acme.bad", List.of(), moody)))
        .containsExactly(Clause.DETERMINISTIC);
  }

  @Test
  void memory_that_outlives_the_match_breaks_the_fifth() {
    AtomicInteger matches = new AtomicInteger();
    Strategy remembers =
        new Strategy() {
          @Override
          public String id() {
            return "acme.bad";
          }

          @Override
          public Leader appoint(Brief brief) {
            boolean late = matches.incrementAndGet() > 2 * Conformance.SITUATIONS * 4;
            return leader(brief, accord -> late ? Conduct.breach() : Conduct.comply());
          }
        };
    assertThat(broken(remembers)).containsExactly(Clause.NO_SHARED_STATE);
  }
}
