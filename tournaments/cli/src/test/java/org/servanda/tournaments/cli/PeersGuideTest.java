package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for users of other tools: all its commands are run in its order, on its files. */
@Tag("slow")
@Tag("once")
class PeersGuideTest {
  private static final Path GUIDE = Path.of("..", "src", "docs", "coming-from-other-tools.md");
  private static final Path DOMAIN =
      Path.of("../src/test/resources/org/servanda/tournaments/scenario/genius/boxes");

  /** Names of files and folders that a command of the page reads or writes. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?<= )(results/\\S+|climate/|[\\w.-]+\\.(yaml|txt|jar|jsonl|json|html)|my-robot)(?= |$)");

  @TempDir private Path folder;

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(Files.readString(GUIDE))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** The page's own files, a domain, and a plugin. */
  private void prepare() throws IOException {
    for (String text : found("```(?:yaml|text)\n(# .*?)```")) {
      String name = text.lines().findFirst().orElseThrow().substring(2);
      Files.writeString(folder.resolve(name), text);
    }
    Path climate = Files.createDirectories(folder.resolve("climate"));
    try (Stream<Path> files = Files.list(DOMAIN)) {
      for (Path file : files.toList()) {
        Files.copy(file, climate.resolve(file.getFileName()));
      }
    }
    Jars.make(folder, "patient.jar", Jars.strategy("acme.patient", "accord -> Conduct.comply()"));
  }

  @Test
  void every_command_works_in_the_order_of_the_page() throws IOException {
    prepare();
    List<String> commands = found("`(servanda [^`\n]+)`");
    assertThat(commands).hasSize(47);
    for (String command : commands) {
      Cli cli = Cli.run(words(command).toArray(String[]::new));
      assertThat(cli.exit()).as(command + "\n" + cli.out() + cli.err()).isZero();
      assertThat(cli.out()).as(command).isNotBlank();
    }
    assertThat(folder.resolve("results/again/manifest.json")).exists();
  }

  private List<String> words(String command) {
    String here = FILE.matcher(command).replaceAll(file -> folder.resolve(file.group()).toString());
    // All 150 rules in a ring: all against all take a quarter of a minute.
    here = here.replace("--strategies rules", "--strategies rules --topology ring");
    List<String> words = new ArrayList<>(ReadmeTest.words(here));
    if (words.get(0).equals("run")
        && !words.contains("--precision")
        && !command.contains("manifest")) {
      words.addAll(List.of("--format", "csv"));
    }
    if (words.get(0).equals("new-strategy")) {
      words.set(1, "my-robot");
      words.addAll(List.of("--out", folder.resolve("my-robot").toString()));
    }
    return words;
  }

  @Test
  void files_that_the_page_says_hold_a_result_are_there() throws IOException {
    prepare();
    String out = folder.resolve("results").toString();
    String probes = folder.resolve("probes.yaml").toString();
    Cli cli = Cli.run("run", probes, "--repetitions", "1", "--format", "csv", "--out", out);
    assertThat(cli.exit()).as(cli.err()).isZero();
    Path results = folder.resolve("results");
    assertThat(Files.readString(results.resolve("futures.csv")).lines().findFirst().orElseThrow())
        .contains(",moran,");
    assertThat(results.resolve("classical-scores.csv")).exists();
    assertThat(Files.readString(results.resolve("classical.csv")))
        .contains("median_score", "eigenjesus", "good_partner");
    assertThat(Files.readString(results.resolve("classical-pairs.csv")))
        .contains("payoff", "cooperation_rate", "cc_rate", "win-stay-lose-shift,\"memory-one(");
    assertThat(results.resolve("comparisons.csv")).exists();
  }
}
