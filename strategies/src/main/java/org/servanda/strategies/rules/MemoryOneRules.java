package org.servanda.strategies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.StrategyDescription;

/** Rules without chance that look back one turn at most. */
final class MemoryOneRules {
  private MemoryOneRules() {}

  static List<RuleStrategy> all() {
    List<RuleStrategy> all = new ArrayList<>(named());
    for (char first : new char[] {'C', 'D'}) {
      for (int code = 0; code < 16; code++) {
        all.add(pure(moves(code), first));
      }
    }
    return all;
  }

  private static List<RuleStrategy> named() {
    return List.of(
        RuleStrategy.of("cooperator", "Always cooperates.", 0, () -> (turn, own, other) -> true)
            .from(RuleSources.AXELROD)
            .as("Cooperator"),
        RuleStrategy.of("defector", "Always defects.", 0, () -> (turn, own, other) -> false)
            .from(RuleSources.AXELROD)
            .as("Defector"),
        RuleStrategy.of(
                "alternator",
                "Cooperates first, then alternates between defection and cooperation.",
                1,
                () -> (turn, own, other) -> turn == 0 || !own)
            .from(RuleSources.AXELROD)
            .as("Alternator"),
        RuleStrategy.of(
                "tit-for-tat",
                "Cooperates first, then repeats the other's last move.",
                1,
                () -> (turn, own, other) -> other)
            .from(RuleSources.AXELROD)
            .as("TitForTat"),
        RuleStrategy.of(
                "suspicious-tit-for-tat",
                "Defects first, then repeats the other's last move.",
                1,
                () -> (turn, own, other) -> turn > 0 && other)
            .as("SuspiciousTitForTat"),
        RuleStrategy.of(
                "anti-tit-for-tat",
                "Cooperates first, then does the opposite of the other's last move.",
                1,
                () -> (turn, own, other) -> turn == 0 || !other)
            .as("AntiTitForTat"),
        RuleStrategy.of(
                "bully",
                "Defects first, then does the opposite of the other's last move.",
                1,
                () -> (turn, own, other) -> turn > 0 && !other)
            .as("Bully"),
        RuleStrategy.of(
                "win-stay-lose-shift",
                "Repeats its last move if the other cooperated, and changes it if not.",
                1,
                () -> (turn, own, other) -> own == other)
            .from(RuleSources.WIN_STAY)
            .as("WinStayLoseShift"),
        RuleStrategy.of(
                "win-shift-lose-stay",
                "Defects first, then changes its move if the other cooperated, and repeats it if"
                    + " not.",
                1,
                () -> (turn, own, other) -> turn > 0 && own != other)
            .as("WinShiftLoseStay"),
        RuleStrategy.of(
                "appeasing-rule",
                "Cooperates first, and changes its move whenever the other defects.",
                1,
                () -> (turn, own, other) -> own == other)
            .as("Appeaser"));
  }

  /**
   * The answers to CC, CD, DC and DD (own move first) by the bits of a number, the highest first.
   */
  private static String moves(int code) {
    StringBuilder moves = new StringBuilder();
    for (int bit = 3; bit >= 0; bit--) {
      moves.append((code >> bit & 1) == 0 ? 'C' : 'D');
    }
    return moves.toString();
  }

  /** One of the sixteen pure memory-one rules, with a first move. */
  private static RuleStrategy pure(String moves, char first) {
    String id = "memory-one-" + moves.toLowerCase(Locale.ROOT) + "-" + Character.toLowerCase(first);
    String portrait =
        PortableText.format(
            "Begins with %s; after CC, CD, DC, DD (own move first) plays %s.",
            first, moves.replaceAll("\\B", ", "));
    RuleStrategy rule =
        RuleStrategy.of(
            id, portrait, 1, () -> LookUpTables.rule(String.valueOf(first), 1, 1, 0, moves));
    return rule.showing(
        new StrategyDescription(
            "memory-one rule",
            portrait,
            rule.description().bargains(),
            portrait,
            RuleSources.NOWAK_SIGMUND,
            rule.description().traits(),
            List.of("M1_" + moves + "_" + first)));
  }
}
