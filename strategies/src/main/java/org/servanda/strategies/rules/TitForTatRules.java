package org.servanda.strategies.rules;

import java.util.List;
import org.servanda.engine.spi.Traits;

/** Variants of tit for tat that look back more than one turn. */
final class TitForTatRules {
  private TitForTatRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        RuleStrategy.of(
                "tit-for-2-tats",
                "Defects only after two defections in a row.",
                2,
                TitForTatRules::twoInARow)
            .from(RuleSources.AXELROD)
            .as("TitFor2Tats"),
        RuleStrategy.of("two-tits-for-tat", "Answers a defection with two.", 2, () -> anyOfLast(2))
            .from(RuleSources.AXELROD)
            .as("TwoTitsForTat"),
        RuleStrategy.of(
                "hard-tit-for-tat", "Answers a defection with three.", 3, () -> anyOfLast(3))
            .as("HardTitForTat"),
        RuleStrategy.of(
                "hard-tit-for-2-tats",
                "Defects if the other's last three moves hold two defections in a row.",
                3,
                TitForTatRules::twoInARowOfThree)
            .as("HardTitFor2Tats"),
        RuleStrategy.of(
                "slow-tit-for-two-tats-2",
                "Repeats the other's last two moves if they are equal; otherwise repeats its own.",
                2,
                TitForTatRules::slow)
            .as("SlowTitForTwoTats2"),
        RuleStrategy.of(
                "sneaky-tit-for-tat",
                "Tit for tat, but exploits a partner who has never defected.",
                Traits.UNLIMITED,
                TitForTatRules::sneaky)
            .as("SneakyTitForTat"),
        RuleStrategy.of(
                "adaptive-tit-for-tat",
                "Keeps an estimate of the other's cooperation, which each move shifts half-way.",
                Traits.UNLIMITED,
                () -> adaptiveTitForTat(.5))
            .as("AdaptiveTitForTat"),
        RuleStrategy.of(
                "contrite-tit-for-tat",
                "Tit for tat that accepts punishment for defections it did not intend.",
                3,
                TitForTatRules::contrite)
            .from(RuleSources.CONTRITE)
            .as("ContriteTitForTat"));
  }

  /** Defects if the other's last two were both defections. */
  private static Rule twoInARow() {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> RecentMoves.defections(moves.add(turn, other), 2) < 2;
  }

  /** Defects while the other defected in any of its last turns. */
  private static Rule anyOfLast(int turns) {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> RecentMoves.defections(moves.add(turn, other), turns) == 0;
  }

  /** Defects if the other's last three hold two defections in a row. */
  private static Rule twoInARowOfThree() {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> {
      long last = moves.add(turn, other);
      return (last & 3) != 3 && (last & 6) != 6;
    };
  }

  /** Repeats the other's last two moves if they are equal, else its own last move. */
  private static Rule slow() {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> {
      int defections = RecentMoves.defections(moves.add(turn, other), 2);
      return turn < 2 || (defections == 1 ? own : defections == 0);
    };
  }

  /** Tit for tat, but exploits a partner who has never defected. */
  private static Rule sneaky() {
    boolean[] seen = {false, true, true};
    return (turn, own, other) -> {
      boolean before = seen[1];
      seen[0] |= !other;
      seen[1] = own;
      if (turn < 2) {
        return true;
      }
      return seen[0] && (other || !before);
    };
  }

  /** Keeps an estimate of the other's cooperation from 0 to 1, and cooperates from .5 on. */
  private static Rule adaptiveTitForTat(double rate) {
    double[] world = {.5};
    return (turn, own, other) -> {
      if (turn > 0) {
        world[0] += other ? rate * (1 - world[0]) : -rate * world[0];
      }
      return turn == 0 || world[0] >= .5;
    };
  }

  /**
   * Tit for tat that accepts punishment: if it defected by mistake against a cooperating partner,
   * it cooperates until one of its cooperations has succeeded.
   */
  private static Rule contrite() {
    boolean[] state = {true, false};
    return (turn, own, other) -> {
      boolean meant = state[0];
      boolean contrite = state[1];
      if (turn > 0 && contrite && own) {
        state[1] = false;
        state[0] = true;
        return true;
      }
      if (turn > 0 && meant && !own && other) {
        state[1] = true;
      }
      state[0] = state[1] || other;
      return state[0];
    };
  }
}
