package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.engine.portable.PortableText;

/** What is said of files and folders that cannot be used: what, where, and what to do. */
class WrongFilesTest {
  /** The commands that take a scenario's or tournament's file, as their last word. */
  private static final List<String> TAKE_YAML =
      List.of(
          "run",
          "scenarios",
          "scenarios check",
          "match saint grim --scenario",
          "play saint --scenario");

  private static final List<String> TAKE_RESULTS =
      List.of("report", "compare", "site --out nowhere");

  @TempDir private Path folder;

  private static void refused(String command, Path path, String message) {
    ends(2, command, path, message);
  }

  private static void ends(int exit, String command, Path path, String message) {
    String words = command.equals("compare") ? "compare " + path : command;
    Cli cli = Cli.run((words + " " + path).split(" "));
    assertThat(cli.exit()).as(command).isEqualTo(exit);
    assertThat(cli.out()).as(command).isEmpty();
    assertThat(cli.err().strip()).as(command).isEqualTo("servanda: " + message);
  }

  @Test
  void a_file_that_is_not_there_is_told_by_every_command_in_the_same_words() throws IOException {
    Path missing = folder.resolve("mine.yaml");
    for (String command : TAKE_YAML) {
      refused(
          command, missing, PortableText.format("There is no file '%s'. Check the path", missing));
    }
    Path nowhere = folder.resolve("no/where.yaml");
    refused(
        "run",
        nowhere,
        PortableText.format(
            "There is no file '%s'. There is no folder '%s' either.",
            nowhere, nowhere.getParent()));
    Files.createFile(folder.resolve("mien.yaml"));
    refused(
        "scenarios check",
        missing,
        PortableText.format("There is no file '%s'. Did you mean 'mien.yaml'?", missing));
    refused(
        "import",
        folder.resolve("mine.xml"),
        PortableText.format(
            "There is no file '%s'. Did you mean 'mien.yaml'?", folder.resolve("mine.xml")));
  }

  @Test
  void a_folder_is_not_taken_for_a_file_nor_a_file_for_a_folder() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("cases.yaml"));
    for (String command : TAKE_YAML) {
      refused(command, inside, PortableText.format("'%s' is a folder; name a file in it", inside));
    }
    refused(
        "import " + inside + " " + inside,
        inside,
        PortableText.format("'%s' is a folder; name a file in it", inside));
    Path file = Files.writeString(folder.resolve("results.txt"), "not results");
    for (String command : TAKE_RESULTS) {
      refused(
          command,
          file,
          PortableText.format("'%s' is a file. Name a folder written by 'servanda run'", file));
    }
  }

  @Test
  void a_file_that_may_not_be_read_says_so() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "id: x");
    assertThat(secret.toFile().setReadable(false)).isTrue();
    // An administrator may read everything.
    assumeFalse(Files.isReadable(secret));
    for (String command : TAKE_YAML) {
      refused(
          command,
          secret,
          PortableText.format(
              "The file '%s' cannot be read: permission denied; allow it, or name another",
              secret));
    }
  }

  @Test
  void bytes_are_not_taken_for_text() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {-1, -2, 0});
    for (String command : TAKE_YAML) {
      refused(
          command,
          bytes,
          PortableText.format(
              "The file '%s' is not UTF-8 text; save it as UTF-8, or name another file", bytes));
    }
  }

  @Test
  void a_folder_without_results_is_told_by_every_command_in_the_same_words() throws IOException {
    Path missing = folder.resolve("korea");
    for (String command : TAKE_RESULTS) {
      refused(
          command,
          missing,
          PortableText.format(
              "There is no folder '%s'. Name a folder written by 'servanda run'", missing));
    }
    Path empty = Files.createDirectory(folder.resolve("kroea"));
    for (String command : TAKE_RESULTS) {
      refused(
          command,
          empty,
          PortableText.format(
              "'%s' contains no results: it has no manifest.json. Name a folder written by"
                  + " 'servanda run'",
              empty));
      refused(
          command,
          missing,
          PortableText.format(
              "There is no folder '%s'. Did you mean 'kroea'? Name a folder written by 'servanda"
                  + " run'",
              missing));
    }
  }

  @Test
  void a_folder_of_plugins_without_a_jar_does_not_shrink_the_field_in_silence() {
    for (String command : List.of("strategies --plugins", "check", "run --plugins")) {
      refused(
          command,
          folder,
          PortableText.format(
              "The folder '%s' contains no plugin (%s); name a plugin or a folder of them",
              folder, PluginFiles.suffixes()));
    }
  }

  @Test
  void every_line_of_a_complaint_says_who_complains() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "seed: many\nrepetitons: 3\n");
    for (String command : List.of("run", "scenarios check")) {
      assertThat(Cli.run((command + " " + file).split(" ")).err().lines())
          .hasSizeGreaterThan(1)
          .allMatch(line -> line.startsWith("servanda: " + file + ":"));
    }
  }

  @Test
  void what_cannot_be_written_says_what_is_in_the_way() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String inTheWay =
        "'%s' cannot be written: '%s' is a file, not a folder; choose another place with --out";
    Path yaml = file.resolve("x.yaml");
    ends(1, "scenarios new mine --out", yaml, PortableText.format(inTheWay, yaml, file));
    Path project = file.resolve("x");
    ends(
        1,
        "new-strategy mine --out",
        project,
        PortableText.format(
            "'%s' cannot be written: '%s' is a file, not a folder; choose another place with --out",
            project, file));
    ends(1, "run reference-dyad --out", file, PortableText.format(inTheWay, file, file));
  }
}
