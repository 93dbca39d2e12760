package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress in a pipe. */
class ProgressDisplayTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          false,
          false,
          false,
          80,
          false,
          StandardCharsets.UTF_8);
  private final ProgressDisplay display = new ProgressDisplay(terminal);

  private String lines() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** What is stored, what is left, and what the caller is told before the first word. */
  @ParameterizedTest
  @CsvSource({"0, 500, 500", "400, 100, 100", "500, 0, ''"})
  void the_length_of_a_run_is_told_once_before_a_word(long known, long left, String told) {
    List<String> heard = new ArrayList<>();
    ProgressDisplay watched =
        new ProgressDisplay(terminal, false, matches -> heard.add(matches + lines()));
    if (known > 0) {
      watched.resumed(known, known + left);
    }
    watched.started(left);
    watched.ended();
    watched.started(2000);
    watched.ended();
    assertThat(String.join(",", heard)).isEqualTo(told);
  }

  @Test
  void a_line_says_how_much_is_done() {
    display.started(1600);
    display.tick();
    assertThat(lines()).isEqualTo("servanda: 0 of 1,600 matches played (0 %)\n");
    display.played(8);
    display.played(392);
    display.tick();
    display.ended();
    assertThat(lines()).endsWith("servanda: 400 of 1,600 matches played (25 %)\n");
  }

  @Test
  void the_time_left_is_told_when_enough_is_known_and_from_the_pace_of_late() {
    TimeLeft left = new TimeLeft(1000);
    assertThat(left.at(4, 500)).isNaN();
    TimeLeft slow = new TimeLeft(1000);
    assertThat(slow.at(10, 20)).isNaN();
    // From 2 matches in a second to 38: half of each is 20.
    assertThat(slow.at(20, 400)).isEqualTo(600 / 20.0);
    assertThat(slow.at(30, 780)).isEqualTo(220 / 29.0);
  }

  @Test
  void a_field_with_other_repetitions_is_said_to_have_them() {
    display.fieldMissing(Path.of("field"), 64);
    assertThat(lines())
        .contains("because field contains them with 64 repetitions; ask for as many");
  }

  @Test
  void a_second_tournament_begins_at_0_and_one_match_is_no_matches() {
    display.started(2);
    display.played(2);
    display.ended();
    display.started(1);
    display.tick();
    display.ended();
    assertThat(lines()).isEqualTo("servanda: 0 of 1 match played (0 %)\n");
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0 s", "59, 59 s", "60, 1 min 00 s", "754.6, 12 min 35 s", "7380, 2 h 03 min"})
  void a_time_has_its_two_greatest_units(double seconds, String text) {
    assertThat(ProgressDisplay.time(seconds)).isEqualTo(text);
  }
}
