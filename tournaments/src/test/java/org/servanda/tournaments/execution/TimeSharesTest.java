package org.servanda.tournaments.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

class TimeSharesTest {
  private final TimeShares shares = new TimeShares();

  private record Named(String id) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  private static Entrant entrant(String name) {
    return new Entrant(name, new Named(name), new Provenance(name + ".jar", "1", ""));
  }

  private void look(int times, String name) {
    for (int i = 0; i < times; i++) {
      shares.add(name.isEmpty() ? null : entrant(name));
    }
  }

  @Test
  void who_takes_more_than_half_of_the_time_is_named_with_the_next_two() {
    look(60, "slow");
    look(10, "b");
    look(10, "a");
    look(5, "fast");
    look(15, "");
    assertThat(shares.text())
        .hasValue("slow (slow.jar) took 60 % of the playing time; next: a 10 %, b 10 %.");
  }

  @Test
  void the_engines_own_time_counts_as_time() {
    look(50, "slow");
    look(50, "");
    assertThat(shares.text()).isEmpty();
    look(1, "slow");
    assertThat(shares.text()).hasValue("slow (slow.jar) took 50 % of the playing time.");
  }

  @Test
  void who_takes_next_to_nothing_is_not_named() {
    look(200, "slow");
    look(1, "fast");
    assertThat(shares.text()).hasValue("slow (slow.jar) took 100 % of the playing time.");
  }

  @Test
  void a_few_looks_tell_nothing() {
    look(39, "slow");
    assertThat(shares.text()).isEmpty();
  }

  @Test
  void the_looks_of_a_tournament_that_goes_on_add_up() {
    look(30, "slow");
    TimeShares more = new TimeShares();
    for (int i = 0; i < 20; i++) {
      more.add(entrant("other"));
    }
    shares.add(more);
    assertThat(shares.text())
        .hasValue("slow (slow.jar) took 60 % of the playing time; next: other 40 %.");
  }
}
