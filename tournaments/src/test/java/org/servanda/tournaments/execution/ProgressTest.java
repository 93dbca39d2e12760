package org.servanda.tournaments.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;

/** Why a tournament stopped. */
class ProgressTest {
  @TempDir private Path folder;

  @Test
  void the_first_reason_to_stop_is_kept() {
    Progress progress = Progress.silent();
    assertThat(progress.isStopped()).isFalse();
    assertThat(progress.reason()).isEmpty();
    progress.stop("one");
    progress.stop("two");
    assertThat(progress.isStopped()).isTrue();
    assertThat(progress.reason()).isEqualTo("one");
  }

  @Test
  void a_cancellation_without_a_reason_has_one_and_keeps_its_first() {
    Cancellation cancellation = new Cancellation();
    Progress progress = new Progress(TournamentListener.SILENT, cancellation);
    cancellation.cancel(" ");
    cancellation.cancel("late");
    assertThat(progress.reason()).isEqualTo("it was cancelled");
    progress.stop("the program failed");
    assertThat(progress.reason()).isEqualTo("the program failed");
  }

  /** Never answers, once it leads. */
  private record Endless(CountDownLatch leads, CountDownLatch released) implements Strategy {
    @Override
    public String id() {
      return "acme.endless";
    }

    @Override
    public Leader appoint(Brief brief) {
      leads.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  @Test
  void a_thread_that_is_interrupted_leaves_its_matches_and_says_so() throws InterruptedException {
    CountDownLatch leads = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    StringBuilder reason = new StringBuilder();
    TournamentListener hears =
        new TournamentListener() {
          @Override
          public void stopped(String why) {
            reason.append(why);
          }
        };
    TournamentResult[] result = {null};
    boolean[] interrupted = {false};
    Thread playing =
        new Thread(
            () -> {
              result[0] =
                  Tournament.of("reference-dyad")
                      .strategies(new Endless(leads, released))
                      .repetitions(2)
                      .threads(1)
                      .listener(hears)
                      .formats("csv")
                      .playIn(folder);
              interrupted[0] = Thread.currentThread().isInterrupted();
            });
    playing.start();
    leads.await();
    playing.interrupt();
    playing.join();
    released.countDown();
    assertThat(reason).hasToString("it was interrupted");
    assertThat(interrupted[0]).isTrue();
    assertThat(result[0].isComplete()).isFalse();
    assertThat(result[0].matches()).isZero();
    assertThat(folder.resolve("tally.bin")).doesNotExist();
  }
}
