package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.tournaments.cli.play.ScriptConsole;

/** What the launcher and the user say of the terminal is believed. */
class TerminalTest {
  private static Terminal terminal(Map<String, String> launcher, Map<String, String> user) {
    return Terminal.of(launcher::get, user::get);
  }

  @Test
  void without_a_launcher_nothing_is_a_terminal_and_lines_have_80_columns() {
    Terminal piped = terminal(Map.of(), Map.of());
    assertThat(piped.inIsTerminal()).isFalse();
    assertThat(piped.outIsTerminal()).isFalse();
    assertThat(piped.errIsTerminal()).isFalse();
    assertThat(piped.colours()).isFalse();
    assertThat(piped.width()).isEqualTo(80);
    assertThat(piped.charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"in", "out", "err"})
  void each_stream_is_a_terminal_by_itself(String stream) {
    Terminal one = terminal(Map.of("servanda.terminal." + stream, "true"), Map.of());
    assertThat(one.inIsTerminal()).isEqualTo(stream.equals("in"));
    assertThat(one.outIsTerminal()).isEqualTo(stream.equals("out"));
    assertThat(one.errIsTerminal()).isEqualTo(stream.equals("err"));
    assertThat(one.colours()).isEqualTo(stream.equals("out"));
  }

  @Test
  void a_closed_input_cannot_be_read() {
    Terminal closed = terminal(Map.of("servanda.terminal.in", "closed"), Map.of());
    assertThat(closed.inIsTerminal()).isFalse();
    assertThatThrownBy(() -> closed.in().read()).hasMessage("it is closed");
    assertThat(new ScriptConsole(closed).problem()).isEqualTo("it is closed");
  }

  @Test
  @SuppressWarnings("SystemConsoleNull") // that there may always be one is what jdk.console is for
  void where_the_launcher_cannot_tell_the_console_of_java_decides() {
    Terminal asked = terminal(Map.of("servanda.terminal.out", "console"), Map.of());
    assertThat(asked.outIsTerminal()).isEqualTo(System.console() != null);
  }

  @Test
  void colours_are_left_out_where_the_user_or_the_terminal_wants_none() {
    Map<String, String> shown = Map.of("servanda.terminal.out", "true");
    assertThat(terminal(shown, Map.of("TERM", "xterm", "NO_COLOR", "")).colours()).isTrue();
    assertThat(terminal(shown, Map.of("TERM", "xterm", "NO_COLOR", "1")).colours()).isFalse();
    assertThat(terminal(shown, Map.of("TERM", "dumb")).colours()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "7, 40", "500, 120", "wide, 80", "-3, 80", "'', 80"})
  void the_width_is_kept_from_40_to_120_columns_and_is_80_if_it_is_no_number(
      String width, int columns) {
    assertThat(terminal(Map.of("servanda.terminal.width", width), Map.of()).width())
        .isEqualTo(columns);
  }

  @Test
  void a_quoted_text_cannot_control_the_terminal() {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
    new Terminal(System.in, stream, stream, false, false, false, 80, false, StandardCharsets.UTF_8)
        .complain("one \u001b[31m\u0000two\nthree");
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("servanda: one \ufffd[31m\ufffdtwo\nservanda: three\n");
  }

  @Test
  void the_encoding_of_the_output_goes_before_that_of_the_system() {
    assertThat(
            terminal(Map.of("stdout.encoding", "US-ASCII", "native.encoding", "UTF-8"), Map.of())
                .unicode())
        .isFalse();
    Terminal plain = terminal(Map.of("native.encoding", "ISO-8859-1"), Map.of());
    assertThat(plain.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(plain.unicode()).isFalse();
    assertThat(terminal(Map.of("native.encoding", "UTF-8"), Map.of()).unicode()).isTrue();
  }
}
