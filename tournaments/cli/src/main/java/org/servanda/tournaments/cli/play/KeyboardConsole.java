package org.servanda.tournaments.cli.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;

/** Reads from the keyboard, with line editing, history and completion (tab). */
public final class KeyboardConsole implements PlayerConsole {
  private final Terminal terminal;
  private final org.jline.terminal.Terminal screen;
  private final LineReader reader;
  private Map<String, List<String>> words = Map.of();
  private boolean abandoned;

  /** A console on the terminal from which the program was started. */
  public KeyboardConsole(Terminal terminal) {
    this(terminal, screen(terminal));
  }

  /** A console on a terminal whose keys and screen are these. */
  KeyboardConsole(Terminal terminal, org.jline.terminal.Terminal screen) {
    this.terminal = terminal;
    this.screen = screen;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(screen)
            .completer((r, line, candidates) -> candidates.addAll(candidates(line, words)))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  private static org.jline.terminal.Terminal screen(Terminal terminal) {
    try {
      return TerminalBuilder.builder().system(true).encoding(terminal.charset()).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The candidates for completion at the cursor: commands, or arguments of the command given. */
  static List<Candidate> candidates(ParsedLine line, Map<String, List<String>> words) {
    String command = line.words().get(0).toLowerCase(Locale.ROOT);
    Collection<String> fitting =
        line.wordIndex() == 0 ? words.keySet() : words.getOrDefault(command, List.of());
    return fitting.stream().map(Candidate::new).toList();
  }

  @Override
  public void say(String text) {
    WrappedText.say(terminal, text);
  }

  @Override
  public @Nullable String ask(String prompt, Map<String, List<String>> possible) {
    words = possible;
    try {
      return reader.readLine(prompt);
    } catch (EndOfFileException e) {
      return null;
    } catch (UserInterruptException e) {
      abandoned = true;
      return null;
    }
  }

  @Override
  public boolean isAbandoned() {
    return abandoned;
  }

  @Override
  public void close() {
    try {
      screen.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
