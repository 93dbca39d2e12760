package org.servanda.strategies.rules;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Traits;

/** Rules that count moves, in a window of the last turns or since the start. */
final class WindowRules {
  private static final int WINDOW = 10;
  private static final int LEAD = 3;

  private WindowRules() {}

  static List<RuleStrategy> all() {
    List<RuleStrategy> all = majorities();
    all.addAll(counting());
    return all;
  }

  private static List<RuleStrategy> counting() {
    return List.of(
        RuleStrategy.of(
                "short-mem",
                "Follows a clear majority of the other's last ten moves; else repeats the last.",
                Traits.UNLIMITED,
                WindowRules::shortMemory)
            .as("ShortMem"),
        RuleStrategy.of(
                "level-punisher",
                "After ten turns defects while more than a fifth of the other's moves are"
                    + " defections.",
                Traits.UNLIMITED,
                WindowRules::levelling)
            .as("LevelPunisher"),
        RuleStrategy.of(
                "doubler",
                "Answers a defection unless the other has cooperated more than twice as often.",
                Traits.UNLIMITED,
                WindowRules::doubling)
            .as("Doubler"),
        RuleStrategy.of(
                "retaliate",
                "Defects while exploited more than .1 times as often as it exploited the other.",
                Traits.UNLIMITED,
                () -> retaliating(.1))
            .as("Retaliate"),
        RuleStrategy.of(
                "retaliate-2",
                "Defects while exploited more than .08 times as often as it exploited the other.",
                Traits.UNLIMITED,
                () -> retaliating(.08))
            .as("Retaliate2"),
        RuleStrategy.of(
                "retaliate-3",
                "Defects while exploited more than .05 times as often as it exploited the other.",
                Traits.UNLIMITED,
                () -> retaliating(.05))
            .as("Retaliate3"),
        RuleStrategy.of(
                "tricky-cooperator",
                "Cooperates for three turns, then only if the other defected in the last ten.",
                10,
                WindowRules::trickyCooperator)
            .as("TrickyCooperator"),
        RuleStrategy.of(
                "tricky-defector",
                "Defects, except after three defections in a row by a partner who once cooperated.",
                Traits.UNLIMITED,
                WindowRules::trickyDefector)
            .as("TrickyDefector"),
        RuleStrategy.of(
                "adaptive",
                "Tries both moves, then makes the one that has earned more.",
                Traits.UNLIMITED,
                WindowRules::adaptive)
            .from(RuleSources.LI_KENDALL)
            .as("Adaptive"));
  }

  private static List<RuleStrategy> majorities() {
    List<RuleStrategy> all = new ArrayList<>();
    for (boolean tie : new boolean[] {true, false}) {
      String hard = tie ? "" : "hard-";
      String name = tie ? "GoByMajority" : "HardGoByMajority";
      String portrait = "Makes the other's most frequent move%s; on a tie it %s.";
      String then = tie ? "cooperates" : "defects";
      all.add(
          RuleStrategy.of(
                  hard + "go-by-majority",
                  PortableText.format(portrait, "", then),
                  Traits.UNLIMITED,
                  () -> majority(tie))
              .from(RuleSources.AXELROD)
              .as(name));
      for (int window : new int[] {5, 10, 20, 40}) {
        all.add(
            RuleStrategy.of(
                    hard + "go-by-majority-" + window,
                    PortableText.format(portrait, " in its last " + window, then),
                    window,
                    () -> majority(tie, window))
                .from(RuleSources.AXELROD)
                .as(name + window));
      }
    }
    return all;
  }

  /** Makes the other's most frequent move, or on a tie the given one. */
  private static Rule majority(boolean tie) {
    int[] balance = {0};
    return (turn, own, other) -> {
      balance[0] += turn == 0 ? 0 : other ? 1 : -1;
      return balance[0] == 0 ? tie : balance[0] > 0;
    };
  }

  /** Makes the other's most frequent move in a window, or on a tie the given one. */
  private static Rule majority(boolean tie, int window) {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> {
      int defections = RecentMoves.defections(moves.add(turn, other), window);
      int cooperations = Math.min(turn, window) - defections;
      return cooperations == defections ? tie : cooperations > defections;
    };
  }

  /**
   * Follows a lead of three or more among the other's last ten moves, else repeats the last move.
   */
  private static Rule shortMemory() {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> {
      int defections = RecentMoves.defections(moves.add(turn, other), WINDOW);
      int lead = WINDOW - 2 * defections;
      return turn <= WINDOW || (Math.abs(lead) >= LEAD ? lead > 0 : other);
    };
  }

  /** Cooperates for three turns, then only if the other defected in its last ten moves. */
  private static Rule trickyCooperator() {
    RecentMoves moves = new RecentMoves();
    return (turn, own, other) -> {
      int defections = RecentMoves.defections(moves.add(turn, other), WINDOW);
      return turn < 3 || defections > 0;
    };
  }

  /** Defects, except after three defections in a row by a partner who has cooperated before. */
  private static Rule trickyDefector() {
    RecentMoves moves = new RecentMoves();
    boolean[] friendly = {false};
    return (turn, own, other) -> {
      friendly[0] |= turn > 0 && other;
      return RecentMoves.defections(moves.add(turn, other), 3) == 3 && friendly[0];
    };
  }

  /**
   * Defects after a defection if the other has cooperated at most twice as often as it defected.
   */
  private static Rule doubling() {
    int[] counts = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0) {
        counts[other ? 1 : 0]++;
      }
      return turn == 0 || other || counts[1] > 2 * counts[0];
    };
  }

  /**
   * Defects while the other has exploited it more often than a share of how often it exploited the
   * other.
   */
  private static Rule retaliating(double threshold) {
    int[] counts = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0 && own != other) {
        counts[own ? 0 : 1]++;
      }
      return counts[0] <= threshold * counts[1];
    };
  }

  /**
   * Cooperates for ten turns, then defects if more than a fifth of the other's moves were
   * defections.
   */
  private static Rule levelling() {
    int[] defections = {0};
    return (turn, own, other) -> {
      defections[0] += other ? 0 : 1;
      return turn < WINDOW || 5 * defections[0] <= turn;
    };
  }

  /** Tries both moves, then makes the one that has earned more in total. */
  private static Rule adaptive() {
    int[] scores = {0, 0};
    return (turn, own, other) -> {
      if (turn > 0) {
        scores[own ? 1 : 0] += own ? (other ? 3 : 0) : other ? 5 : 1;
      }
      return turn < 6 || (turn >= 11 && scores[1] > scores[0]);
    };
  }
}
