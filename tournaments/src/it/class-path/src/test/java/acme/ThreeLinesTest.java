package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.Tournament;

class ThreeLinesTest {
  @TempDir Path folder;

  /** Takes what it is offered, and keeps its word until a breach is proven. */
  static final class MyLeader implements Strategy {
    @Override
    public String id() {
      return "acme.mine";
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(
          talks -> talks.offer() == null ? Move.WALK_OUT : Move.ACCEPT,
          accord -> accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply());
    }
  }

  @Test
  void a_tournament_with_a_leader_of_ones_own() {
    var result =
        Tournament.of("korea-2018")
            .strategies("reciprocal", "wily")
            .strategies(new MyLeader())
            .repetitions(4)
            .play();
    result
        .ranking()
        .forEach(place -> System.out.println(place.strategy() + " " + place.durability()));
    result.writeTo(folder);
    assertEquals(3, result.ranking().size());
    assertTrue(Files.exists(folder.resolve("index.html")));
  }
}
