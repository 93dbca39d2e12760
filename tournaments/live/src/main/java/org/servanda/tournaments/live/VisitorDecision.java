package org.servanda.tournaments.live;

import java.util.List;
import java.util.Locale;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;

/**
 * A decision of the reader, as the page's address holds it: what is done, and after low lines
 * {@code sanction}, {@code renegotiate} and a public statement, such as {@code
 * keep_sanction_threat}.
 */
final class VisitorDecision {
  private static final String TIMES = "keep*";

  private final String act;
  private final List<String> also;

  VisitorDecision(String text) {
    List<String> parts = List.of(text.split("_", -1));
    this.act = parts.get(0);
    this.also = parts.subList(1, parts.size());
  }

  /** The move or the conduct alone. */
  String act() {
    return act;
  }

  /** What is said in public at the end of the quarter; {@code otherwise} if nothing is. */
  Statement statement(Statement otherwise) {
    for (Statement statement : Statement.values()) {
      if (also.contains(statement.name().toLowerCase(Locale.ROOT))) {
        return statement;
      }
    }
    return otherwise;
  }

  /** The quarters after this one in which the same is done; 0 for a decision for one quarter. */
  int repeats() {
    return act.startsWith(TIMES) ? Integer.parseInt(act.substring(TIMES.length())) - 1 : 0;
  }

  /**
   * The conduct.
   *
   * @throws IllegalArgumentException if it is none of {@code keep}, {@code keep*N}, {@code
   *     withdraw}, {@code escape} and a share from 0 to 1
   */
  Conduct conduct() {
    Conduct conduct =
        act.startsWith("keep")
            ? Conduct.comply()
            : switch (act) {
              case "withdraw" -> Conduct.withdraw();
              case "escape" -> Conduct.escape();
              default -> Conduct.breach(Double.parseDouble(act));
            };
    conduct = also.contains("sanction") ? conduct.andSanction() : conduct;
    return also.contains("renegotiate") ? conduct.andRenegotiate() : conduct;
  }
}
