package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.servanda.tournaments.cli.terminal.Terminal;

/** A person types at the keyboard. */
class KeyboardConsoleTest {
  private static final Map<String, List<String>> WORDS = Map.of("yes", List.of(), "no", List.of());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private KeyboardConsole console(String typed) throws IOException {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    PrintStream shown = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(in, shown, shown, true, true, true, 40, false, StandardCharsets.UTF_8);
    DumbTerminal screen = new DumbTerminal("keys", "ansi", in, out, StandardCharsets.UTF_8);
    screen.setSize(Size.of(40, 24));
    Attributes keys = screen.getAttributes();
    keys.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    keys.setControlChar(Attributes.ControlChar.VINTR, 'C' & 31);
    screen.setAttributes(keys);
    return new KeyboardConsole(terminal, screen);
  }

  @Test
  void lines_are_read_one_after_the_other_until_the_input_ends() throws IOException {
    try (KeyboardConsole console = console("yes\nno 8\n")) {
      assertThat(console.ask("Come? ", WORDS)).isEqualTo("yes");
      assertThat(console.ask("Come? ", WORDS)).isEqualTo("no 8");
      assertThat(console.ask("Come? ", WORDS)).isNull();
      assertThat(console.isAbandoned()).isFalse();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Come? ");
  }

  @Test
  void exclamation_marks_are_not_taken_for_a_shells_history() throws IOException {
    try (KeyboardConsole console = console("say !!\n")) {
      assertThat(console.ask("> ", WORDS)).isEqualTo("say !!");
    }
  }

  @Test
  void ctrl_c_abandons_the_game() throws IOException {
    try (KeyboardConsole console = console("ye\u0003")) {
      assertThat(console.ask("> ", WORDS)).isNull();
      assertThat(console.isAbandoned()).isTrue();
    }
  }

  @Test
  void tab_completes_what_can_mean_one_thing_only() throws IOException {
    try (KeyboardConsole console = console("y\t\n")) {
      assertThat(String.valueOf(console.ask("> ", WORDS)).strip()).isEqualTo("yes");
    }
  }

  @Test
  void what_is_said_is_wrapped_to_the_width_of_the_terminal() throws IOException {
    try (KeyboardConsole console = console("")) {
      console.say("They offer restraint of Arden: full; restraint of Boral: full.");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains("They offer restraint of Arden: full;", "  restraint of Boral: full.");
  }
}
