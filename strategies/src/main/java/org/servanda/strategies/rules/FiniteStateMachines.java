package org.servanda.strategies.rules;

import java.util.List;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Traits;

/** Rules that are finite-state machines. */
final class FiniteStateMachines {
  private static final int STATES = 32;

  private FiniteStateMachines() {}

  static List<RuleStrategy> all() {
    return List.of(
        machine(
            "evolved-fsm4",
            "EvolvedFSM4",
            "Four states, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,2,D;1,C,3,D;1,D,0,C;2,C,2,D;2,D,1,C;3,C,3,D;3,D,1,D"),
        machine(
            "evolved-fsm6",
            "EvolvedFSM6",
            "Eight states, of which it uses six, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            4,
            'C',
            "2,C,2,D;2,D,7,D;3,C,6,D;3,D,4,C;4,C,4,C;4,D,6,D;5,C,2,D;5,D,7,D;"
                + "6,C,3,C;6,D,5,D;7,C,2,C;7,D,3,D"),
        machine(
            "evolved-fsm16",
            "EvolvedFSM16",
            "Sixteen states, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,12,D;1,C,3,D;1,D,6,C;2,C,2,D;2,D,14,D;3,C,3,D;3,D,3,D;"
                + "5,C,12,D;5,D,10,D;6,C,5,C;6,D,12,D;7,C,3,D;7,D,1,C;8,C,5,C;8,D,5,C;"
                + "10,C,11,D;10,D,8,C;11,C,15,D;11,D,5,D;12,C,8,C;12,D,11,D;13,C,13,D;"
                + "13,D,7,D;14,C,13,D;14,D,13,D;15,C,15,D;15,D,2,C"),
        machine(
            "evolved-fsm16-noise-05",
            "EvolvedFSM16Noise05",
            "Sixteen states, evolved in tournaments with noise.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,8,C;0,D,3,D;1,C,13,C;1,D,15,D;2,C,12,C;2,D,3,D;3,C,10,C;3,D,3,D;"
                + "4,C,5,D;4,D,4,D;5,C,4,D;5,D,10,D;6,C,8,C;6,D,6,D;8,C,2,C;8,D,4,D;"
                + "10,C,4,D;10,D,1,D;11,C,14,D;11,D,13,C;12,C,13,C;12,D,2,C;13,C,13,C;"
                + "13,D,6,C;14,C,3,D;14,D,13,D;15,C,5,D;15,D,11,C"),
        machine(
            "tf1",
            "TF1",
            "Sixteen states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,7,C;0,D,1,C;1,C,11,D;1,D,11,D;2,C,8,D;2,D,8,C;3,C,3,C;3,D,12,D;"
                + "4,C,6,C;4,D,3,C;5,C,11,C;5,D,8,D;6,C,13,D;6,D,14,C;7,C,4,D;7,D,2,D;"
                + "8,C,14,D;8,D,8,D;9,C,0,C;9,D,10,D;10,C,8,C;10,D,15,C;11,C,6,D;"
                + "11,D,5,D;12,C,6,D;12,D,9,D;13,C,9,D;13,D,8,D;14,C,8,D;14,D,13,D;"
                + "15,C,4,C;15,D,5,C"),
        machine(
            "tf2",
            "TF2",
            "Sixteen states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,13,D;0,D,12,D;1,C,3,D;1,D,4,D;2,C,14,D;2,D,9,D;3,C,0,C;3,D,1,D;"
                + "4,C,1,D;4,D,2,D;7,C,12,D;7,D,2,D;8,C,7,D;8,D,9,D;9,C,8,D;9,D,0,D;"
                + "10,C,2,C;10,D,15,C;11,C,7,D;11,D,13,D;12,C,3,C;12,D,8,D;13,C,7,C;"
                + "13,D,10,D;14,C,10,D;14,D,7,D;15,C,15,C;15,D,11,D"),
        machine(
            "tf3",
            "TF3",
            "Eight states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,3,C;1,C,5,D;1,D,0,C;2,C,3,C;2,D,2,D;3,C,4,D;3,D,6,D;"
                + "4,C,3,C;4,D,1,D;5,C,6,C;5,D,3,D;6,C,6,D;6,D,6,D;7,C,7,D;7,D,5,C"),
        machine(
            "fortress-3",
            "Fortress3",
            "Defects until the other defects twice in a row, then cooperates as long as the other"
                + " does.",
            RuleSources.ASHLOCK,
            2,
            1,
            'D',
            "1,C,1,D;1,D,2,D;2,C,1,D;2,D,3,C;3,C,3,C;3,D,1,D"),
        machine(
            "fortress-4",
            "Fortress4",
            "Defects until the other defects three times in a row, then cooperates as long as it"
                + " does.",
            RuleSources.ASHLOCK,
            3,
            1,
            'D',
            "1,C,1,D;1,D,2,D;2,C,1,D;2,D,3,D;3,C,1,D;3,D,4,C;4,C,4,C;4,D,1,D"),
        machine(
            "predator",
            "Predator",
            "Nine states; exploits most partners, and cooperates with copies of itself.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,D;0,D,1,D;1,C,2,D;1,D,3,D;2,C,4,C;2,D,3,D;3,C,5,D;3,D,4,C;"
                + "4,C,2,C;4,D,6,D;5,C,7,D;5,D,3,D;6,C,7,C;6,D,7,D;7,C,8,D;7,D,7,D;"
                + "8,C,8,D;8,D,6,D"),
        machine(
            "pun-1",
            "Pun1",
            "Defects first, then alternates between cooperating and repeating the other's last"
                + " move.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,C;1,D,2,C;2,C,1,C;2,D,1,D"),
        machine(
            "raider",
            "Raider",
            "Four states; opens with two defections, then reacts to the other's answers.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            0,
            'D',
            "0,C,2,D;0,D,2,D;1,C,1,C;1,D,1,D;2,C,0,D;2,D,3,C;3,C,0,D;3,D,1,C"),
        machine(
            "ripoff",
            "Ripoff",
            "Defects every second turn until the other defects, then plays tit for tat.",
            RuleSources.ASHLOCK,
            3,
            1,
            'D',
            "1,C,2,C;1,D,3,C;2,C,1,D;2,D,3,C;3,C,3,C;3,D,3,D"),
        machine(
            "solution-b1",
            "SolutionB1",
            "Defects until the other cooperates, defects once again, then cooperates for ever.",
            RuleSources.ASHLOCK,
            2,
            1,
            'D',
            "1,C,2,D;1,D,1,D;2,C,2,C;2,D,3,C;3,C,3,C;3,D,3,C"),
        machine(
            "solution-b5",
            "SolutionB5",
            "Six states, evolved against a diverse field.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,C;1,D,6,D;2,C,2,C;2,D,3,D;3,C,6,C;3,D,1,D;4,C,3,C;4,D,6,D;"
                + "5,C,5,D;5,D,4,D;6,C,3,C;6,D,5,D"),
        machine(
            "thumper",
            "Thumper",
            "Answers a defection with two, regardless of the other's moves meanwhile.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'C',
            "1,C,1,C;1,D,2,D;2,C,1,D;2,D,1,D"),
        machine(
            "usually-cooperates",
            "UsuallyCooperates",
            "Cooperates, except when the other cooperates right after a single defection.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'C',
            "1,C,1,C;1,D,2,C;2,C,1,D;2,D,1,C"),
        machine(
            "usually-defects",
            "UsuallyDefects",
            "Defects, except when the other defects right after a single cooperation.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,D;1,D,1,D;2,C,1,D;2,D,1,C"),
        machine(
            "second-by-colbert",
            "SecondByColbert",
            "Defects on its sixth move, then answers a defection with two defections and two"
                + " cooperations.",
            RuleSources.AXELROD_SECOND,
            4,
            0,
            'C',
            "0,C,1,C;0,D,1,C;1,C,2,C;1,D,2,C;2,C,3,C;2,D,3,C;3,C,4,C;3,D,4,C;"
                + "4,C,5,D;4,D,5,D;5,C,6,C;5,D,6,C;6,C,7,C;6,D,7,C;7,C,7,C;7,D,8,D;"
                + "8,C,9,D;8,D,9,D;9,C,10,C;9,D,10,C;10,C,7,C;10,D,7,C"));
  }

  private static RuleStrategy machine(
      String id,
      String name,
      String portrait,
      Source source,
      int memory,
      int start,
      char first,
      String table) {
    int[][] next = new int[STATES][2];
    boolean[][] moves = new boolean[STATES][2];
    read(table, next, moves);
    return RuleStrategy.of(id, portrait, memory, () -> rule(start, first, next, moves))
        .from(source)
        .as(name);
  }

  /**
   * Reads what a machine does in a state after each of the other's moves.
   *
   * @param table {@code state,other's move,next state,own move}, separated by semicolons
   */
  private static void read(String table, int[][] next, boolean[][] moves) {
    for (String row : table.split(";", -1)) {
      String[] cells = row.split(",", -1);
      int state = Integer.parseInt(cells[0]);
      int seen = cells[1].equals("C") ? 1 : 0;
      next[state][seen] = Integer.parseInt(cells[2]);
      moves[state][seen] = cells[3].equals("C");
    }
  }

  private static Rule rule(int start, char first, int[][] next, boolean[][] moves) {
    int[] state = {start};
    return (turn, own, other) -> {
      if (turn == 0) {
        return first == 'C';
      }
      int seen = other ? 1 : 0;
      boolean move = moves[state[0]][seen];
      state[0] = next[state[0]][seen];
      return move;
    };
  }
}
