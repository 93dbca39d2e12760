package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two scripted models whose transcripts come with the source. */
class LanguageModelGuideTest {
  private static final Path EXAMPLES = Path.of("..", "remote", "src", "examples", "llm");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void the_recorded_models_play_their_match_without_being_called() throws IOException {
    List<String> before = files();
    Cli cli =
        Cli.run(
            "match",
            "example.patient",
            "example.hasty",
            "--scenario",
            "reference-dyad",
            "--plugins",
            EXAMPLES.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("SIGNED. An even deal", "Boral notes: Nobody looks.", "Boral denounces")
        .doesNotContain("forfeits", "cannot go on");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void the_guide_names_the_match_that_is_recorded() throws IOException {
    assertThat(Files.readString(Path.of("..", "src", "docs", "leaders-by-language-model.md")))
        .contains("servanda match example.patient example.hasty --scenario reference-dyad");
  }
}
