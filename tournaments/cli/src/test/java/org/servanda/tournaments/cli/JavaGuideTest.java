package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide for users of Java: its blocks are run in one session of jshell, as a reader would. */
@Tag("slow")
@Tag("once")
class JavaGuideTest {
  private static final Path GUIDE = Path.of("..", "src", "docs", "from-java.md");

  private static List<String> blocks() throws IOException {
    Matcher matcher =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  @Test
  void every_block_runs_in_jshell() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        JShell shell = JShell.builder().out(out).err(out).build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      run(shell, "import java.util.*;");
      for (String block : blocks()) {
        run(shell, block);
      }
    }
    assertThat(blocks()).hasSize(4);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("reciprocal 0.", "wily 0.", "grim 0.", " mine.patient", "Signed", "RoundEnded");
  }

  private static void run(JShell shell, String block) {
    String rest = block;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.exception()).as(next.source()).isNull();
        assertThat(event.status())
            .as(() -> next.source() + shell.diagnostics(event.snippet()).toList())
            .isIn(Snippet.Status.VALID, Snippet.Status.RECOVERABLE_DEFINED);
      }
      rest = next.remaining();
    }
  }
}
