package org.servanda.tournaments.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;

/** Reads a script with one command per line, and echoes it; {@code #} begins a comment. */
public final class ScriptConsole implements PlayerConsole {
  private final Terminal terminal;
  private final BufferedReader in;
  private @Nullable String problem;

  /** A console that reads a script. */
  public ScriptConsole(Terminal terminal) {
    this.terminal = terminal;
    this.in = new BufferedReader(new InputStreamReader(terminal.in(), terminal.charset()));
    try {
      terminal.in().available();
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
  }

  @Override
  public void say(String text) {
    WrappedText.say(terminal, text);
  }

  @Override
  public @Nullable String ask(String prompt, Map<String, List<String>> words) {
    try {
      String line = in.readLine();
      while (line != null && line.stripLeading().startsWith("#")) {
        line = in.readLine();
      }
      terminal.out().println(prompt + (line == null ? "" : line.strip()));
      return line;
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
      return null;
    }
  }

  @Override
  public @Nullable String problem() {
    return problem;
  }

  @Override
  public boolean isAbandoned() {
    return false;
  }

  @Override
  public void close() {
    // The program closes standard input.
  }
}
