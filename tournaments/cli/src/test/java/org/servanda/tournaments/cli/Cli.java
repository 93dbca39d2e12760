package org.servanda.tournaments.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.servanda.tournaments.cli.terminal.Terminal;

/** Runs the program as a user would, and keeps what it said. */
public record Cli(int exit, String out, String err) {
  public static Cli run(String... args) {
    return typing("", args);
  }

  /** Runs it with something on its standard input. */
  public static Cli typing(String typed, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        run(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, err, args);
    return new Cli(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs it on these streams, and returns its exit code. */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    Terminal terminal =
        new Terminal(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            false,
            80,
            false,
            StandardCharsets.UTF_8);
    return Servanda.execute(terminal, args);
  }
}
