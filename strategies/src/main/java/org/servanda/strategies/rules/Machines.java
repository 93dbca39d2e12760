package org.servanda.strategies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.StrategyDescription;

/** Rules that are read from a table: finite-state machines, look-up tables, vectors. */
final class Machines {
  private Machines() {}

  /**
   * A finite-state machine.
   *
   * @param start its first state
   * @param first its first move
   * @param table {@code state,other's move,next state,own move}, separated by semicolons
   */
  static Rule machine(int start, char first, String table) {
    int[][] next = new int[32][2];
    boolean[][] moves = new boolean[32][2];
    for (String row : table.split(";", -1)) {
      String[] cells = row.split(",", -1);
      int state = Integer.parseInt(cells[0]);
      int heard = cells[1].equals("C") ? 1 : 0;
      next[state][heard] = Integer.parseInt(cells[2]);
      moves[state][heard] = cells[3].equals("C");
    }
    int[] state = {start};
    return (turn, own, other) -> {
      if (turn == 0) {
        return first == 'C';
      }
      int heard = other ? 1 : 0;
      boolean move = moves[state[0]][heard];
      state[0] = next[state[0]][heard];
      return move;
    };
  }

  /**
   * A table of own last moves × the other's last moves × the other's first moves.
   *
   * @param opening its first moves, before the table applies
   * @param own how many of its own last moves it looks at
   * @param other how many of the other's last moves it looks at
   * @param openings how many of the other's first moves it looks at
   * @param moves the answers, in the order of the three read as one binary number, cooperation
   *     before defection and earlier moves before later ones
   */
  static Rule lookUp(String opening, int own, int other, int openings, String moves) {
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

  /** Four probabilities of cooperating, after CC, CD, DC and DD (own move first). */
  static Rule memoryOne(double first, double[] after, RandomGenerator random) {
    double[] probabilities = after.clone();
    return (turn, own, other) ->
        toss(turn == 0 ? first : probabilities[(own ? 0 : 2) + (other ? 0 : 1)], random);
  }

  /** Certain moves draw nothing. */
  private static boolean toss(double probability, RandomGenerator random) {
    return probability >= 1 || (probability > 0 && random.nextDouble() < probability);
  }

  /** The sixteen pure memory-one rules with each opening. */
  static List<RuleStrategy> pure() {
    List<RuleStrategy> all = new ArrayList<>();
    for (char first : new char[] {'C', 'D'}) {
      for (int code = 0; code < 16; code++) {
        StringBuilder moves = new StringBuilder();
        for (int bit = 3; bit >= 0; bit--) {
          moves.append((code >> bit & 1) == 0 ? 'C' : 'D');
        }
        all.add(pure(moves.toString(), first));
      }
    }
    return all;
  }

  private static RuleStrategy pure(String moves, char first) {
    String id = "memory-one-" + moves.toLowerCase(Locale.ROOT) + "-" + Character.toLowerCase(first);
    String portrait =
        PortableText.format(
            "Begins with %s; after CC, CD, DC, DD (own move first) plays %s.",
            first, moves.replaceAll("\\B", ", "));
    RuleStrategy rule =
        RuleStrategy.of(id, portrait, 1, () -> lookUp(String.valueOf(first), 1, 1, 0, moves));
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
