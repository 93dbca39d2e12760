package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.plugin.PluginException;
import org.servanda.tournaments.remote.isolation.Sandbox;

/** Leaders in Java, Python, WebAssembly, a transcript of a language model, and an isolated jar. */
@Tag("slow")
@Tag("once")
class MixedFieldTest {
  private static final Path TOURNAMENTS = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> SAME =
      List.of("results.json", "pairs.csv", "standings.csv", "tally.bin");

  /** A stand-in for a language model, which takes the first offer and keeps its word. */
  private static final String MODEL =
      """
      case "$(cat)" in
        *'Move '*'Their offer: {'*) answer='{\\"move\\": \\"accept\\"}' ;;
        *'Move '*) answer='{\\"move\\": \\"walk-out\\"}' ;;
        *) answer='{\\"conduct\\": \\"comply\\"}' ;;
      esac
      printf '{"choices": [{"message": {"content": "%s"}}], "usage": {"prompt_tokens": 9}}' "$answer"
      """;

  @TempDir private Path folder;

  private Path run(String name, String plugins, String field, String... more) throws IOException {
    Path out = folder.resolve(name);
    List<String> words =
        new ArrayList<>(
            List.of("run", "reference-dyad", "--strategies", field, "--plugins", plugins));
    words.addAll(List.of("--repetitions", "2", "--out", out.toString()));
    words.addAll(List.of(more));
    Cli cli = Cli.run(words.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out() + cli.err()).doesNotContain("lost");
    return out;
  }

  @Test
  void they_play_each_other_with_the_same_bytes_on_any_threads_isolated_or_not()
      throws IOException, InterruptedException {
    assumeTrue(isIsolationPossible() && isPythonThere(), "No sandbox or no Python here");
    Path jar = Jars.make(folder, "mine.jar", Jars.strategy("acme.mine", "Keepers.comply()"));
    String plugins =
        String.join(
            ",",
            jar.toString(),
            TOURNAMENTS.resolve("remote/src/examples/python/tit_for_tat.py").toString(),
            TOURNAMENTS
                .resolve("wasm/src/test/resources/org/servanda/tournaments/wasm/leader.wasm")
                .toString());
    Path model = model("false");
    String field = "saint,wily,acme.mine,example.tit-for-tat,example.wasm-leader,acme.model";
    run("recorded", plugins + "," + model, field);
    plugins += "," + model("true");
    Path first = run("first", plugins, field, "--threads", "1");
    for (Path other :
        List.of(
            run("second", plugins, field, "--threads", "2"),
            run("isolated", plugins, field, "--threads", "2", "--isolate"))) {
      for (String file : SAME) {
        assertThat(text(other.resolve(file)).equals(text(first.resolve(file))))
            .as(other + " " + file)
            .isTrue();
      }
    }
  }

  private Path model(String replay) throws IOException {
    Files.writeString(folder.resolve("model.sh"), MODEL);
    return Files.writeString(
        folder.resolve("model.llm.yaml"),
        """
        id: acme.model
        model: scripted
        command: [sh, model.sh]
        transcript: model.transcript.jsonl
        replay: REPLAY
        """
            .replace("REPLAY", replay));
  }

  /** A file's bytes as characters, but for the option in the command that made it. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).replace(" --isolate", "");
  }

  private static boolean isIsolationPossible() {
    try {
      return !Sandbox.find().name().isEmpty();
    } catch (PluginException e) {
      return false;
    }
  }

  private static boolean isPythonThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import sys; assert sys.version_info >= (3, 9)")
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
