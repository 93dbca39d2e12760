package org.servanda.tournaments.cli.play;

import java.util.List;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.tournaments.io.BadInputException;

/** Parses the player's commands about conduct, and the numbers in them. */
final class ConductParser {
  /** The actions that can be added to keeping or cheating. */
  static final List<String> FLAGS = List.of("sanction", "renegotiate");

  private ConductParser() {}

  /**
   * Parses a command about conduct.
   *
   * @throws BadInputException if it cannot be understood, or the agreement has no escape clause
   */
  static Conduct conduct(Accord accord, List<String> words) {
    Conduct conduct =
        switch (words.get(0)) {
          case "cheat" -> Conduct.breach(words.size() > 1 ? shareOrAll(words.get(1)) : 1);
          case "withdraw" -> Conduct.withdraw();
          case "escape" -> escape(accord);
          default -> Conduct.comply();
        };
    for (String word : words.subList(1, words.size())) {
      if (word.equals("sanction")) {
        conduct = conduct.andSanction();
      } else if (word.equals("renegotiate")) {
        conduct = conduct.andRenegotiate();
      } else if (!word.matches("[\\d.]+%?")) {
        throw new BadInputException(
            PortableText.format(
                "There is no action '%s'.%s In addition to keeping or cheating you can %s.",
                word, NearestName.hint(word, FLAGS), String.join(" or ", FLAGS)));
      }
    }
    return conduct;
  }

  private static Conduct escape(Accord accord) {
    if (!accord.outcome().terms().hasEscape()) {
      throw new BadInputException("This agreement has no escape clause.");
    }
    return Conduct.escape();
  }

  /** The number of rounds: a whole number at the end of the command, or else 1. */
  static int times(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return words.size() > 1 && last.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(last)) : 1;
  }

  private static double shareOrAll(String word) {
    return word.endsWith("%") || word.contains(".") ? share(word) : 1;
  }

  static double share(String word) {
    try {
      double share =
          word.endsWith("%")
              ? Double.parseDouble(word.substring(0, word.length() - 1)) / 100
              : Double.parseDouble(word);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new BadInputException(
        PortableText.format(
            "'%s' must be a share from 0 to 1 or a percentage, such as 0.3 or 30%%", word));
  }
}
