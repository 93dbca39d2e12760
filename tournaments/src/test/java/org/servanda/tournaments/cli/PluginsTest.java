package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars as strangers make them, good and bad. */
class PluginsTest {
  private static final String SERVICE =
      "META-INF/services/org.servanda.engine.spi.StrategyProvider";

  @TempDir private Path folder;

  @Test
  void a_plugin_that_builds_on_the_toolkit_plays_beside_the_built_in_leaders() throws IOException {
    Path jar = jar("good.jar", "acme.Mine", strategy("acme.mine", "Keepers.comply()"), Map.of());
    Cli cli = run(jar, "acme.mine,saint");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("acme.mine");
    assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("good.jar");
  }

  @Test
  void a_plugin_that_throws_loses_its_matches_and_the_rest_is_whole() throws IOException {
    Path jar =
        jar(
            "thrower.jar",
            "acme.Mine",
            strategy("acme.mine", "accord -> { throw new IllegalStateException(\"oops\"); }"),
            Map.of());
    Cli cli = run(jar, "acme.mine,saint,grim");
    assertThat(cli.exit()).as(cli.err()).isZero();
    List<String> standings = Files.readAllLines(folder.resolve("out/standings.csv"));
    assertThat(standings).hasSize(4);
    assertThat(standings.get(3)).startsWith("3,acme.mine,0,0,0");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("acme.mine threw IllegalStateException: oops");
    // Saint and grim are judged by their matches with each other and themselves alone.
    assertThat(standings.get(1)).contains(",30,0,");
  }

  @Test
  void a_plugin_that_answers_null_or_an_illegal_move_is_named_with_the_cause() throws IOException {
    Path nothing = jar("null.jar", "acme.Mine", strategy("acme.mine", "accord -> null"), Map.of());
    run(nothing, "acme.mine,saint");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("acme.mine answered null when asked for its conduct");
    Path illegal =
        jar(
            "illegal.jar",
            "acme.Mine",
            strategy("acme.mine", "accord -> Conduct.escape()"),
            Map.of());
    run(illegal, "acme.mine,saint", "--force");
    assertThat(Files.readString(folder.resolve("out/index.html")))
        .contains("acme.mine invoked an escape, but the agreement has no escape clause");
  }

  @Test
  void two_jars_with_one_id_are_both_named() throws IOException {
    Path one = jar("one.jar", "acme.Mine", strategy("acme.mine", "Keepers.comply()"), Map.of());
    Path two = jar("two.jar", "acme.Mine", strategy("acme.mine", "Keepers.breach()"), Map.of());
    Cli cli = Cli.run("strategies", "--plugins", one + "," + two);
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("Two strategies are named 'acme.mine': one in one.jar, one in two.jar");
  }

  @Test
  void an_id_without_a_prefix_is_refused() throws IOException {
    Path jar = jar("plain.jar", "acme.Mine", strategy("mine", "Keepers.comply()"), Map.of());
    assertThat(Cli.run("strategies", "--plugins", jar.toString()).err())
        .contains("'mine' in plain.jar", "after a prefix of your own with a dot");
  }

  @Test
  void a_jar_that_lacks_a_class_is_named_with_the_class() throws IOException {
    String source =
        strategy("acme.mine", "Keepers.comply()")
            .replace("List.of(new Mine())", "acme.Lost.found()");
    Path jar =
        jar(
            "lacking.jar",
            "acme.Mine",
            source,
            Map.of(
                "acme.Lost",
                "package acme; class Lost { static java.util.List<Mine> found() { return null; } }"));
    Cli cli = Cli.run("strategies", "--plugins", jar.toString());
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("lacking.jar", "class acme.Lost is missing");
  }

  @Test
  void a_broken_service_file_is_named_with_its_jar() throws IOException {
    Path jar =
        jar("broken.jar", "acme.Elsewhere", strategy("acme.mine", "Keepers.comply()"), Map.of());
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
        .contains("empty.jar holds no strategies");
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
    assertThat(Cli.run("strategies", "--plugins", text.toString()).err())
        .contains("is not a jar that can be read");
  }

  @Test
  void a_plugin_cannot_see_the_match_or_the_program() throws IOException {
    String source =
        strategy("acme.mine", "Keepers.comply()")
            .replace(
                "return \"acme.mine\";",
                """
                for (String hidden : List.of("org.servanda.tournaments.cli.Servanda",
                    "org.servanda.reports.analysis.Tally", "org.servanda.strategies.leaders.BuiltIn")) {
                  try {
                    Class.forName(hidden);
                    return "acme.sees-too-much";
                  } catch (ClassNotFoundException e) {
                    // As it should be.
                  }
                }
                return "acme.mine";
                """);
    Path jar = jar("peeping.jar", "acme.Mine", source, Map.of());
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

  private static String strategy(String id, String keeper) {
    return """
        package acme;
        import java.util.*;
        import org.servanda.engine.spi.*;
        import org.servanda.strategies.toolkit.*;
        public final class Mine implements Strategy, StrategyProvider {
          public String id() { return "%s"; }
          public Leader appoint(Brief brief) {
            return Leader.of(Bargaining.linear(brief), %s);
          }
          public Collection<Strategy> strategies() { return new ArrayList<Strategy>(List.of(new Mine())); }
        }
        """
        .formatted(id, keeper);
  }

  /** Compiles a source, with others it needs to compile but that do not go into the jar. */
  private Path jar(String name, String provider, String source, Map<String, String> left)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-src/acme"));
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    List<String> args =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Files.writeString(sources.resolve("Mine.java"), source).toString()));
    for (Map.Entry<String, String> other : left.entrySet()) {
      String file = other.getKey().replace("acme.", "") + ".java";
      args.add(Files.writeString(sources.resolve(file), other.getValue()).toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, args.toArray(new String[0]))).isZero();
    for (String gone : left.keySet()) {
      Files.delete(classes.resolve(gone.replace('.', '/') + ".class"));
    }
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarred = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jarred.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        jarred.write(Files.readAllBytes(file));
      }
      jarred.putNextEntry(new JarEntry(SERVICE));
      jarred.write(provider.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
