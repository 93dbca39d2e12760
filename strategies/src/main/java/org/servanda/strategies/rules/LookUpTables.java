package org.servanda.strategies.rules;

import java.util.List;
import java.util.function.Supplier;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Traits;

/** Rules that look their move up in a table of both players' last moves and the other's first. */
final class LookUpTables {
  private LookUpTables() {}

  static List<RuleStrategy> all() {
    return List.of(
        table(
            "winner-12",
            "Winner12",
            "Plays tit for tat, but after its own defection cooperates only if the other just began"
                + " to defect.",
            RuleSources.MATHIEU,
            2,
            () -> rule("CC", 1, 2, 0, "CDCDDCDD")),
        table(
            "winner-21",
            "Winner21",
            "Opens with a defection and looks at its own last move and the other's last two.",
            RuleSources.MATHIEU,
            2,
            () -> rule("DC", 1, 2, 0, "CDCDCDDD")),
        table(
            "evolved-looker-up-1-1-1",
            "EvolvedLookerUp1_1_1",
            "Looks at both last moves and the other's first; evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            () -> rule("C", 1, 1, 1, "CDDDDCDD")),
        table(
            "evolved-looker-up-2-2-2",
            "EvolvedLookerUp2_2_2",
            "Looks at the last two moves of both and the other's first two; evolved in"
                + " tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            () ->
                rule(
                    "CC",
                    2,
                    2,
                    2,
                    "CDDCDCDDCDDDCDDDDDCDCDCCCDDCCDCDDDCCCCCDDDCDDDDDDDDDCCDDCDDDCCCD")),
        table(
            "aon-2",
            "AON2",
            "Cooperates after two turns in which both made the same move.",
            RuleSources.HILBE,
            2,
            () -> rule("CC", 2, 2, 0, "CDDDDCDDDDCDDDDC")),
        table(
            "delayed-aon-1",
            "DelayedAON1",
            "Cooperates if both made the same move in the last two turns, or both defected after a"
                + " mismatch.",
            RuleSources.HILBE,
            2,
            () -> rule("CC", 2, 2, 0, "CDDDDCDCDDCDDCDC")));
  }

  private static RuleStrategy table(
      String id, String name, String portrait, Source source, int memory, Supplier<Rule> rule) {
    return RuleStrategy.of(id, portrait, memory, rule).from(source).as(name);
  }

  /**
   * A table of own last moves × the other's last moves × the other's first moves.
   *
   * @param opening the first moves, before the table applies
   * @param own how many of its own last moves it looks at
   * @param other how many of the other's last moves it looks at
   * @param openings how many of the other's first moves it looks at
   * @param moves the answers, in the order of the three read as one binary number, cooperation
   *     before defection and earlier moves before later ones
   */
  static Rule rule(String opening, int own, int other, int openings, String moves) {
    int[] seen = new int[3];
    return (turn, ownMove, otherMove) -> {
      if (turn > 0) {
        seen[0] = (seen[0] << 1 | (ownMove ? 0 : 1)) & (1 << own) - 1;
        seen[1] = (seen[1] << 1 | (otherMove ? 0 : 1)) & (1 << other) - 1;
      }
      if (turn > 0 && turn <= openings) {
        seen[2] = seen[2] << 1 | (otherMove ? 0 : 1);
      }
      return turn < opening.length()
          ? opening.charAt(turn) == 'C'
          : moves.charAt((seen[0] << other | seen[1]) << openings | seen[2]) == 'C';
    };
  }
}
