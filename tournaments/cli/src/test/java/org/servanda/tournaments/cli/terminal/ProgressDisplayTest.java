package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress in a pipe. */
class ProgressDisplayTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ProgressDisplay display =
      new ProgressDisplay(
          new Terminal(
              new ByteArrayInputStream(new byte[0]),
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              false,
              false,
              false,
              80,
              false,
              StandardCharsets.UTF_8));

  private String lines() {
    return err.toString(StandardCharsets.UTF_8);
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
    assertThat(lines())
        .containsPattern("servanda: 400 of 1,600 matches played \\(25 %\\), about \\d+ s left\n$");
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
