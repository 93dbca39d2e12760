package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
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

  /** Thinks for longer than the limit before it answers the first question. */
  private record Thinking(long millis) implements Strategy {
    @Override
    public String id() {
      return "you";
    }

    @Override
    public Leader appoint(Brief brief) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  private static MatchResult led(Strategy person, Strategy other, @Nullable Seat seat) {
    return LimitedMatch.play(
        new PreparedScenario(new ScenarioLibrary().get("reference-dyad").scenario()),
        new Entrant("you", person, new Provenance("a person", "", "")),
        new Entrant("other", other, new Provenance("other.jar", "1", "")),
        seat,
        Chance.of(1, "x", 0),
        null,
        new TimeLimit(Duration.ofMillis(200)));
  }

  @Test
  void a_person_may_think_longer_than_a_strategy() {
    assertThat(led(new Thinking(1000), new Thinking(0), Seat.A).fault()).isNull();
    assertThatThrownBy(() -> led(new Thinking(1000), new Thinking(0), null))
        .hasMessageStartingWith("you (a person) took longer");
  }

  @Test
  void a_strategy_that_leaves_a_person_waiting_is_named_with_its_jar() {
    CountDownLatch over = new CountDownLatch(1);
    assertThatThrownBy(() -> led(new Thinking(0), new Waiting(over), Seat.A))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("other (other.jar) took longer than 0.2 seconds for a match");
    over.countDown();
  }
}
