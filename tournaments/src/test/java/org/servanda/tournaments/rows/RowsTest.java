package org.servanda.tournaments.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;

class RowsTest {
  private static final Tournament SMALL =
      Tournament.of("reference-dyad")
          .strategies("reciprocal", "wily", "saint")
          .repetitions(20)
          .formats("csv");

  @TempDir private Path folder;

  private ResultsOptions rows(String name) {
    return ResultsOptions.in(folder.resolve(name)).withRows();
  }

  private byte[] content(String name, String file) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve(name).resolve(file)))) {
      return in.readAllBytes();
    }
  }

  private List<List<String>> table(String name, String file) throws IOException {
    String text = new String(content(name, file), StandardCharsets.UTF_8);
    return text.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
  }

  private List<String> names(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void any_number_of_threads_writes_the_same_rows() throws Exception {
    Tournament seasons = SMALL.seasons(2).vary("form", "pledge", "treaty");
    TournamentResult one = seasons.threads(1).playIn(rows("one"));
    TournamentResult four = seasons.threads(4).playIn(rows("four"));
    for (String file : List.of("matches.csv.gz", "agreements.csv.gz")) {
      byte[] content = content("four", file);
      assertThat(content("one", file)).isEqualTo(content);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      assertThat(one.manifest().rows()).containsEntry(file, hash);
      assertThat(four.manifest().rows()).containsEntry(file, hash);
    }
    // Two conditions, two seasons, nine pairs, twenty repetitions, and the header.
    assertThat(table("one", "matches.csv.gz")).hasSize(2 * 2 * 9 * 20 + 1);
  }

  @Test
  void rows_are_keyed_in_the_order_of_the_plan() throws IOException {
    SMALL.threads(3).playIn(rows("order"));
    List<List<String>> table = table("order", "matches.csv.gz");
    List<String> keys =
        table.stream().skip(1).map(row -> String.join(" ", row.subList(0, 5))).toList();
    assertThat(keys)
        .doesNotHaveDuplicates()
        .startsWith(
            "reference-dyad 1 reciprocal reciprocal 0", "reference-dyad 1 reciprocal reciprocal 1")
        .endsWith("reference-dyad 1 wily wily 19");
    assertThat(keys.get(8)).isEqualTo("reference-dyad 1 reciprocal saint 0");
    assertThat(keys.get(9 * 8)).isEqualTo("reference-dyad 1 reciprocal reciprocal 8");
  }

  @Test
  void rows_add_up_to_the_stored_sums() throws IOException {
    TournamentResult result = SMALL.playIn(rows("sums"));
    List<List<String>> table = table("sums", "matches.csv.gz");
    int durability = table.get(0).indexOf("durability");
    int agreements = table.get(0).indexOf("agreements");
    long counted = 0;
    for (Pair pair : result.tally().pairs().keySet()) {
      List<List<String>> own =
          table.stream()
              .filter(row -> row.get(2).equals(pair.a()) && row.get(3).equals(pair.b()))
              .toList();
      double sum = own.stream().mapToDouble(row -> Double.parseDouble(row.get(durability))).sum();
      var tally = result.tally().pairs().get(pair);
      assertThat(sum)
          .isCloseTo(tally.sum(MatchMetric.DURABILITY), org.assertj.core.data.Offset.offset(1e-9));
      long signed = own.stream().mapToLong(row -> Long.parseLong(row.get(agreements))).sum();
      assertThat(signed).isEqualTo(tally.count(PairCount.AGREEMENTS));
      counted += signed;
    }
    assertThat(table("sums", "agreements.csv.gz")).hasSize(Math.toIntExact(counted) + 1);
  }

  @Test
  void rows_change_no_result() throws IOException {
    SMALL.playIn(folder.resolve("plain"));
    SMALL.playIn(rows("rows"));
    for (String file : List.of("standings.csv", "pairs.csv", "tally.bin")) {
      assertThat(folder.resolve("rows").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("plain").resolve(file));
    }
  }

  @Test
  void matches_of_which_sums_are_stored_are_played_again_for_their_rows() throws IOException {
    SMALL.playIn(folder.resolve("again"));
    List<String> notices = new ArrayList<>();
    TournamentListener listener =
        new TournamentListener() {
          @Override
          public void noticed(String notice) {
            notices.add(notice);
          }
        };
    SMALL.listener(listener).playIn(rows("again"));
    assertThat(notices)
        .contains(
            "Sums of 180 matches are stored, but no rows can be made of sums: all matches are played"
                + " again.");
    assertThat(table("again", "matches.csv.gz")).hasSize(181);
  }

  @Test
  void rows_stay_while_the_results_are_those_of_the_same_tournament() throws IOException {
    SMALL.playIn(rows("same"));
    TournamentResult again = SMALL.playIn(folder.resolve("same"));
    assertThat(names("same")).containsAll(RowsFolder.files());
    assertThat(TournamentResult.read(folder.resolve("same")).manifest().rows())
        .isNotEmpty()
        .hasSize(2);
    again.writeTo(folder.resolve("copy"), "csv");
    assertThat(TournamentResult.read(folder.resolve("copy")).manifest().rows()).isEmpty();
    SMALL.repetitions(2).playIn(ResultsOptions.in(folder.resolve("same")).overwriting());
    assertThat(names("same")).doesNotContainAnyElementsOf(RowsFolder.files());
  }

  @Test
  void a_stopped_tournament_leaves_no_rows_and_starts_afresh() throws IOException {
    Cancellation cancellation = new Cancellation();
    TournamentListener stopping =
        new TournamentListener() {
          @Override
          public void matchPlayed(Pair pair, int repetition, MatchResult result) {
            if (repetition == 10) {
              cancellation.cancel("enough");
            }
          }
        };
    TournamentResult stopped =
        SMALL.listener(stopping).cancellation(cancellation).playIn(rows("stopped"));
    assertThat(stopped.isComplete()).isFalse();
    assertThat(names("stopped")).doesNotContainAnyElementsOf(RowsFolder.files());
    assertThat(names("stopped")).noneMatch(name -> name.endsWith(".spool"));
    SMALL.playIn(rows("stopped"));
    SMALL.playIn(rows("whole"));
    assertThat(content("stopped", "matches.csv.gz")).isEqualTo(content("whole", "matches.csv.gz"));
  }

  @Test
  void what_a_killed_run_left_behind_is_removed() throws IOException {
    Path spool = folder.resolve("killed").resolve(".matches.csv.gz.spool");
    Files.createDirectories(spool.getParent());
    Files.writeString(spool, "half a row");
    SMALL.playIn(folder.resolve("killed"));
    assertThat(spool).doesNotExist();
  }

  @Test
  void repetitions_added_for_precision_have_rows() throws IOException {
    TournamentResult result =
        SMALL.repetitions(4).seasons(2).precision(.08).playIn(rows("precise"));
    assertThat(result.manifest().repetitions()).isGreaterThan(4);
    assertThat(table("precise", "matches.csv.gz"))
        .hasSize(2 * 9 * result.manifest().repetitions() + 1)
        .doesNotHaveDuplicates();
  }

  /** A cluster that brings no writer. */
  private static final class Bare implements ClusterExecutor {
    @Override
    public SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress) {
      throw new AssertionError("it plays");
    }

    @Override
    public void close() {}
  }

  @Test
  void parquet_is_refused_before_anything_is_played_where_nobody_can_write_it() {
    ResultsOptions parquet = ResultsOptions.in(folder.resolve("parquet")).withParquet();
    assertThatThrownBy(() -> SMALL.playIn(parquet))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Parquet is written by the libraries of Apache Spark")
        .hasMessageContaining("--on 'local[2]'");
    assertThatThrownBy(() -> SMALL.executor(new Bare()).playIn(parquet))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no writer of Parquet");
    assertThat(folder.resolve("parquet")).doesNotExist();
  }

  @Test
  void parquet_goes_with_the_rows_it_was_made_of() throws IOException {
    SMALL.playIn(rows("gone"));
    Path made = Files.writeString(folder.resolve("gone/matches.parquet"), "made of rows");
    SMALL.playIn(folder.resolve("gone"));
    assertThat(made).exists();
    SMALL.playIn(rows("gone"));
    assertThat(made).doesNotExist();
    Files.writeString(made, "made of rows");
    SMALL.repetitions(2).playIn(ResultsOptions.in(folder.resolve("gone")).overwriting());
    assertThat(made).doesNotExist();
  }
}
