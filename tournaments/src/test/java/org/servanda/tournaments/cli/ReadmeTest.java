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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to do, done. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

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

  @TestFactory
  Stream<DynamicTest> every_command_of_the_readme_works() throws IOException {
    Path jar = plugin();
    Path tournament = Files.writeString(folder.resolve("mine.yaml"), blocks("yaml").get(0));
    return blocks("sh").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./servanda"))
        .map(line -> line.replaceAll("\\s+#.*", ""))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line, jar, tournament)));
  }

  private void check(String line, Path jar, Path tournament) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                line.replace("mine.yaml", tournament.toString())
                    .replace("'", "")
                    .replace("./servanda ", "")
                    .split(" ", -1)));
    if (args.get(0).equals("run")) {
      Path out = Files.createTempDirectory(folder, "out");
      args.addAll(List.of("--repetitions", "1", "--out", out.toString()));
    }
    if (line.contains("acme.")) {
      args.addAll(List.of("--plugins", jar.toString()));
    }
    Cli cli = Cli.run(args.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).isNotBlank();
  }

  @Test
  void the_picture_is_there() throws IOException {
    Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(README));
    assertThat(picture.find()).isTrue();
    assertThat(README.resolveSibling(picture.group(1))).exists();
  }
}
