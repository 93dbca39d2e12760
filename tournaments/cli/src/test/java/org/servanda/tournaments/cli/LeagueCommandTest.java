package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A competition as its host runs it: five submissions, one of them hostile, isolated. */
class LeagueCommandTest {
  @TempDir private Path folder;

  private Path league() throws IOException {
    Path league = folder.resolve("league");
    assertThat(Cli.run("league", league.toString(), "--new").exit()).isZero();
    Files.writeString(
        league.resolve("league.yaml"),
        "cases: [reference-dyad]\nfield: [reciprocal, wily]\nrepetitions: 2\n");
    return league;
  }

  private void submit(String author, String keeper) throws IOException {
    Path made = Files.createTempDirectory(folder, "made");
    Path jar = Jars.make(made, author + ".jar", Jars.strategy(author + ".mine", keeper));
    Files.copy(
        jar,
        folder.resolve("league/submissions").resolve(author + ".jar"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, String> site(Path league) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(league.resolve("site"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void five_submissions_play_a_hostile_one_does_not_and_the_season_is_revealed()
      throws IOException {
    Path league = league();
    submit("anna", "Keepers.comply()");
    submit("bela", "accord -> Conduct.breach()");
    submit("carla", "accord -> Conduct.withdraw()");
    submit("dora", "Keepers.comply()");
    submit("eve", "accord -> { System.exit(7); return Conduct.comply(); }");
    Files.writeString(league.resolve("submissions/zoe.py"), "x = 1\n");
    Cli first = Cli.run("league", league.toString(), "--threads", "2");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out()).contains("eve.jar is in quarantine", "anna.mine comes in");
    assertThat(league.resolve("quarantine/eve.jar.txt")).exists();
    assertThat(league.resolve("quarantine/zoe.py.txt")).content().contains("(id='zoe.zoe')");
    String page = Files.readString(league.resolve("site/index.html"));
    assertThat(page).contains("dora.mine", "reference field").doesNotContain(folder.toString());
    assertThat(Files.readString(league.resolve("site/authors/bela.html")))
        .contains("Lasts best with", "servanda match bela.mine");

    Map<String, String> before = site(league);
    Cli second = Cli.run("league", league.toString());
    assertThat(second.out()).startsWith("Nothing to do");
    assertThat(site(league)).isEqualTo(before);

    submit("fred", "Keepers.comply()");
    submit("bela", "Keepers.comply()");
    Cli third = Cli.run("league", league.toString(), "--date", "2026-11-30");
    assertThat(third.out())
        .contains("fred.mine comes in", "bela.jar was replaced.", "bela.mine was", "and is now");
    // What anna, carla and dora played is stored; strategies that run from class files have no key.
    assertThat(third.err()).contains("50 of 98 matches are stored");

    Cli closed = Cli.run("league", league.toString(), "--reveal");
    assertThat(closed.exit()).as(closed.err()).isZero();
    assertThat(Files.readString(league.resolve("site/index.html"))).contains("season 1 seed ");
    assertThat(league.resolve("site/season-1/index.html")).exists();
    // What was played apart is played again in this process, which has the same versions and
    // results.
    Cli again =
        Cli.run(
            "run",
            league.resolve("site/season-1/manifest.json").toString(),
            "--plugins",
            league.resolve("revealed/season-1").toString());
    assertThat(again.exit()).as(again.err() + again.out()).isZero();
    assertThat(Cli.run("league", league.toString()).out()).startsWith("Nothing to do");
    assertThat(Cli.run("league", league.toString(), "--next-season").exit()).isZero();
  }

  @Test
  void a_folder_that_is_no_league_is_bad_input() {
    Cli cli = Cli.run("league", folder.toString());
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("is not the folder of a league", "--new");
  }

  @Test
  void two_things_at_once_are_refused() {
    Cli cli = Cli.run("league", folder.toString(), "--new", "--reveal");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("not several");
  }
}
