package org.servanda.tournaments.cli.terminal;

/** Prints text wrapped to the width of the terminal. */
public final class WrappedText {
  private WrappedText() {}

  /** Prints a text; continuation lines are indented by two more than the first. */
  public static void say(Terminal terminal, String text) {
    String head = text.substring(0, text.length() - text.stripLeading().length());
    print(terminal, head, head + "  ", text);
  }

  /** Prints a text after a head; continuation lines begin with an indent. */
  public static void print(Terminal terminal, String head, String indent, String text) {
    StringBuilder line = new StringBuilder(head);
    boolean first = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!first && line.length() + 1 + word.length() > terminal.width()) {
        terminal.out().println(line);
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    terminal.out().println(line.toString().stripTrailing());
  }
}
