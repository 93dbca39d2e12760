package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.portable.PortableText;

/** The guide's table of hostile plugins is that of the kinds which are tried. */
class HostileTableTest {
  private static final Path GUIDE = Path.of("../src/docs/plugins-you-do-not-trust.md");

  @Test
  void the_guide_has_a_row_for_each_kind_and_no_other() throws IOException {
    List<String> rows = HostileKind.all().stream().map(HostileTableTest::row).toList();
    assertThat(rows).hasSizeGreaterThan(72);
    assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| `")))
        .as("The table must read:\n%s", String.join("\n", rows))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void no_two_kinds_share_a_name() {
    assertThat(HostileKind.all().stream().map(HostileKind::id)).doesNotHaveDuplicates();
  }

  private static String row(HostileKind kind) {
    return PortableText.format(
        "| `%s` | %s | %s | %s |", kind.id(), kind.tries(), kind.place(), kind.expected().words());
  }
}
