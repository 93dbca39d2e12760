package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.portable.PortableText;

/** What a newcomer may type, and is told. */
class MisuseTest {
  @TempDir private Path folder;

  private static void refused(String message, String... args) {
    ends(2, message, args);
  }

  private static void ends(int exit, String message, String... args) {
    Cli cli = Cli.run(args);
    String typed = String.join(" ", args);
    assertThat(cli.exit()).as(typed + ": " + cli.err()).isEqualTo(exit);
    assertThat(cli.out()).as(typed).isEmpty();
    assertThat(cli.err())
        .as(typed)
        .startsWith("servanda: ")
        .contains(message)
        .doesNotContain("Exception", "defect", "\tat ", "java.");
  }

  @Test
  void numbers_that_are_none_are_told_in_plain_words() {
    refused("'--repetitions': 'many' is not a whole number", "run", "--repetitions", "many");
    refused("'--repetitions': 99999999999 is too large", "run", "--repetitions", "99999999999");
    refused("'--seed': '1.5' is not a whole number", "match", "saint", "grim", "--seed", "1.5");
    refused("'--since': 'x' is not a whole number", "strategies", "--since", "x");
    refused("'--precision': 'fine' is not a number", "run", "--precision", "fine");
    refused("must be above 0 and at most 1", "run", "--precision", "Infinity");
    refused("must be above 0 and at most 1", "run", "--precision", "NaN");
    refused("--memory is -1, but must be 0 or more", "strategies", "--memory", "-1");
    refused("--threads is 100000, but must be from 1 to 1024", "run", "--threads", "100000");
  }

  @Test
  void words_too_many_are_told_from_commands_and_options_that_are_not_there() {
    refused("Unexpected argument 'korea-2018'.", "run", "reference-dyad", "korea-2018");
    refused("There is no command 'rnu'. Did you mean 'run'?", "rnu");
    refused("There is no command 'help'.", "help");
    refused("There is no option '--sead'. Did you mean '--seed'?", "run", "--sead", "3");
    refused("'saint' is a strategy, not a jar; remove 'grim'", "check", "saint", "grim");
    refused("name another besides 'results'", "compare", "results");
    refused("Missing required parameter: 'RESULTS'", "compare");
    refused("Name a domain file and two profiles", "import", "a.xml", "b.xml");
  }

  @Test
  void names_that_are_empty_name_nothing() {
    refused("'--out': the name of a file or folder must not be empty", "run", "--out", "");
    refused(
        "'--plugins' (PATH): the name of a file or folder must not be empty",
        "strategies",
        "--plugins",
        "");
    refused("Unknown scenario ''", "run", "");
    refused("Unknown scenario ''", "match", "saint", "grim", "--scenario", "");
    refused("is not a strategy expression", "check", "");
  }

  @Test
  void a_precision_nobody_can_wait_for_is_not_recommended() {
    Cli cli =
        Cli.run(
            "run",
            "reference-dyad",
            "--strategies",
            "saint,grim",
            "--repetitions",
            "2",
            "--precision",
            "1e-9",
            "--out",
            folder.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.err())
        .contains("would take more than 10,000,000 repetitions, the greatest number allowed")
        .doesNotContain("ask for them");
  }

  @Test
  void a_group_of_strategies_can_be_left_out_by_its_name() {
    refused("No strategy is left to play", "run", "reference-dyad", "--without", "all");
  }

  @Test
  void a_strategy_with_parameters_is_told_of_by_its_id() {
    refused(
        "describe its first strategy with: servanda strategies wily",
        "strategies",
        "wily(greed=0.3)");
  }

  @Test
  void a_strategy_of_ones_own_is_not_called_like_what_it_is_made_of() {
    for (String name : List.of("leader", "strategy", "override", "list", "test", "memory")) {
      Path project = folder.resolve(name);
      refused(
          "which would hide a class that strategies use; choose another name",
          "new-strategy",
          name,
          "--out",
          project.toString());
      assertThat(project).doesNotExist();
    }
    assertThat(Cli.run("new-strategy", "lister", "--out", folder + "/x").err())
        .doesNotContain("made of");
  }

  @Test
  void a_huge_file_is_refused_at_once() throws IOException {
    Path huge = Files.writeString(folder.resolve("huge.yaml"), "a".repeat(30_000_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            refused(
                "has 28 MB; a scenario or tournament file may have at most 3 MB",
                "scenarios",
                "check",
                huge.toString()));
  }

  @Test
  void yaml_that_cannot_be_read_is_told_without_the_parsers_jargon() throws IOException {
    Path deep = Files.writeString(folder.resolve("deep.yaml"), "[".repeat(5000));
    refused("deep.yaml: The file is not valid YAML: ", "run", deep.toString());
    assertThat(Cli.run("run", deep.toString()).err()).doesNotContain("StreamReadConstraints");
    Path twice = Files.writeString(folder.resolve("twice.yaml"), "seed: 1\nseed: 2\n");
    refused("twice.yaml:2:5: ", "run", twice.toString());
    refused("the key \"seed\" appears twice", "run", twice.toString());
  }

  @Test
  void a_manifest_that_lacks_something_is_no_manifest() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"servanda\": \"0.1.0\"}");
    for (String command : List.of("report", "site --out x")) {
      String[] args = (command + " " + folder).split(" ");
      refused("was not written by this version; play the tournament again", args);
    }
  }

  @Test
  void where_nothing_can_be_written_is_told_before_anything_is_done() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    ends(
        1,
        PortableText.format(
            "'%s' cannot be written: it is a folder; choose another place with --out", folder),
        "validate",
        "--only",
        "1",
        "--out",
        folder.toString());
    ends(
        1,
        PortableText.format("'%s' is a file, not a folder", file),
        "validate",
        "--only",
        "1",
        "--out",
        file.resolve("card.json").toString());
    ends(
        1,
        PortableText.format("'%s' cannot be written: it is a folder", folder),
        "compare",
        "one",
        "two",
        "--out",
        folder.toString());
  }
}
