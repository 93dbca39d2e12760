package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classical games from their payoffs, and who meets whom, through the command. */
class GamesTest {
  private static final String FIELD = "cooperator,defector,tit-for-tat,win-stay-lose-shift";

  @TempDir private Path folder;
  private Path game;

  @BeforeEach
  void game() throws IOException {
    game = folder.resolve("hunt.yaml");
    Files.writeString(
        game,
        """
        id: noisy-hunt
        title: A noisy stag hunt
        game: {a: [[4, 1], [3, 2]], b: [[8, 0], [6, 5]]}
        world: {rounds: 20}
        """);
  }

  private Cli run(String out, String... more) {
    String[] fixed = {
      "run",
      game.toString(),
      "--strategies",
      FIELD,
      "--repetitions",
      "1",
      "--out",
      folder.resolve(out).toString()
    };
    String[] all = new String[fixed.length + more.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Cli.run(all);
  }

  private static Cli done(Cli cli) {
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli;
  }

  private String file(String out, String name) throws IOException {
    return Files.readString(folder.resolve(out).resolve(name));
  }

  /** Rows of pairs.csv as scenario, A, B. */
  private List<String> pairs(String out) throws IOException {
    return file(out, "pairs.csv")
        .lines()
        .skip(1)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", -1))
        .map(cells -> cells[1] + " " + cells[2])
        .sorted()
        .toList();
  }

  @Test
  void a_game_is_played_from_its_payoffs() {
    Cli match = done(Cli.run("match", "cooperator", "defector", "--scenario", game.toString()));
    assertThat(match.out()).contains("A noisy stag hunt");
    Cli json =
        done(
            Cli.run(
                "match",
                "cooperator",
                "defector",
                "--scenario",
                game.toString(),
                "--format",
                "json"));
    assertThat(json.out()).contains("\"payoffA\":20,\"payoffB\":120");
  }

  /** The files of the guide: scenarios have an id, tournaments have none. */
  @Test
  void every_file_of_the_guide_is_played() throws IOException {
    String guide = Files.readString(Path.of("..", "src", "docs", "classical-games.md"));
    List<String> files =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).hasSize(5);
    for (String text : files) {
      Files.writeString(game, text.replace("rounds: 2000", "rounds: 50"));
      boolean isScenario = text.startsWith("id:");
      done(
          isScenario
              ? Cli.run("match", "tit-for-tat", "grim", "--scenario", game.toString())
              : Cli.run("run", game.toString(), "--out", folder.resolve("guide").toString()));
    }
  }

  @Test
  void the_commands_of_the_guide_run() throws IOException {
    String guide = Files.readString(Path.of("..", "src", "docs", "classical-games.md"));
    List<String> commands =
        guide.lines().filter(line -> line.startsWith("./servanda run ")).toList();
    assertThat(commands).hasSize(3);
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.remove(0);
      words.addAll(List.of("--out", folder.resolve("command").toString(), "--force"));
      words.addAll(List.of("--format", "csv"));
      if (!words.contains("--strategies")) {
        words.addAll(List.of("--strategies", FIELD));
      }
      done(Cli.run(words.toArray(String[]::new)));
    }
  }

  @Test
  void length_and_errors_can_be_varied_as_any_parameter() throws IOException {
    Path file = folder.resolve("sweep.yaml");
    Files.writeString(
        file,
        """
        scenarios: [hunt.yaml]
        strategies: [cooperator, tit-for-tat]
        repetitions: 4
        vary: {continue: [1, 0.5], execution: [0, 0.2]}
        """);
    done(Cli.run("run", file.toString(), "--out", folder.resolve("sweep").toString()));
    assertThat(file("sweep", "manifest.json"))
        .contains("noisy-hunt[continue=1, execution=0]")
        .contains("noisy-hunt[continue=0.5, execution=0.2]");
  }

  @Test
  void in_a_ring_each_strategy_meets_its_two_neighbours_at_both_seats() throws IOException {
    Cli cli = done(run("ring", "--topology", "ring"));
    assertThat(pairs("ring"))
        .containsExactly(
            "cooperator defector",
            "cooperator win-stay-lose-shift",
            "defector cooperator",
            "defector tit-for-tat",
            "tit-for-tat defector",
            "tit-for-tat win-stay-lose-shift",
            "win-stay-lose-shift cooperator",
            "win-stay-lose-shift tit-for-tat");
    assertThat(cli.out() + cli.err()).contains("4 of 10 pairs of strategies met");
    assertThat(file("ring", "results.json")).contains("evolutionary dynamics, which need every");
    assertThat(file("ring", "index.html")).contains("4 of 10 pairs of strategies met");
    assertThat(file("ring", "manifest.json")).contains("\"complete\" : true").contains("edges");
  }

  @Test
  void nobody_leads_a_ranking_by_what_is_not_defined_where_some_do_not_meet() {
    Cli cli = done(run("ranked", "--topology", "ring", "--rank-by", "eigenjesus"));
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("The eigenjesus rating is not defined for these matches")
        .doesNotContain("eigenjesus rating, cooperator");
  }

  @Test
  void ranks_compare_means_over_those_that_a_strategy_met() throws IOException {
    done(run("ring", "--topology", "ring", "--kappa", "0"));
    String row =
        file("ring", "standings.csv")
            .lines()
            .filter(line -> line.contains("cooperator"))
            .findFirst()
            .orElseThrow();
    // It cooperates with win-stay-lose-shift always, and never together with the defector.
    assertThat(row).contains("cooperator,1,4,0.5,");
  }

  @Test
  void a_tournament_in_a_ring_is_played_again_from_its_manifest_to_the_same_bytes() {
    done(run("ring", "--topology", "ring"));
    Cli again =
        done(
            Cli.run(
                "run",
                folder.resolve("ring/manifest.json").toString(),
                "--out",
                folder.resolve("again").toString()));
    assertThat(again.out() + again.err()).contains("same");
  }

  @Test
  void a_stored_tournament_serves_another_topology_with_the_pairs_both_have() throws IOException {
    done(run("one"));
    assertThat(run("one", "--topology", "ring").exit()).as("another tournament").isEqualTo(2);
    Cli ring = done(run("one", "--topology", "ring", "--force"));
    assertThat(ring.err()).contains("8 of 8 matches are stored from an earlier run; 0 to play");
    assertThat(pairs("one")).hasSize(8);
    done(run("fresh", "--topology", "ring"));
    assertThat(file("one", "results.json")).isEqualTo(file("fresh", "results.json"));
    Cli resumed = done(run("one", "--topology", "ring"));
    assertThat(resumed.err()).contains("8 of 8 matches are stored from an earlier run; 0 to play");
    assertThat(file("one", "results.json")).isEqualTo(file("fresh", "results.json"));
  }

  @Test
  void a_newcomer_takes_its_place_in_the_ring() throws IOException {
    done(run("field", "--topology", "ring", "--only", "grim"));
    assertThat(folder.resolve("field")).isDirectory();
    assertThat(pairs("field"))
        .hasSize(10)
        .contains("grim defector", "grim tit-for-tat")
        .doesNotContain("defector tit-for-tat");
    done(run("field", "--topology", "ring", "--only", "grim"));
    assertThat(pairs("field")).hasSize(10);
  }

  @Test
  void in_a_grid_a_strategy_meets_those_beside_above_and_below_it() throws IOException {
    done(run("grid", "--topology", "grid:2x2"));
    assertThat(pairs("grid"))
        .contains("cooperator defector", "cooperator tit-for-tat", "defector win-stay-lose-shift")
        .doesNotContain("cooperator win-stay-lose-shift", "cooperator cooperator")
        .hasSize(8);
    Cli wrong = run("wrong", "--topology", "grid:3x2");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            "A grid of 3x2 has 6 places, but 4 strategies play. Possible: grid:1x4, grid:2x2");
  }

  @Test
  void a_file_lists_who_meets_whom_and_seasons_carry_over_among_them() throws IOException {
    Path edges = folder.resolve("edges.txt");
    Files.writeString(
        edges,
        """
        # a star, whose centre meets itself
        tit-for-tat, tit-for-tat
        tit-for-tat, cooperator
        TitForTat, defector
        win-stay-lose-shift, tit-for-tat
        """);
    Path file = folder.resolve("star.yaml");
    Files.writeString(
        file,
        """
        scenarios: [hunt.yaml]
        strategies: [cooperator, defector, tit-for-tat, win-stay-lose-shift]
        repetitions: 2
        seasons: 2
        topology: edges.txt
        """);
    done(Cli.run("run", file.toString(), "--out", folder.resolve("star").toString()));
    assertThat(pairs("star"))
        .containsExactly(
            "cooperator tit-for-tat",
            "defector tit-for-tat",
            "tit-for-tat cooperator",
            "tit-for-tat defector",
            "tit-for-tat tit-for-tat",
            "tit-for-tat win-stay-lose-shift",
            "win-stay-lose-shift tit-for-tat");
    String results = folder.resolve("star").toString();
    done(Cli.run("match", "cooperator", "tit-for-tat", "--from", results, "--season", "2"));
    Cli apart = Cli.run("match", "cooperator", "defector", "--from", results);
    assertThat(apart.exit()).isEqualTo(2);
    assertThat(apart.err())
        .contains("cooperator and defector did not meet: cooperator met tit-for-tat");
    done(Cli.run("report", results));
  }

  @Test
  void what_is_wrong_with_a_topology_is_said_with_its_place() throws IOException {
    refused("Unknown topology 'rign'. Did you mean 'ring'?", "rign");
    refused("(grid:1x4, grid:2x2)", "grid");
    refusedFile("edges.txt:1: 'cooperator' is no edge", "cooperator");
    refusedFile("edges.txt:2: 'grim' does not take part", "cooperator, defector\ngrim, defector");
    refusedFile("edges.txt:1: ", "cooperator, nobody-knows-it");
    refusedFile("Nobody meets tit-for-tat, win-stay-lose-shift in", "cooperator, defector");
    refusedFile("has no edges", "# nothing");
    refused("missing.txt", folder.resolve("missing.txt").toString());
  }

  private void refusedFile(String message, String edges) throws IOException {
    Path file = folder.resolve("edges.txt");
    Files.writeString(file, edges);
    refused(message, file.toString());
  }

  private void refused(String message, String topology) {
    Cli cli = run("refused", "--topology", topology);
    assertThat(cli.exit()).as(cli.err()).isEqualTo(2);
    assertThat(cli.err()).contains(message);
  }

  @Test
  void a_file_that_is_no_game_of_two_acts_is_refused_with_its_place() throws IOException {
    Files.writeString(game, "id: g\ntitle: G\ngame: {a: [[1, 2, 3], [4, 5, 6]]}\n");
    Cli cli = run("none");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("hunt.yaml:3").contains("two rows of two payoffs");
  }
}
