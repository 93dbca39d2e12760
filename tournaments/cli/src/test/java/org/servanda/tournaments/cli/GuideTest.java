package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide for authors: every step is compiled, checked against the contract, and played. */
@Tag("once")
class GuideTest {
  private static final Path GUIDE =
      Path.of("..", "..", "strategies", "src", "docs", "write-a-strategy.md");

  @TempDir private Path folder;

  private static List<String> steps() throws IOException {
    Matcher matcher =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    List<String> steps = new ArrayList<>();
    while (matcher.find()) {
      steps.add(matcher.group(1));
    }
    return steps;
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void it_has_a_step_for_everything_an_author_can_do() throws IOException {
    assertThat(steps()).hasSize(8);
  }

  @TestFactory
  Stream<DynamicTest> every_step_compiles_keeps_the_contract_and_plays() throws IOException {
    return steps().stream()
        .map(
            step ->
                DynamicTest.dynamicTest(
                    first("public final class (\\w+)", step), () -> checkAndPlay(step)));
  }

  private void checkAndPlay(String step) throws IOException {
    String name = "acme." + first("public final class (\\w+)", step);
    String id = first("return \"(acme\\.[a-z-]+)\"", step);
    Path jar = Jars.make(folder, id + ".jar", name, Map.of(name, step), Set.of());
    Cli check = Cli.run("check", jar.toString());
    assertThat(check.exit()).as(check.out() + check.err()).isZero();
    boolean wraps = step.contains("implements Transformer");
    String entry = wraps ? id + "(grim)" : id;
    Cli match = Cli.run("match", entry, "reciprocal", "--plugins", jar.toString());
    assertThat(match.exit()).as(match.err()).isZero();
    assertThat(match.out()).contains("IN FORCE").doesNotContain("FAULT");
  }
}
