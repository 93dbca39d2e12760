package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tournament of a repeated game, and rankings by another criterion than durability. */
class RepeatedGameTest {
  private static final List<String> FILES =
      List.of(
          "classical.csv",
          "classical-pairs.csv",
          "classical-scores.csv",
          "columns.csv",
          "results.json",
          "tables/classical.md",
          "tables/classical.tex");

  @TempDir private static Path folder;

  private static Cli play(String name, int repetitions, String... more) {
    List<String> args = new ArrayList<>(List.of("run", "prisoners-dilemma", "--strategies"));
    args.addAll(List.of("tit-for-tat,defector,coin,grudger", "--repetitions"));
    args.addAll(List.of("" + repetitions, "--out", folder.resolve(name).toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private static Cli report(String... more) {
    List<String> args = new ArrayList<>(List.of("report", folder.resolve("game").toString()));
    args.addAll(List.of("--out", folder.resolve("other").toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private static String read(String name, String file) throws IOException {
    return Files.readString(folder.resolve(name).resolve(file));
  }

  private static String words(Cli cli) {
    return cli.out().replaceAll("\\s+", " ");
  }

  @BeforeAll
  static void plays_once() {
    Cli cli = play("game", 6);
    assertThat(cli.exit()).as(cli.err()).isZero();
  }

  @Test
  void its_results_are_in_the_data_the_tables_the_page_and_at_the_terminal() throws IOException {
    assertThat(FILES).allSatisfy(file -> assertThat(folder.resolve("game/" + file)).exists());
    assertThat(read("game", "classical.csv"))
        .startsWith("scenario,rank,strategy,median_score,")
        .contains("prisoners-dilemma,", ",tit-for-tat,");
    assertThat(read("game", "columns.csv")).contains("classical-pairs.csv,dd_then_c_rate,");
    assertThat(read("game", "results.json")).contains("\"classical\" : [", "\"eigenmoses\" :");
    assertThat(read("game", "index.html"))
        .contains("id=\"classical\"", "Singer-Clark 2014")
        .doesNotContain("The ranking that was asked for");
    Cli shown = report("--format", "csv");
    assertThat(words(shown)).contains("Repeated game prisoners-dilemma, by median score a turn");
    assertThat(shown.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("/"));
  }

  @Test
  void scores_are_kept_by_repetition_without_matches_against_itself() throws IOException {
    List<String> scores = read("game", "classical-scores.csv").lines().toList();
    assertThat(scores).hasSize(1 + 4 * 6);
    List<String> best =
        read("game", "classical.csv").lines().skip(1).map(line -> line.split(",", -1)[2]).toList();
    assertThat(scores.get(1)).startsWith("prisoners-dilemma," + best.get(0) + ",0,");
    assertThat(read("game", "classical-pairs.csv").lines()).hasSize(1 + 16);
  }

  @Test
  void more_repetitions_on_other_threads_go_on_to_the_same_bytes() throws IOException {
    assertThat(play("again", 3, "--threads", "2").exit()).isZero();
    Cli more = play("again", 6, "--threads", "1", "--force");
    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(more.err()).contains("48 of 96 matches are stored from an earlier run");
    for (String file : FILES) {
      assertThat(read("again", file)).as(file).isEqualTo(read("game", file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payoff",
        "safety",
        "position",
        "score",
        "cooperation",
        "wins",
        "good-partner",
        "eigenjesus",
        "eigenmoses"
      })
  void the_ranking_is_by_what_was_asked_for_and_says_so(String by) throws IOException {
    Cli cli = report("--rank-by", by, "--format", "csv,markdown");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).startsWith("Ranked by ");
    List<String> rows = read("other", "ranking.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(4).allMatch(row -> row.startsWith(by + ","));
    String best = rows.get(0).split(",", -1)[2];
    assertThat(words(cli)).containsPattern("Ranked by [^,]+, " + best + " \\(");
    assertThat(read("other", "tables/ranking.md")).contains("| 1 | " + best + " |");
  }

  @Test
  void the_page_shows_the_chosen_ranking_first_and_a_manifest_plays_it_again() throws IOException {
    Cli cli = play("chosen", 2, "--rank-by", "cooperation");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(read("chosen", "index.html"))
        .contains("<h1>Ranked by cooperating rating, ", "The ranking that was asked for, by coop");
    assertThat(read("chosen", "manifest.json"))
        .contains("--rank-by cooperation", "\"rankBy\" : \"cooperation\"");
    Cli again =
        Cli.run(
            "run",
            folder.resolve("chosen/manifest.json").toString(),
            "--out",
            folder.resolve("replayed").toString());
    assertThat(again.exit()).as(again.out() + again.err()).isZero();
    assertThat(words(again)).contains("every byte of");
  }

  @Test
  void a_tournament_without_a_repeated_game_is_not_ranked_by_its_scores() throws IOException {
    Path out = folder.resolve("dyad");
    String[] args = {"run", "reference-dyad", "--strategies", "grim,saint", "--repetitions", "2"};
    List<String> run = new ArrayList<>(List.of(args));
    run.addAll(List.of("--out", out.toString(), "--rank-by", "wins"));
    Cli refused = Cli.run(run.toArray(new String[0]));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("Only repeated games", "durability, payoff, safety");
    run.set(run.size() - 1, "payoff");
    assertThat(Cli.run(run.toArray(new String[0])).exit()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("ranking.csv")
          .noneMatch(file -> file.startsWith("classical"));
    }
    Cli late = Cli.run("report", out.toString(), "--rank-by", "score");
    assertThat(late.exit()).isEqualTo(2);
    assertThat(late.err()).contains("Only repeated games");
  }

  @Test
  void a_game_of_random_length_with_errors_has_scores_but_in_a_ring_no_eigenvectors()
      throws IOException {
    Path game = folder.resolve("hunt.yaml");
    Files.writeString(
        game,
        """
        id: endless-hunt
        title: A stag hunt without a known end
        game: {a: [[4, 1], [3, 2]]}
        world: {rounds: 60, turns: {continue: 0.9, execution: 0.05}}
        """);
    String out = folder.resolve("hunt").toString();
    String field = "tit-for-tat,defector,cooperator,grudger";
    String[] run = {"run", game.toString(), "--strategies", field, "--repetitions", "3"};
    List<String> args = new ArrayList<>(List.of(run));
    args.addAll(List.of("--topology", "ring", "--out", out));
    Cli cli = Cli.run(args.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    List<String> rows = read("hunt", "classical.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(4);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      assertThat(Double.parseDouble(cells[3])).isBetween(1.0, 4.0);
      assertThat(cells[11] + cells[12]).as("eigenjesus and eigenmoses").isEmpty();
    }
    assertThat(read("hunt", "classical-pairs.csv").lines()).hasSize(1 + 8);
  }

  @Test
  void an_unknown_ranking_is_refused_with_those_there_are() {
    Cli cli = report("--rank-by", "points");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("'points'", "good-partner", "eigenmoses");
  }
}
