package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;

@Tag("once")
class PythonTest {
  private static final Path EXAMPLES = Path.of("src", "examples", "python");

  @BeforeAll
  static void python_is_there() throws IOException, InterruptedException {
    boolean there;
    try {
      there =
          run(Path.of("."), "python3", "-c", "import sys; assert sys.version_info >= (3, 9)") == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "There is no Python 3.9 here");
  }

  private static int run(Path folder, String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      System.out.println(said);
    }
    return code;
  }

  private static Strategy strategy(Path file) {
    List<StrategyPlugin> all =
        PluginLoader.load(List.of(file)).all().stream()
            .filter(plugin -> plugin.provenance().jar().endsWith(".py"))
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0).strategy();
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_plays_without_a_fault_and_the_same_again(Path example) {
    Strategy strategy = strategy(example);
    MatchResult first = ScriptedPrograms.play(strategy, "reciprocal", 0);
    assertThat(first.fault()).isNull();
    ScriptedPrograms.play(strategy, "wily", 1);
    assertThat(ScriptedPrograms.play(strategy, "reciprocal", 0)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("examples")
  @Tag("slow")
  void an_example_passes_the_conformance_test_of_every_strategy(Path example) {
    assertThat(Conformance.violations(strategy(example))).isEmpty();
  }

  @Test
  @Tag("slow")
  void the_module_passes_its_own_tests() throws IOException, InterruptedException {
    assertThat(run(Path.of("src", "test", "python"), "python3", "-m", "unittest", "test_servanda"))
        .isZero();
  }

  @Test
  void a_leader_that_raises_forfeits_and_its_line_is_told(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.py");
    Files.writeString(
        file,
        """
        import servanda

        @servanda.strategy(id="acme.bad")
        class Bad(servanda.Leader):
            def __init__(self, brief):
                print("a print is no answer")

            def negotiate(self, talks):
                return 1 / 0

            def conduct(self, accord):
                return servanda.Conduct.comply()
        """);
    String cause =
        Objects.requireNonNull(ScriptedPrograms.play(strategy(file), "reciprocal", 0).fault())
            .cause();
    assertThat(cause).isEqualTo("raised ZeroDivisionError: division by zero at bad.py:9");
  }

  @Test
  void a_file_that_cannot_be_imported_is_refused_with_its_line(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("worse.py"), "import servanda\nimport nothing\n");
    assertThatThrownBy(() -> PluginLoader.load(List.of(file)))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("worse.py", "No module named 'nothing'", "worse.py:2");
  }

  @Test
  void the_first_leader_that_is_written_plays(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("my_leader.py");
    Files.writeString(file, PythonFormat.leaderText("acme.my-leader", "MyLeader"));
    Files.writeString(folder.resolve("servanda.py"), PythonFormat.moduleText());
    assertThat(strategy(folder).id()).isEqualTo("acme.my-leader");
    assertThat(ScriptedPrograms.play(strategy(file), "reciprocal", 0).fault()).isNull();
  }
}
