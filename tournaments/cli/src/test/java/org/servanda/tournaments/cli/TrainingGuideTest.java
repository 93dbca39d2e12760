package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on training: its leader is built with its weights, checked, played and trained. */
class TrainingGuideTest {
  private static final Path GUIDE =
      Path.of("..", "..", "strategies", "src", "docs", "train-a-strategy.md");

  @TempDir private Path folder;

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private Path jar(String weights) throws IOException {
    String source = blocks("java").get(0);
    Path jar =
        Jars.make(folder, "trained.jar", "acme.Trained", Map.of("acme.Trained", source), Set.of());
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Files.writeString(inside.getPath("acme/weights.properties"), weights);
    }
    return jar;
  }

  @Test
  void the_learned_leader_keeps_the_contract_and_plays_by_the_weights_in_its_jar()
      throws IOException {
    String untrained = blocks("properties").get(0);
    String jar = jar(untrained).toString();
    Cli check = Cli.run("check", jar);
    assertThat(check.exit()).as(check.out() + check.err()).isZero();
    Cli described = Cli.run("strategies", "acme.trained", "--plugins", jar);
    assertThat(described.out()).contains("temptation", "-1");
    String[] match = {
      "match",
      "acme.trained",
      "saint",
      "--scenario",
      "reference-dyad",
      "--count",
      "8",
      "--plugins",
      jar
    };
    Cli before = Cli.run(match);
    assertThat(before.exit()).as(before.err()).isZero();
    String faithless = untrained.replaceAll("=.*", "=-5");
    jar(faithless);
    assertThat(Cli.run(match).out()).isNotEqualTo(before.out());
  }

  @Test
  void the_weights_that_the_page_ships_can_be_read() throws IOException {
    assertThat(blocks("properties")).hasSize(2);
    Cli cli = Cli.run("strategies", "acme.trained", "--plugins", jar(trained()).toString());
    Matcher weight = Pattern.compile("(\\w+)=(\\S+)").matcher(trained());
    while (weight.find()) {
      assertThat(cli.out()).contains(weight.group(1), weight.group(2));
    }
  }

  private static String trained() throws IOException {
    return blocks("properties").get(1);
  }

  @Test
  void every_command_works() throws IOException {
    Path jar = jar(blocks("properties").get(0));
    List<String> lines = blocks("sh").stream().flatMap(String::lines).toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      String quick =
          line.replaceAll(" --(evaluations|repetitions|held-out|against|out) \\S+", "")
              .replace("trained.jar", jar.toString());
      List<String> args = new ArrayList<>(ReadmeTest.words(quick));
      args.addAll(List.of("--evaluations", "3", "--repetitions", "1", "--held-out", "2"));
      args.addAll(List.of("--against", "grim,hawk", "--scenario", "reference-dyad"));
      args.addAll(List.of("--out", Files.createTempDirectory(folder, "out").toString()));
      Cli cli = Cli.run(args.toArray(new String[0]));
      assertThat(cli.exit()).as(line + "\n" + cli.err()).isZero();
      assertThat(cli.out()).as(line).contains("Defaults: ", "95 % interval");
    }
  }
}
