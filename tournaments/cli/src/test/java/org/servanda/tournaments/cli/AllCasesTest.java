package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.scenario.HistoricalCase;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** All historical cases in one run, and the site of them. */
class AllCasesTest {
  @TempDir private Path folder;

  @Test
  void all_cases_leave_no_room_for_another_scenario() {
    Cli cli = Cli.run("run", "korea-2018", "--all-cases");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("leave 'korea-2018' out");
  }

  @Test
  @Tag("slow")
  @Tag("once")
  void every_case_is_played_into_its_own_folder_which_names_the_command_for_it_alone()
      throws IOException {
    Cli cli =
        Cli.run(
            "run",
            "--all-cases",
            "--strategies",
            "grim,wily",
            "--repetitions",
            "1",
            "--format",
            "csv",
            "--out",
            folder.resolve("cases").toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    List<String> ids =
        HistoricalCase.all(new ScenarioLibrary()).stream()
            .map(history -> history.scenario().id())
            .toList();
    try (Stream<Path> folders = Files.list(folder.resolve("cases"))) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
    assertThat(Files.readString(folder.resolve("cases/korea-2018/manifest.json")))
        .contains("servanda run korea-2018 --strategies grim,wily --repetitions 1")
        .doesNotContain("--all-cases");
    assertThat(cli.out()).contains("servanda site ");
  }
}
