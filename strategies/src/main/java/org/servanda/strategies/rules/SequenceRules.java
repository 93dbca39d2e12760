package org.servanda.strategies.rules;

import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Traits;

/**
 * Rules that play a fixed sequence of moves, or open with one and then choose another rule by the
 * other's answers.
 */
final class SequenceRules {
  private static final String OPENING = "CCDCDDDCCDCDCCDCDDCD";
  private static final int RECONCILED = 25;

  private SequenceRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        cycler("DC", RuleSources.LIBRARY),
        cycler("CCD", RuleSources.MATHIEU),
        cycler("DDC", RuleSources.MATHIEU),
        cycler("CCCD", RuleSources.LIBRARY),
        cycler("CCCCCD", RuleSources.LIBRARY),
        cycler("CCCDCD", RuleSources.LIBRARY),
        RuleStrategy.of(
                "anti-cycler",
                "Cooperates in runs that grow by one, each ended by a defection.",
                0,
                SequenceRules::antiCycling)
            .as("AntiCycler"),
        RuleStrategy.of("thue-morse", "Plays the Thue-Morse sequence.", 0, () -> thueMorse(true))
            .as("ThueMorse"),
        RuleStrategy.of(
                "thue-morse-inverse",
                "Plays the Thue-Morse sequence with the moves exchanged.",
                0,
                () -> thueMorse(false))
            .as("ThueMorseInverse"),
        RuleStrategy.of(
                "handshake",
                "Opens with C, D and cooperates only with a partner who did the same.",
                Traits.UNLIMITED,
                () -> handshake(false))
            .from(RuleSources.HANDSHAKE)
            .as("Handshake"),
        RuleStrategy.of(
                "collective-strategy",
                "Opens with C, D and cooperates with a partner who did the same, until it defects"
                    + " again.",
                Traits.UNLIMITED,
                () -> handshake(true))
            .from(RuleSources.COLLECTIVE)
            .as("CollectiveStrategy"),
        RuleStrategy.of(
                "prober-rule",
                "Opens with D, C, C; defects for ever if the other cooperated twice, else plays tit"
                    + " for tat.",
                Traits.UNLIMITED,
                () -> probing("DCC", "CC", false))
            .from(RuleSources.MATHIEU)
            .as("Prober"),
        RuleStrategy.of(
                "prober-2",
                "Opens with D, C, C; cooperates for ever if the other played D, C, else plays tit"
                    + " for tat.",
                Traits.UNLIMITED,
                () -> probing("DCC", "DC", true))
            .from(RuleSources.MATHIEU)
            .as("Prober2"),
        RuleStrategy.of(
                "prober-3",
                "Opens with D, C; defects for ever if the other cooperated, else plays tit for"
                    + " tat.",
                Traits.UNLIMITED,
                () -> probing("DC", "C", false))
            .from(RuleSources.MATHIEU)
            .as("Prober3"),
        RuleStrategy.of(
                "prober-4",
                "Opens with twenty moves; defects for ever if the other hardly answered them.",
                Traits.UNLIMITED,
                SequenceRules::longProbing)
            .from(RuleSources.MATHIEU)
            .as("Prober4"),
        RuleStrategy.of(
                "hard-prober",
                "Opens with D, D, C, C; defects for ever if the other cooperated twice, else plays"
                    + " tit for tat.",
                Traits.UNLIMITED,
                () -> probing("DDCC", "CC", false))
            .from(RuleSources.MATHIEU)
            .as("HardProber"),
        RuleStrategy.of(
                "mem2",
                "Plays tit for tat, tit for two tats or defection, depending on the last two"
                    + " turns.",
                Traits.UNLIMITED,
                SequenceRules::changing)
            .from(RuleSources.LI_KENDALL)
            .as("MEM2"));
  }

  private static RuleStrategy cycler(String moves, Source source) {
    return RuleStrategy.of(
            "cycler-" + moves.toLowerCase(Locale.ROOT),
            PortableText.format("Repeats %s.", moves.replaceAll("\\B", ", ")),
            0,
            () -> cycling(moves))
        .from(source)
        .as("Cycler" + moves);
  }

  /** Repeats a sequence regardless of the other's moves. */
  private static Rule cycling(String moves) {
    return (turn, own, other) -> moves.charAt(turn % moves.length()) == 'C';
  }

  /** Runs of cooperation that grow by one, each ended by a defection. */
  private static Rule antiCycling() {
    int[] run = {1, 0};
    return (turn, own, other) -> {
      if (turn < 3) {
        return turn == 0;
      }
      if (run[1] < run[0]) {
        run[1]++;
        return true;
      }
      run[0]++;
      run[1] = 0;
      return false;
    };
  }

  /** The Thue-Morse sequence, by the parity of ones in the turn. */
  private static Rule thueMorse(boolean odd) {
    return (turn, own, other) -> Integer.bitCount(turn) % 2 == 1 == odd;
  }

  /**
   * Opens with C, D and cooperates only if the other did too; if watchful, defects for ever after
   * the other's next defection.
   */
  private static Rule handshake(boolean watchful) {
    int[] state = {0, 0};
    return (turn, own, other) -> {
      if (turn == 1 || turn == 2) {
        state[0] += other == (turn == 1) ? 1 : 0;
      }
      state[1] += other ? 0 : 1;
      return turn < 2 ? turn == 0 : state[0] == 2 && (!watchful || state[1] <= 1);
    };
  }

  /**
   * Opens with a sequence and then goes by the other's first answers.
   *
   * @param opening the first moves
   * @param answers the moves looked for, from the other's second move on
   * @param move the move made for ever if they match; otherwise it plays tit for tat
   */
  private static Rule probing(String opening, String answers, boolean move) {
    boolean[] matched = {true};
    return (turn, own, other) -> {
      int answer = turn - 2;
      if (answer >= 0 && answer < answers.length()) {
        matched[0] &= other == (answers.charAt(answer) == 'C');
      }
      if (turn < opening.length()) {
        return opening.charAt(turn) == 'C';
      }
      return matched[0] ? move : other;
    };
  }

  /**
   * Opens with twenty moves and compares how often the other defected after defections and after
   * cooperations. If the two counts differ by two at most it defects for ever; otherwise it
   * cooperates for five turns and then plays tit for tat.
   */
  private static Rule longProbing() {
    int[] balance = {0};
    return (turn, own, other) -> {
      if (turn > 0 && turn < OPENING.length() && !other) {
        balance[0] += OPENING.charAt(turn - 1) == 'D' ? 1 : -1;
      }
      if (turn < OPENING.length()) {
        return OPENING.charAt(turn) == 'C';
      }
      if (Math.abs(balance[0]) <= 2) {
        return false;
      }
      return turn < RECONCILED || other;
    };
  }

  /**
   * Begins as tit for tat. Every second turn it looks at the last two and becomes tit for tat after
   * mutual cooperation, tit for two tats after alternating defections, and a defector after
   * anything else, the second time for good.
   */
  private static Rule changing() {
    int[] state = {0, 0};
    boolean[] before = {true, true};
    return (turn, own, other) -> {
      if (turn > 0 && turn % 2 == 0 && state[1] < 2) {
        boolean peace = own && other && before[0] && before[1];
        boolean misunderstood = own != other && before[0] != before[1] && own != before[0];
        state[0] = peace ? 0 : misunderstood ? 1 : 2;
        state[1] += state[0] == 2 ? 1 : 0;
      }
      boolean otherBefore = before[1];
      before[0] = own;
      before[1] = other;
      return switch (state[0]) {
        case 0 -> other;
        case 1 -> other || otherBefore;
        default -> false;
      };
    };
  }
}
