package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class LimitedMatchTest {
  /** Waits until the test is over. */
  private record Waiting(CountDownLatch over) implements Strategy {
    @Override
    public String id() {
      return "waiting";
    }

    @Override
    public Leader appoint(Brief brief) {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("The test is over");
    }
  }

  @Test
  void a_match_with_a_strategy_that_does_not_return_ends_and_names_it_and_its_jar() {
    CountDownLatch over = new CountDownLatch(1);
    Strategy strategy = new Waiting(over);
    Entrant entrant = new Entrant("waiting", strategy, new Provenance("waiting.jar", "1", ""));
    PreparedScenario scenario =
        new PreparedScenario(new ScenarioLibrary().get("reference-dyad").scenario());
    assertThatThrownBy(
            () ->
                LimitedMatch.play(
                    scenario,
                    entrant,
                    entrant,
                    Chance.of(1, "x", 0),
                    event -> {},
                    new TimeLimit(Duration.ofMillis(50))))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "waiting (waiting.jar) took longer than 0.05 seconds for a match; leave it out, or mend"
                + " it");
    over.countDown();
  }
}
