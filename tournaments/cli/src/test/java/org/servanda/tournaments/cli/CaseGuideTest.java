package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide for whoever has a case: its pieces make a sound file, and its commands do what it says.
 */
class CaseGuideTest {
  private static final Path GUIDE = Path.of("..", "src", "docs", "from-a-case-to-a-scenario.md");
  private static final String FILE = "indus-1960.yaml";

  @TempDir private Path folder;
  private Path file = Path.of(FILE);

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

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve(FILE), String.join("\n", blocks("yaml")));
  }

  private Cli run(String line) {
    List<String> args = new ArrayList<>(List.of(line.strip().split("\\s+", -1)));
    args.remove(0);
    args.replaceAll(arg -> arg.equals(FILE) ? file.toString() : arg);
    if (args.contains("new")) {
      args.addAll(List.of("--out", folder.resolve("new.yaml").toString()));
    } else if (args.contains("run")) {
      args.addAll(List.of("--repetitions", "2", "--out", folder.resolve("out").toString()));
    }
    return Cli.run(args.toArray(new String[0]));
  }

  @Test
  void every_command_works_on_the_file_the_pieces_make() throws IOException {
    List<String> lines = blocks("sh").stream().flatMap(String::lines).toList();
    assertThat(lines).hasSize(5);
    for (String line : lines) {
      Cli cli = run(line);
      assertThat(cli.exit()).as(line + cli.err()).isZero();
      assertThat(cli.out()).isNotBlank().doesNotContain("warning");
    }
  }

  @Test
  void what_it_shows_is_what_is_printed() throws IOException {
    String sheet = plain(run("./servanda scenarios " + FILE).out());
    String mistyped = check("patience: 0.95", "patiense: 0.95");
    String useless = check("benefit: 0.95", "benefit: 0.40");
    List<String> shown = blocks("text");
    assertThat(shown).hasSize(3);
    assertThat(mistyped).contains(plain(shown.get(0)));
    assertThat(useless).contains(plain(shown.get(1)));
    shown.get(2).lines().forEach(line -> assertThat(sheet).contains(plain(line)));
  }

  private String check(String right, String wrong) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Path other = Files.createDirectories(folder.resolve("other")).resolve(FILE);
    Files.writeString(other, text.replaceFirst(Pattern.quote(right), wrong));
    Cli cli = Cli.run("scenarios", "check", other.toString());
    return plain(cli.out() + cli.err());
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
