package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String BOXES =
      "../src/test/resources/org/servanda/tournaments/scenario/genius/boxes";
  private static final Path GUIDE = Path.of("..", "src", "docs", "import-genius-domains.md");

  @TempDir private Path folder;

  private Cli importing(String... args) {
    List<String> all = new ArrayList<>(List.of("import"));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(new String[0]));
  }

  @Test
  void a_folder_becomes_a_scenario_that_can_be_shown_played_and_put_in_a_tournament() {
    String file = folder.resolve("climate.yaml").toString();
    Cli made = importing(BOXES, "--as", "iterated", "--exchanges", "20", "--out", file);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("north", "south", "1,000 outcomes", "match boulware");
    assertThat(Cli.run("scenarios", file).out()).contains("climate-iterated", "48,000 possible");
    Cli match = Cli.run("match", "reciprocal", "wily", "--scenario", file);
    assertThat(match.exit()).as(match.err()).isZero();
    assertThat(match.out()).contains("leads north").doesNotContain("FAULT");
    String out = folder.resolve("results").toString();
    Cli run =
        Cli.run("run", file, "--strategies", "saint,grim,wily", "--repetitions", "2", "--out", out);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("18 matches");
  }

  @Test
  void a_file_is_not_overwritten_unasked() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "precious");
    Cli refused = importing(BOXES, "--out", file.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("already", "--force");
    assertThat(Files.readString(file)).isEqualTo("precious");
    assertThat(importing(BOXES, "--out", file.toString(), "--force", "--name", "mine").exit())
        .isZero();
    assertThat(Files.readString(file)).contains("id: \"mine\"");
  }

  @Test
  void what_cannot_be_used_is_told_in_a_line_without_a_trace() throws IOException {
    Path domain = Path.of(BOXES, "climate.xml");
    Path broken = Files.writeString(folder.resolve("broken.xml"), "<utility_space>\n<weight");
    refused(
        "broken.xml:2: the file is not well-formed",
        domain.toString(),
        broken.toString(),
        broken.toString());
    refused("Name a domain file and two profiles", domain.toString(), broken.toString());
    refused("There is no file 'nowhere'", "nowhere");
    refused("must be from 1 to 10000", BOXES, "--exchanges", "0");
    refused("'Not This' must be lower-case", BOXES, "--name", "Not This");
    refused("must end in .yaml", BOXES, "--out", "climate.txt");
    refused("ITERATED", BOXES, "--as", "forever");
    refused("domains: none", folder.toString());
  }

  private void refused(String why, String... args) {
    Cli cli = importing(args);
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains(why).doesNotContain("\tat ", "defect");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void every_command_of_the_guide_works() throws IOException {
    Matcher blocks =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int commands = 0;
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        String command =
            line.replaceAll("\\s+#.*", "")
                .replace("./servanda ", "")
                .replaceAll("\\bclimate/", BOXES + "/")
                .replace("climate.yaml", folder.resolve("climate.yaml").toString())
                .replace("lasting.yaml", folder.resolve("lasting.yaml").toString());
        String more =
            command.startsWith("run")
                ? " --repetitions 1 --strategies saint,wily --out " + folder.resolve("r" + commands)
                : "";
        Cli cli = Cli.run((command + more).split(" +"));
        assertThat(cli.exit()).as(command + ": " + cli.err()).isZero();
        commands++;
      }
    }
    assertThat(commands).isGreaterThan(3);
  }
}
