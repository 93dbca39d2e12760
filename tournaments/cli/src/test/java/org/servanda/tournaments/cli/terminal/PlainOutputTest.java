package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is printed commands the terminal. */
class PlainOutputTest {
  private static String shown(String text, boolean colours, boolean returns, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = PlainOutput.on(bytes, charset, colours, returns);
    out.print(text);
    out.flush();
    return bytes.toString(charset);
  }

  private static String shown(String text) {
    return shown(text, true, false, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "'\u001b[31mred\u001b[0m', '\u001b[31mred\u001b[0m'",
    "'a\u001b]0;title\u0007b', 'a?]0;title?b'",
    "'a\u001b[2Jb', 'a?[2Jb'",
    "'a\u001b[1;1Hb', 'a?[1;1Hb'",
    "'a\u001b\u001b[1mb', 'a?\u001b[1mb'",
    "'a\u0000b\u0008c\u007fd', 'a?b?c?d'",
    "'a\u009b2Jb', 'a?2Jb'",
    "'naïve ½ \u00a0 日本 😀', 'naïve ½ \u00a0 日本 😀'",
    "'a\u001b', 'a?'",
    "'a\u001b[12345678901234567890m', 'a?[12345678901234567890m'"
  })
  void only_colours_pass(String printed, String shown) {
    assertThat(shown(printed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"Broken pipe, true", "The pipe is being closed, true", "No space left, false"})
  void a_pipe_that_nobody_reads_is_told_from_a_full_device(String said, boolean pipe) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(said);
          }
        };
    PrintStream out = PlainOutput.on(broken, StandardCharsets.UTF_8, false, false);
    out.println("x");
    assertThat(out.checkError()).isTrue();
    assertThat(PlainOutput.isPipeClosed(out)).isEqualTo(pipe);
  }

  @Test
  void lines_and_tabs_pass_and_a_return_only_before_a_new_line_or_for_a_progress_bar() {
    assertThat(shown("a\tb\r\nc\rd\n")).isEqualTo("a\tb\r\nc?d\n");
    assertThat(shown("\r 10 %\r 20 %\r", false, true, StandardCharsets.UTF_8))
        .isEqualTo("\r 10 %\r 20 %\r");
  }

  @Test
  void without_colours_no_code_passes_and_other_encodings_keep_their_characters() {
    assertThat(shown("\u001b[1mx", false, false, StandardCharsets.UTF_8)).isEqualTo("?[1mx");
    Charset western = Charset.forName("windows-1252");
    assertThat(shown("Â€ü\u001b", true, false, western)).isEqualTo("Â€ü?");
  }
}
