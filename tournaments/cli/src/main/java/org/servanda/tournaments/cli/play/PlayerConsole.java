package org.servanda.tournaments.cli.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The player's input and output. */
public interface PlayerConsole extends AutoCloseable {
  /** Prints a text, wrapped to lines. */
  void say(String text);

  /**
   * Asks for a line.
   *
   * @param prompt the prompt
   * @param words the commands for completion, each with its arguments
   * @return the line; null at the end of the input
   */
  @Nullable String ask(String prompt, Map<String, List<String>> words);

  /** Why the input cannot be read, for a message; null if it can, or has ended. */
  default @Nullable String problem() {
    return null;
  }

  /** Whether the player has interrupted the game. */
  boolean isAbandoned();

  @Override
  void close();
}
