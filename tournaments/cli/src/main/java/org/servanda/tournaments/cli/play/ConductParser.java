package org.servanda.tournaments.cli.play;

import java.util.List;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.tournaments.io.BadInputException;

/** What a person's words mean as conduct, and the numbers in them. */
final class ConductParser {
  /** What can be done beside keeping or cheating. */
  static final List<String> FLAGS = List.of("sanction", "renegotiate");

  private ConductParser() {}

  /**
   * The conduct that words order.
   *
   * @throws BadInputException if they cannot be understood, or there is no such way out
   */
  static Conduct conduct(Accord accord, List<String> said) {
    Conduct conduct =
        switch (said.get(0)) {
          case "cheat" -> Conduct.breach(said.size() > 1 ? shareOrAll(said.get(1)) : 1);
          case "withdraw" -> Conduct.withdraw();
          case "escape" -> escape(accord);
          default -> Conduct.comply();
        };
    for (String word : said.subList(1, said.size())) {
      if (word.equals("sanction")) {
        conduct = conduct.andSanction();
      } else if (word.equals("renegotiate")) {
        conduct = conduct.andRenegotiate();
      } else if (!word.matches("[\\d.]+%?")) {
        throw new BadInputException(
            PortableText.format(
                "'%s' cannot be done.%s Beside keeping or cheating you can %s.",
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

  /** How often, if a whole number stands at the end; else once. */
  static int times(List<String> said) {
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    return said.size() > 1 && last.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(last)) : 1;
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
      // Told below.
    }
    throw new BadInputException(
        PortableText.format("'%s' must be a share from 0 to 1, or per cent: 0.3 or 30%%", word));
  }
}
