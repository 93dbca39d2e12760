package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to do, done. */
class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final String NEWCOMER = "new-strategy";

  @TempDir private Path folder;

  private static List<String> blocks(String language) throws IOException {
    Pattern fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = fence.matcher(Files.readString(README));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** The strategy of the README as a plugin folder. */
  private Path plugin() throws IOException {
    String source = blocks("java").get(0);
    Path file = Files.writeString(folder.resolve("Patient.java"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String[] args = {
      "-proc:none",
      "-d",
      classes.toString(),
      "-cp",
      System.getProperty("java.class.path"),
      file.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, args)).isZero();
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("org.servanda.engine.spi.StrategyProvider"), "acme.Patient\n");
    Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("patient.jar");
    int made =
        java.util.spi.ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--file",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
    assertThat(made).isZero();
    return jar;
  }

  @Tag("slow")
  @Tag("once")
  @TestFactory
  Stream<DynamicTest> every_command_of_the_readme_works() throws IOException {
    Path jar = plugin();
    for (String scenario : List.of("reference-dyad", "korea-2018")) {
      // What the commands on stored results find there.
      String out = folder.resolve("results/" + scenario).toString();
      String field = "saint,wily,grim,hawk";
      Cli.run("run", scenario, "--strategies", field, "--repetitions", "3", "--out", out);
    }
    Path tournament = Files.writeString(folder.resolve("mine.yaml"), blocks("yaml").get(0));
    return blocks("sh").stream()
        .filter(block -> !block.contains(NEWCOMER))
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./servanda"))
        .map(line -> line.replaceAll("\\s+#.*", ""))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line, jar, tournament)));
  }

  private void check(String line, Path jar, Path tournament) throws IOException {
    List<String> args =
        words(
            line.replace("mine.yaml", tournament.toString())
                .replace("results/", folder.resolve("results") + "/")
                .replace("moved.html", folder.resolve("moved.html").toString())
                .replace("--out public", "--out " + folder.resolve("public"))
                .replace("--precision 0.01", "--precision 0.2"));
    if (args.get(0).equals("validate")) {
      // The whole takes minutes; what it comes to stands on the card that comes with the program.
      args.addAll(List.of("--only", "C2"));
    }
    if (args.get(0).equals("run") && !line.contains("manifest.json")) {
      if (!args.contains("--out")) {
        args.addAll(List.of("--out", Files.createTempDirectory(folder, "out").toString()));
      }
      if (!args.contains("--repetitions")) {
        args.addAll(List.of("--repetitions", "1"));
      }
    }
    if (args.contains("iran-saudi-2023")) {
      // The first command plays the whole field.
      args.addAll(List.of("--strategies", "saint,wily,grim,hawk"));
    }
    if (line.contains("acme.")) {
      args.addAll(List.of("--plugins", jar.toString()));
    }
    Cli cli = Cli.run(args.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).isNotBlank();
  }

  @Test
  void every_other_tournament_file_of_the_readme_is_played() throws IOException {
    // The first one is mine.yaml, which the commands play.
    for (String text : blocks("yaml").subList(1, blocks("yaml").size())) {
      Path file = Files.writeString(folder.resolve("tournament.yaml"), text);
      Path out = Files.createTempDirectory(folder, "out");
      Cli cli = Cli.run("run", file.toString(), "--repetitions", "1", "--out", out.toString());
      assertThat(cli.exit()).as(cli.err()).isZero();
    }
  }

  /** The words after {@code ./servanda}, as a shell would split them. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("'([^']*)'|(\\S+)").matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words.subList(1, words.size());
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void a_new_leader_takes_four_commands_from_nothing_to_its_place_in_the_ranking()
      throws Exception {
    List<String> commands = newcomer(false);
    assertThat(commands).hasSize(4);
    Cli last = new Cli(0, "", "");
    for (String command : commands) {
      String here = command.replace("my-leader/", folder.resolve("my-leader") + "/");
      List<String> words = words(here);
      if (here.startsWith("mvn")) {
        run(here.replace("-f my-leader", "-f " + folder.resolve("my-leader")));
        continue;
      }
      if (words.contains("new-strategy")) {
        words.addAll(List.of("--out", folder.resolve("my-leader").toString()));
      } else if (words.contains("run")) {
        words.addAll(List.of("--repetitions", "1", "--out", folder.resolve("out").toString()));
      }
      last = Cli.run(words.toArray(new String[0]));
      assertThat(last.exit()).as(command + "\n" + last.err()).isZero();
    }
    assertThat(last.out().replaceAll("\\s+", " "))
        .containsPattern("mine.my-leader is \\d+(st|nd|rd|th) of 42 by durability");
  }

  private static List<String> newcomer(boolean python) throws IOException {
    return blocks("sh").stream()
        .filter(block -> block.contains(NEWCOMER) && block.contains("python") == python)
        .flatMap(String::lines)
        .map(line -> line.replaceAll("\\s+#.*", ""))
        .toList();
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void a_new_leader_in_python_takes_three() throws IOException {
    List<String> commands = newcomer(true);
    assertThat(commands).hasSize(3);
    Cli last = new Cli(0, "", "");
    for (String command : commands) {
      String here = command.replace("my_leader.py", folder.resolve("my_leader.py").toString());
      List<String> words = words(here);
      if (words.contains("new-strategy")) {
        words.addAll(List.of("--out", folder.toString()));
      } else if (words.contains("run")) {
        words.addAll(List.of("--repetitions", "1", "--out", folder.resolve("out").toString()));
      }
      last = Cli.run(words.toArray(new String[0]));
      assertThat(last.exit()).as(command + "\n" + last.err()).isZero();
    }
    assertThat(last.out().replaceAll("\\s+", " "))
        .containsPattern("mine.my-leader is \\d+(st|nd|rd|th) of 42 by durability");
  }

  private void run(String command) throws IOException, InterruptedException {
    Path log = folder.resolve("mvn.log");
    Process process =
        new ProcessBuilder(command.split(" ", -1))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void the_picture_is_there() throws IOException {
    Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(README));
    assertThat(picture.find()).isTrue();
    assertThat(README.resolveSibling(picture.group(1))).exists();
  }
}
