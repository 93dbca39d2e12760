package org.servanda.strategies.rules;

import java.util.List;
import java.util.function.Function;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Strategy;

/** The classical rules that come with the program. */
public final class ClassicalRules {
  private static final String AXELROD = "Axelrod 1984, The Evolution of Cooperation";
  private static final String LIBRARY = "Axelrod-Python library 4.13, in its own words";

  private ClassicalRules() {}

  /** All of them. */
  public static List<Strategy> all() {
    return List.of(
        rule("cooperator", "Always cooperates.", AXELROD, b -> (turn, own, other) -> true),
        rule("defector", "Always defects.", AXELROD, b -> (turn, own, other) -> false),
        rule(
            "tit-for-tat",
            "Cooperates first, then does what the other did.",
            AXELROD,
            b -> (turn, own, other) -> other),
        rule(
            "suspicious-tit-for-tat",
            "Defects first, then does what the other did.",
            "Boyd and Lorberbaum 1987",
            b -> (turn, own, other) -> turn > 0 && other),
        rule(
            "anti-tit-for-tat",
            "Cooperates first, then does the opposite of what the other did.",
            LIBRARY,
            b -> (turn, own, other) -> turn == 0 || !other),
        rule(
            "bully",
            "Defects first, then does the opposite of what the other did.",
            "Nachbar 1992",
            b -> (turn, own, other) -> turn > 0 && !other),
        rule(
            "win-stay-lose-shift",
            "Repeats what paid, and changes what did not.",
            "Nowak and Sigmund 1993",
            b -> (turn, own, other) -> turn == 0 || own == other),
        rule(
            "alternator",
            "Cooperates and defects in turn.",
            AXELROD,
            b -> (turn, own, other) -> turn % 2 == 0),
        rule(
            "grudger",
            "Cooperates until the other's first defection, then never again.",
            "Friedman 1971",
            b -> Memories.unforgiving(1)),
        rule(
            "fool-me-once",
            "Forgives the first defection, never the second.",
            LIBRARY,
            b -> Memories.unforgiving(2)),
        rule(
            "forgetful-grudger",
            "Defects for ten turns after a defection, then forgets it.",
            LIBRARY,
            b -> Memories.forgetful()),
        rule(
            "opposite-grudger",
            "Defects until the other's first cooperation, then cooperates for ever.",
            LIBRARY,
            b -> Memories.turning(false, true)),
        rule(
            "easy-go",
            "Defects until the other's first defection, then cooperates for ever.",
            LIBRARY,
            b -> Memories.turning(false, false)),
        rule(
            "tit-for-2-tats",
            "Defects only after two defections in a row.",
            AXELROD,
            b -> Memories.twoInARow()),
        rule("two-tits-for-tat", "Answers a defection twice.", AXELROD, b -> Memories.anyOfLast(2)),
        rule(
            "hard-tit-for-tat",
            "Answers a defection three times.",
            LIBRARY,
            b -> Memories.anyOfLast(3)),
        rule(
            "go-by-majority",
            "Does what the other has done most, cooperation on a tie.",
            AXELROD,
            b -> Memories.majority(true)),
        rule(
            "hard-go-by-majority",
            "Does what the other has done most, defection on a tie.",
            AXELROD,
            b -> Memories.majority(false)),
        rule(
            "appeasing-rule",
            "Cooperates first, and changes its ways whenever the other defects.",
            LIBRARY,
            b -> Memories.appeasing()),
        rule(
            "doubler",
            "Answers a defection unless the other has cooperated more than twice as often.",
            LIBRARY,
            b -> Memories.doubling()),
        rule(
            "coin",
            "Tosses a coin.",
            AXELROD,
            b -> (turn, own, other) -> b.random().nextLong() < 0));
  }

  private static Strategy rule(
      String id, String portrait, String source, Function<Brief, Rule> rule) {
    return RuleStrategy.of(id, portrait, source, rule);
  }
}
