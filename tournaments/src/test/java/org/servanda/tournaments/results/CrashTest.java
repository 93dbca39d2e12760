package org.servanda.tournaments.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FaultyFileSystem;
import org.servanda.tournaments.io.OutputException;

class CrashTest {
  private static final Tournament SMALL =
      Tournament.of("reference-dyad")
          .strategies("grim", "saint")
          .repetitions(2)
          .threads(1)
          .saveEvery(Duration.ZERO)
          .formats("csv");

  @TempDir private Path folder;

  /** The files of a folder by name, without the lock. */
  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals(".lock")) {
          files.put(
              folder.relativize(file).toString(),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FaultyFileSystem disk() {
    FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    return new FaultyFileSystem(memory);
  }

  @Tag("slow")
  @Tag("once")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whichever_operation_fails_what_is_there_is_whole_and_the_next_run_ends_the_same(
      boolean full) {
    FaultyFileSystem sound = disk();
    sound.failAt(0, false);
    SMALL.playIn(sound.getPath("/results"));
    int operations = sound.operations();
    Map<String, String> expected = files(sound.getPath("/results"));
    assertThat(operations).isGreaterThan(40);
    assertThat(expected).containsKeys("manifest.json", "tally.bin", "standings.csv");
    int failed = 0;
    for (int n = 1; n <= operations; n++) {
      FaultyFileSystem disk = disk();
      Path place = disk.getPath("/results");
      disk.failAt(n, full);
      try {
        SMALL.playIn(place);
      } catch (OutputException e) {
        failed++;
        assertThat(e).hasMessageContaining("no space left on device");
      }
      disk.failAt(0, false);
      Map<String, String> left = files(place);
      left.keySet().removeIf(name -> name.startsWith(".") && name.endsWith(".part"));
      left.remove("manifest.json");
      left.remove("tally.bin");
      assertThat(expected).as("after operation " + n).containsAllEntriesOf(left);
      SMALL.playIn(place);
      assertThat(files(place)).as("after operation " + n).isEqualTo(expected);
    }
    assertThat(failed).isGreaterThan(operations / 2);
  }

  private static TournamentListener cancelling(Cancellation cancellation, int after) {
    return new TournamentListener() {
      private int played;

      @Override
      public synchronized void matchPlayed(Pair pair, int repetition, MatchResult result) {
        if (++played == after) {
          cancellation.cancel("enough");
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 130, 200, 260})
  void seasons_and_conditions_go_on_where_they_were_stopped_to_the_same_bytes(int matches) {
    Tournament whole =
        SMALL.repetitions(20).seasons(2).vary("form", "pledge", "treaty").formats("csv", "json");
    whole.playIn(folder.resolve("whole"));
    Cancellation cancellation = new Cancellation();
    TournamentResult stopped =
        whole
            .listener(cancelling(cancellation, matches))
            .cancellation(cancellation)
            .playIn(folder.resolve("again"));
    assertThat(stopped.isComplete()).isFalse();
    TournamentResult resumed = whole.playIn(folder.resolve("again"));
    assertThat(resumed.isComplete()).isTrue();
    assertThat(files(folder.resolve("again"))).isEqualTo(files(folder.resolve("whole")));
  }

  @Tag("slow")
  @Test
  void what_is_saved_while_it_is_played_is_a_report_away() throws IOException {
    Path running = folder.resolve("running");
    Path copy = folder.resolve("copy");
    List<Long> seen = new ArrayList<>();
    TournamentListener copying =
        new TournamentListener() {
          @Override
          public void saved(String problem) {
            try {
              Files.createDirectories(copy);
              for (String name : List.of("manifest.json", "tally.bin")) {
                Files.write(copy.resolve(name), Files.readAllBytes(running.resolve(name)));
              }
              TournamentResult read = TournamentResult.read(copy);
              if (read.matches() > 0) { // not before the first match has ended
                assertThat(read.ranking()).isNotEmpty();
                seen.add(read.matches());
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    Tournament longer = SMALL.strategies("wily", "hawk").repetitions(400);
    TournamentResult result =
        longer.listener(copying).timeLimit(Duration.ofMillis(200)).playIn(running);
    assertThat(seen).isNotEmpty().isSorted().allMatch(n -> n > 0 && n <= result.matches());
    // What was saved last can be played to the end.
    assertThat(longer.playIn(copy).ranking()).isEqualTo(result.ranking());
    assertThat(files(copy)).isEqualTo(files(running));
  }

  @Test
  void files_that_another_tournament_made_are_gone_and_a_strangers_stay() throws IOException {
    SMALL.vary("succession", 0, 1).formats().playIn(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(files(folder)).containsKeys("contrasts.csv", "index.html", "card.png");
    SMALL.formats("json").playIn(ResultsOptions.in(folder).overwriting());
    assertThat(files(folder))
        .containsOnlyKeys(
            "manifest.json", "environment.json", "tally.bin", "results.json", "notes.txt");
  }

  @Test
  void sums_of_another_tournament_are_refused() throws IOException {
    SMALL.playIn(folder.resolve("one"));
    SMALL.seed(5).playIn(folder.resolve("other"));
    SMALL.strategies("hawk").playIn(folder.resolve("third"));
    SMALL.repetitions(3).playIn(folder.resolve("longer"));
    for (String name : List.of("other", "third", "longer")) {
      Files.write(
          folder.resolve("one/tally.bin"), Files.readAllBytes(folder.resolve(name + "/tally.bin")));
      assertThatThrownBy(() -> TournamentResult.read(folder.resolve("one")))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("does not belong to the tournament of the manifest.json");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void of_several_runs_into_one_folder_one_plays_and_the_others_say_who_does(int runs)
      throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(runs - 1);
    TournamentListener waiting =
        new TournamentListener() {
          @Override
          public void started(long matches) {
            started.countDown();
            try {
              refused.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(runs);
    try {
      Future<TournamentResult> first = pool.submit(() -> SMALL.listener(waiting).playIn(folder));
      started.await();
      Callable<String> late =
          () -> {
            try {
              SMALL.playIn(folder);
              return "played";
            } catch (OutputException e) {
              return String.valueOf(e.getMessage());
            } finally {
              refused.countDown();
            }
          };
      List<Future<String>> others = new ArrayList<>();
      for (int i = 1; i < runs; i++) {
        others.add(pool.submit(late));
      }
      for (Future<String> other : others) {
        assertThat(other.get())
            .contains("Another run (process " + ProcessHandle.current().pid() + ") is writing into")
            .contains("--out");
      }
      assertThat(first.get().isComplete()).isTrue();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_field_is_played_once_whichever_newcomer_comes() {
    Tournament field = SMALL.strategies("hawk").repetitions(4);
    ResultsOptions under = ResultsOptions.under(folder).fieldsUnder(folder);
    List<Long> stored = new ArrayList<>();
    TournamentListener counting =
        new TournamentListener() {
          @Override
          public void resumed(long known, long total) {
            stored.add(known);
          }
        };
    field.only("wily").listener(counting).playIn(under);
    field.only("appeaser").listener(counting).playIn(under);
    // 3 strategies of the field, each against each at both seats, 4 repetitions.
    boolean hashed = !stored.isEmpty();
    assertThat(hashed ? stored : List.of(36L)).containsExactly(36L);
  }
}
