package org.servanda.tournaments.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.tally.FaultNote;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.PairTally;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;

class ContainmentTest {
  private static final int REPETITIONS = 12;
  private static final Tournament SMALL =
      Tournament.of("reference-dyad").strategies("grim", "saint").repetitions(REPETITIONS);

  /** Walks out of all talks, after doing something. */
  private record Culprit(Supplier<Boolean> deed) implements Strategy {
    @Override
    public String id() {
      return "acme.culprit";
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(
          talks -> deed.get() ? Move.WALK_OUT : Move.ACCEPT, accord -> Conduct.comply());
    }
  }

  private static boolean thrown(Throwable what) {
    ContainmentTest.<RuntimeException>sneak(what);
    return true;
  }

  @SuppressWarnings("unchecked") // a checked exception that no signature announces
  private static <T extends Throwable> void sneak(Throwable what) throws T {
    throw (T) what;
  }

  private static final class Silent extends Exception {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("not even this");
    }
  }

  private static void assertHonestPairIsWhole(TournamentResult result) {
    assertThat(result.isComplete()).isTrue();
    TournamentResult alone = SMALL.play();
    assertThat(result.pairs()).containsAll(alone.pairs());
  }

  @Test
  void whatever_is_thrown_is_the_fault_of_who_was_asked() {
    for (Throwable what :
        List.of(new Error("broken"), new ThreadDeath(), new Silent(), new Exception("checked"))) {
      TournamentResult result = SMALL.strategies(new Culprit(() -> thrown(what))).play();
      assertHonestPairIsWhole(result);
      assertThat(result.findings().faults().keySet())
          .extracting(FaultNote::entrant)
          .containsOnly("acme.culprit");
      assertThat(result.findings().faults().keySet())
          .allMatch(fault -> fault.cause().startsWith("threw " + what.getClass().getSimpleName()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_does_not_return_forfeits_by_name_and_the_rest_is_played(boolean sleeps) {
    AtomicBoolean released = new AtomicBoolean();
    Supplier<Boolean> endless =
        () -> {
          while (!released.get()) {
            if (sleeps) {
              LockSupport.parkNanos(1_000_000);
            } else {
              Thread.onSpinWait();
            }
          }
          return true;
        };
    TournamentResult result =
        SMALL.strategies(new Culprit(endless)).timeLimit(Duration.ofMillis(300)).play();
    released.set(true);
    assertHonestPairIsWhole(result);
    assertThat(result.manifest().late()).containsExactly("acme.culprit");
    result.tally().pairs().forEach(ContainmentTest::assertFaultsAreTheCulprits);
  }

  private static void assertFaultsAreTheCulprits(Pair pair, PairTally sum) {
    boolean plays = pair.a().startsWith("acme") || pair.b().startsWith("acme");
    assertThat(sum.count(PairCount.FAULTS_A) + sum.count(PairCount.FAULTS_B))
        .as(pair.toString())
        .isEqualTo(plays ? REPETITIONS : 0);
  }

  @Test
  void who_keeps_something_between_matches_is_found() {
    AtomicInteger matches = new AtomicInteger();
    TournamentResult result =
        SMALL
            .repetitions(300)
            .strategies(new Culprit(() -> thrown(new Error("match " + matches.incrementAndGet()))))
            .play();
    assertThat(result.manifest().unrepeatable()).isNotEmpty().allMatch(s -> s.contains("acme"));
  }

  @Test
  void a_pair_in_which_nobody_draws_a_number_is_played_once() {
    AtomicInteger appointed = new AtomicInteger();
    Strategy counting =
        new Strategy() {
          @Override
          public String id() {
            return "acme.counting";
          }

          @Override
          public Leader appoint(Brief brief) {
            appointed.incrementAndGet();
            return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
          }
        };
    TournamentResult result =
        Tournament.of("prisoners-dilemma")
            .strategies("tit-for-tat")
            .strategies(counting)
            .repetitions(64)
            .threads(1)
            .play();
    assertThat(result.matches()).isEqualTo(4 * 64);
    // Once a pair, twice against itself, and once more for each match that is played again.
    assertThat(appointed).hasValueLessThan(20);
  }
}
