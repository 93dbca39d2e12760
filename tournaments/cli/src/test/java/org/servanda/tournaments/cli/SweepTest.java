package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tournaments that vary something, and such as are played in seasons. */
class SweepTest {
  private static final String FIELD =
      """
      scenarios: [reference-dyad]
      strategies: [always-cheat, calculating, image-scorer, reciprocal, wily]
      repetitions: 20
      """;

  @TempDir private Path folder;

  private Cli run(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), FIELD + text);
    return Cli.run("run", file.toString(), "--out", folder.resolve("out").toString());
  }

  private List<List<String>> contrasts() throws IOException {
    return Files.readAllLines(folder.resolve("out/contrasts.csv")).stream()
        .map(line -> line.replaceAll("\"[^\"]*\"", "quoted"))
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  @Test
  void a_sweep_ends_with_its_conditions_beside_the_first_of_the_file() throws IOException {
    Cli cli = run("vary: {suspicion: [0.3, 0.05]}\n");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out())
        .containsSubsequence("Reference dyad: conditions", "suspicion=0.3", "suspicion=0.05");
    assertThat(cli.out().lines())
        .allMatch(line -> line.length() <= 80 || line.startsWith("Results"));
    List<List<String>> rows = contrasts();
    assertThat(rows).hasSize(1 + 2 * 7);
    int condition = rows.get(0).indexOf("condition");
    int difference = rows.get(0).indexOf("difference");
    assertThat(rows.get(1).get(condition)).isEqualTo("suspicion=0.3");
    assertThat(rows.get(1).get(difference)).isEmpty();
    assertThat(rows.get(8).get(condition)).isEqualTo("suspicion=0.05");
    assertThat(Double.parseDouble(rows.get(8).get(difference))).isNotZero();
    for (String file : List.of("tables/contrasts.md", "tables/contrasts.tex")) {
      assertThat(folder.resolve("out").resolve(file)).content().contains("suspicion=0.05");
    }
    assertThat(folder.resolve("out/figures/contrasts.svg")).content().contains("suspicion=0.05");
    assertThat(folder.resolve("out/index.html")).content().contains("Conditions compared");
  }

  @Test
  void a_report_of_a_stored_sweep_is_what_the_run_wrote() throws IOException {
    assertThat(run("vary: {suspicion: [0.3, 0.05]}\n").exit()).isZero();
    String again = folder.resolve("again").toString();
    Cli report = Cli.run("report", folder.resolve("out").toString(), "--out", again);
    assertThat(report.exit()).as(report.err()).isZero();
    for (String file : List.of("contrasts.csv", "results.json", "index.html")) {
      assertThat(folder.resolve("again").resolve(file))
          .hasSameTextualContentAs(folder.resolve("out").resolve(file));
    }
  }

  @Test
  void seasons_stand_beside_the_first_and_tell_who_would_be_left_with_a_reputation()
      throws IOException {
    Cli cli = run("seasons: 2\n");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).containsSubsequence("Reference dyad: seasons", "season 1", "season 2");
    assertThat(contrasts()).hasSize(1 + 2 * 7);
    assertThat(folder.resolve("out/futures-reputed.csv")).content().contains("image-scorer");
    assertThat(folder.resolve("out/index.html"))
        .content()
        .contains("With known reputations")
        .doesNotContain("servanda run --seasons 3");
  }
}
