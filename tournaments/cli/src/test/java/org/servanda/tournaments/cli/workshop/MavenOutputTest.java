package org.servanda.tournaments.cli.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MavenOutputTest {
  private static final Path PROJECT = Path.of("/home/me/mine");

  @Test
  void errors_of_javac_are_told_once_with_file_and_line() {
    String text =
        """
        [ERROR] COMPILATION ERROR :
        [ERROR] /home/me/mine/src/main/java/mine/Mine.java:[30,12] cannot find symbol
          symbol:   class Accrd
        [ERROR] /home/me/mine/src/main/java/mine/Mine.java:[31,1] ';' expected
        [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile
        [ERROR] /home/me/mine/src/main/java/mine/Mine.java:[30,12] cannot find symbol
        [ERROR] -> [Help 1]
        """;
    assertThat(new MavenOutput(1, text).errors(PROJECT))
        .containsExactly(
            "src/main/java/mine/Mine.java:30: cannot find symbol",
            "src/main/java/mine/Mine.java:31: ';' expected");
  }

  @Test
  void errors_of_kotlin_are_told_likewise() {
    String text =
        """
        [ERROR] file:///home/me/mine/src/main/kotlin/mine/Mine.kt:7:34 Unresolved reference 'Accrd'.
        [ERROR] /home/me/mine/src/main/kotlin/mine/Old.kt: (8, 5) Expecting an element
        """;
    assertThat(new MavenOutput(1, text).errors(PROJECT))
        .containsExactly(
            "src/main/kotlin/mine/Mine.kt:7: Unresolved reference 'Accrd'.",
            "src/main/kotlin/mine/Old.kt:8: Expecting an element");
  }

  @Test
  void what_is_no_compilers_error_is_told_as_it_is_but_not_without_end() {
    String lines = "[ERROR] Non-resolvable parent POM\n[ERROR]\n" + "[ERROR] x\n".repeat(3);
    assertThat(new MavenOutput(1, lines).errors(PROJECT))
        .containsExactly("Non-resolvable parent POM", "x");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      many.append("[ERROR] problem ").append(i).append('\n');
    }
    assertThat(new MavenOutput(1, many.toString()).errors(PROJECT)).hasSize(10);
    assertThat(new MavenOutput(137, "Killed").errors(PROJECT))
        .containsExactly("Maven failed with exit code 137");
  }

  @Test
  void only_a_build_that_failed_for_want_of_a_download_is_tried_online() {
    String missing =
        "[ERROR] Cannot access central in offline mode and the artifact x has not been";
    assertThat(new MavenOutput(1, missing).lacksDownload()).isTrue();
    assertThat(new MavenOutput(1, "[ERROR] COMPILATION ERROR").lacksDownload()).isFalse();
    assertThat(new MavenOutput(0, missing).lacksDownload()).isFalse();
  }
}
