package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.portable.PortableText;

/** Jars as strangers make them, good and bad. */
class PluginsTest {
  @TempDir private Path folder;

  @Test
  void a_plugin_that_builds_on_the_toolkit_plays_beside_the_built_in_leaders() throws IOException {
    Path jar = Jars.make(folder, "good.jar", Jars.strategy("acme.mine", "Keepers.comply()"));
    Cli cli = run(jar, "acme.mine,saint");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("acme.mine");
    assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("good.jar");
  }

  @Test
  void a_plugin_that_throws_loses_its_matches_and_the_rest_is_whole() throws IOException {
    Path jar =
        Jars.make(
            folder,
            "thrower.jar",
            Jars.strategy("acme.mine", "accord -> { throw new IllegalStateException(\"oops\"); }"));
    Cli cli = run(jar, "acme.mine,saint,grim");
    assertThat(cli.exit()).as(cli.err()).isZero();
    List<String> standings = Files.readAllLines(folder.resolve("out/standings.csv"));
    assertThat(standings).hasSize(4);
    assertThat(standings.get(3)).startsWith("3,acme.mine,3,3,0,0,0");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("acme.mine (thrower.jar) lost 25 matches: threw IllegalStateException: oops");
    // Saint and grim are judged by their matches with each other and themselves alone.
    assertThat(standings.get(1)).contains(",30,0,");
  }

  @Test
  void a_plugin_that_answers_null_or_an_illegal_move_is_named_with_the_cause() throws IOException {
    Path nothing = Jars.make(folder, "null.jar", Jars.strategy("acme.mine", "accord -> null"));
    run(nothing, "acme.mine,saint");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("acme.mine (null.jar) lost", "matches: answered null when asked for its conduct");
    Path illegal =
        Jars.make(folder, "illegal.jar", Jars.strategy("acme.mine", "accord -> Conduct.escape()"));
    run(illegal, "acme.mine,saint", "--force");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains(
            "acme.mine (illegal.jar) lost",
            "matches: invoked an escape, but the agreement has no escape clause");
  }

  @Test
  void two_versions_of_a_strategy_meet_under_the_names_of_their_jars() throws IOException {
    Path one = Jars.make(folder, "one.jar", Jars.strategy("acme.mine", "Keepers.comply()"));
    Path two = Jars.make(folder, "two.jar", Jars.strategy("acme.mine", "Keepers.breach()"));
    String both = one + "," + two;
    assertThat(Cli.run("strategies", "--plugins", both).out())
        .contains("acme.mine@one.jar", "acme.mine@two.jar");
    Cli unclear = Cli.run("match", "acme.mine", "saint", "--plugins", both);
    assertThat(unclear.exit()).isEqualTo(2);
    assertThat(unclear.err()).contains("'acme.mine'; write acme.mine@one.jar or acme.mine@two.jar");
    Cli met =
        Cli.run(
            "match",
            "acme.mine@one.jar",
            "acme.mine@two.jar",
            "--plugins",
            both,
            "--scenario",
            "prisoners-dilemma");
    assertThat(met.exit()).as(met.err()).isZero();
    Path copy = Files.createDirectories(folder.resolve("copy")).resolve("one.jar");
    Files.copy(one, copy);
    assertThat(Cli.run("strategies", "--plugins", one + "," + copy).err())
        .contains("Two strategies are named 'acme.mine': one in one.jar, one in one.jar");
  }

  @Test
  void a_jar_cannot_take_over_the_name_of_a_built_in_leader() throws IOException {
    String source =
        Jars.strategy("acme.mine", "Keepers.breach()")
            .replace(
                "public Leader appoint",
                "public StrategyDescription description() { return"
                    + " StrategyDescription.of(\"leader\", \"\").knownAs(\"saint\"); } public"
                    + " Leader appoint");
    Path jar = Jars.make(folder, "usurper.jar", source);
    Cli cli = run(jar, "saint,grim");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("'acme.mine' in usurper.jar is also known as 'saint'", "which is a strategy in");
  }

  @Test
  void a_strategy_that_changes_its_id_is_known_by_the_first_it_gave() throws IOException {
    String source =
        Jars.strategy("acme.mine", "Keepers.comply()")
            .replace("return \"acme.mine\";", "return asked++ == 0 ? \"acme.mine\" : \"saint\";")
            .replace("public Leader appoint", "private int asked; public Leader appoint");
    Path jar = Jars.make(folder, "shifty.jar", source);
    Cli cli = run(jar, "acme.mine,grim");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(Files.readString(folder.resolve("out/standings.csv")))
        .contains("acme.mine")
        .doesNotContain("saint");
  }

  @Test
  void two_jars_that_need_different_versions_of_one_library_work_side_by_side() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String version : List.of("one", "two")) {
      String source =
          Jars.strategy(
              "acme.needs-" + version,
              PortableText.format(
                  "lib.Advice.get().equals(\"%s\") ? Keepers.comply() : null", version));
      jars.add(
          Jars.make(
                  folder,
                  version + ".jar",
                  "acme.Mine",
                  Map.of(
                      "acme.Mine",
                      source,
                      "lib.Advice",
                      PortableText.format(
                          "package lib; public class Advice { public static String get() { return"
                              + " \"%s\"; } }",
                          version)),
                  Set.of())
              .toString());
    }
    Cli cli =
        Cli.run("match", "acme.needs-one", "acme.needs-two", "--plugins", String.join(",", jars));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).doesNotContain("FAULT").contains("IN FORCE");
  }

  @Test
  void an_id_without_a_prefix_is_refused() throws IOException {
    Path jar = Jars.make(folder, "plain.jar", Jars.strategy("mine", "Keepers.comply()"));
    assertThat(Cli.run("strategies", "--plugins", jar.toString()).err())
        .contains("'mine' in plain.jar", "after a prefix of your own with a dot");
  }

  @Test
  void a_jar_that_lacks_a_class_is_named_with_the_class() throws IOException {
    String source =
        Jars.strategy("acme.mine", "Keepers.comply()")
            .replace("List.of(new Mine())", "acme.Lost.found()");
    String lost =
        "package acme; class Lost { static java.util.List<Mine> found() { return null; } }";
    Path jar =
        Jars.make(
            folder,
            "lacking.jar",
            "acme.Mine",
            Map.of("acme.Mine", source, "acme.Lost", lost),
            Set.of("acme.Lost"));
    Cli cli = Cli.run("strategies", "--plugins", jar.toString());
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("lacking.jar", "class acme.Lost is missing");
  }

  @Test
  void a_broken_service_file_is_named_with_its_jar() throws IOException {
    Path jar =
        Jars.make(
            folder,
            "broken.jar",
            "acme.Elsewhere",
            Map.of("acme.Mine", Jars.strategy("acme.mine", "Keepers.comply()")),
            Set.of());
    Cli cli = Cli.run("strategies", "--plugins", jar.toString());
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("broken.jar cannot be loaded", "acme.Elsewhere not found");
  }

  @Test
  void a_jar_without_strategies_and_a_file_that_is_no_jar_are_refused() throws IOException {
    Path empty = folder.resolve("empty.jar");
    try (OutputStream out = Files.newOutputStream(empty);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("readme.txt"));
      jar.closeEntry();
    }
    assertThat(Cli.run("strategies", "--plugins", empty.toString()).err())
        .contains("empty.jar contains no strategies");
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
    assertThat(Cli.run("strategies", "--plugins", text.toString()).err())
        .contains("is not a readable jar");
  }

  @Test
  void a_plugin_cannot_see_the_match_or_the_program() throws IOException {
    String source =
        Jars.strategy("acme.mine", "Keepers.comply()")
            .replace(
                "return \"acme.mine\";",
                """
                for (String hidden : List.of("org.servanda.tournaments.cli.Servanda",
                    "org.servanda.reports.tally.Tally", "org.servanda.strategies.leaders.BuiltIn")) {
                  try {
                    Class.forName(hidden);
                    return "acme.sees-too-much";
                  } catch (ClassNotFoundException e) {
                    // As it should be.
                  }
                }
                return "acme.mine";
                """);
    Path jar = Jars.make(folder, "peeping.jar", source);
    assertThat(Cli.run("strategies", "--plugins", jar.toString()).out())
        .contains("acme.mine")
        .doesNotContain("sees-too-much");
  }

  private Cli run(Path jar, String strategies, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                "reference-dyad",
                "--plugins",
                jar.toString(),
                "--strategies",
                strategies,
                "--repetitions",
                "5",
                "--out",
                folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }
}
