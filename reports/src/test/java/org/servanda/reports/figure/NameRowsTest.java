package org.servanda.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameRowsTest {
  private static String glued(List<String> lines) {
    return String.join("", lines).replace(" ", "");
  }

  @Test
  void a_name_that_fits_is_one_line() {
    assertThat(NameRows.lines("made-up[noise=5]")).containsExactly("made-up[noise=5]");
    assertThat(NameRows.lines("x".repeat(34))).containsExactly("x".repeat(34));
  }

  @Test
  void a_longer_name_breaks_between_words_and_nothing_is_cut() {
    String name =
        "Korea 2018 from a nuclear test to a summit: form=executive agreement, succession=0.5,"
            + " verification=third-party";
    assertThat(name.length()).isGreaterThan(100);
    List<String> lines = NameRows.lines(name);
    assertThat(lines)
        .allMatch(line -> line.length() <= 34)
        .startsWith("Korea 2018 from a nuclear test to")
        .hasSize(4);
    assertThat(String.join(" ", lines)).isEqualTo(name);
  }

  @Test
  void a_word_longer_than_a_line_breaks_anywhere_but_inside_a_sign() {
    String word = "x".repeat(33) + "𝔭".repeat(40);
    List<String> lines = NameRows.lines(word);
    assertThat(glued(lines)).isEqualTo(word);
    assertThat(lines).allMatch(line -> line.codePoints().noneMatch(c -> c < 0xe000 && c > 0xd7ff));
  }

  @Test
  void a_figure_makes_room_for_every_line() {
    NameRows rows = new NameRows(List.of("short", "word ".repeat(20).strip(), "short"));
    assertThat(rows.lines()).hasSize(5);
    assertThat(rows.lines().get(2).baseline()).isEqualTo(rows.middle(1) + 4);
    assertThat(rows.height()).isEqualTo(3 * 20 + 2 * 14);
    assertThat(rows.middle(0)).isEqualTo(10);
    assertThat(rows.middle(1)).isEqualTo(20 + 24);
    assertThat(rows.middle(2)).isEqualTo(20 + 48 + 10);
  }
}
