package org.servanda.strategies.rules;

import java.util.List;
import org.servanda.engine.spi.Traits;

/** Rules that punish a defection, for ever or for a number of turns. */
final class TriggerRules {
  private TriggerRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        RuleStrategy.of(
                "grudger",
                "Cooperates until the other first defects, then defects for ever.",
                Traits.UNLIMITED,
                () -> unforgiving(1))
            .from(RuleSources.FRIEDMAN)
            .as("Grudger"),
        RuleStrategy.of(
                "fool-me-once",
                "Forgives the first defection; after the second defects for ever.",
                Traits.UNLIMITED,
                () -> unforgiving(2))
            .as("FoolMeOnce"),
        RuleStrategy.of(
                "forgetful-grudger",
                "Defects for ten turns after a defection, then forgets it.",
                10,
                TriggerRules::forgetful)
            .as("ForgetfulGrudger"),
        RuleStrategy.of(
                "opposite-grudger",
                "Defects until the other first cooperates, then cooperates for ever.",
                Traits.UNLIMITED,
                () -> turning(false, true))
            .as("OppositeGrudger"),
        RuleStrategy.of(
                "easy-go",
                "Defects until the other first defects, then cooperates for ever.",
                Traits.UNLIMITED,
                () -> turning(false, false))
            .as("EasyGo"),
        RuleStrategy.of(
                "aggravater",
                "Defects for three turns, then for ever if the other has defected.",
                Traits.UNLIMITED,
                () -> unforgivingAfter(3, false))
            .as("Aggravater"),
        RuleStrategy.of(
                "spiteful-cc",
                "Cooperates for two turns, then defects for ever once the other has defected.",
                Traits.UNLIMITED,
                () -> unforgivingAfter(2, true))
            .from(RuleSources.MATHIEU)
            .as("SpitefulCC"),
        RuleStrategy.of(
                "spiteful-tit-for-tat",
                "Tit for tat that defects for ever after two defections in a row.",
                Traits.UNLIMITED,
                TriggerRules::spiteful)
            .from(RuleSources.MATHIEU)
            .as("SpitefulTitForTat"),
        RuleStrategy.of(
                "once-bitten",
                "After two defections in a row defects for eleven turns.",
                12,
                TriggerRules::onceBitten)
            .as("OnceBitten"),
        RuleStrategy.of(
                "soft-grudger",
                "Answers a defection with four, followed by two cooperations.",
                6,
                () -> answering("DDDDCC"))
            .from(RuleSources.BEAUFILS)
            .as("SoftGrudger"),
        RuleStrategy.of(
                "gradual",
                "Answers the n-th defection with n, followed by two cooperations.",
                Traits.UNLIMITED,
                TriggerRules::gradual)
            .from(RuleSources.BEAUFILS)
            .as("Gradual"),
        RuleStrategy.of(
                "punisher",
                "Answers a defection for longer the larger the other's share of defections.",
                Traits.UNLIMITED,
                () -> punishing(false))
            .as("Punisher"),
        RuleStrategy.of(
                "inverse-punisher",
                "Answers a defection for longer the smaller the other's share of defections.",
                Traits.UNLIMITED,
                () -> punishing(true))
            .as("InversePunisher"));
  }

  /** Defects for ever once the other has defected a number of times. */
  private static Rule unforgiving(int defections) {
    int[] seen = {0};
    return (turn, own, other) -> {
      seen[0] += other ? 0 : 1;
      return seen[0] < defections;
    };
  }

  /**
   * Makes one move for a number of turns, then defects for ever once the other has defected, the
   * first turns included.
   */
  static Rule unforgivingAfter(int turns, boolean first) {
    boolean[] cheated = {false};
    return (turn, own, other) -> {
      cheated[0] |= !other;
      return turn < turns ? first : !cheated[0];
    };
  }

  /** Makes one move until the other first makes the trigger move, then the opposite for ever. */
  private static Rule turning(boolean first, boolean trigger) {
    boolean[] turned = {false};
    return (turn, own, other) -> {
      turned[0] |= turn > 0 && other == trigger;
      return turned[0] != first;
    };
  }

  /** Tit for tat until the other has defected twice in a row. */
  private static Rule spiteful() {
    int[] row = {0};
    return (turn, own, other) -> {
      if (row[0] < 2) {
        row[0] = other ? 0 : row[0] + 1;
      }
      return row[0] < 2 && other;
    };
  }

  /** Defects for ten turns after a defection, then looks at the other's last move again. */
  private static Rule forgetful() {
    int[] left = {0};
    return (turn, own, other) -> {
      if (left[0] == 0 && !other) {
        left[0] = 10;
      }
      if (left[0] > 0) {
        left[0]--;
        return false;
      }
      return true;
    };
  }

  /** After two defections in a row defects for eleven turns, then looks at the last two again. */
  private static Rule onceBitten() {
    int[] left = {0};
    boolean[] before = {true};
    return (turn, own, other) -> {
      boolean bitten = turn > 1 && !other && !before[0];
      before[0] = other;
      if (left[0] == 0 && bitten) {
        left[0] = 11;
      }
      if (left[0] > 0) {
        left[0]--;
        return false;
      }
      return true;
    };
  }

  /** Answers a defection with a fixed sequence of moves, during which it ignores the other's. */
  private static Rule answering(String sequence) {
    int[] at = {sequence.length()};
    return (turn, own, other) -> {
      if (at[0] == sequence.length() && !other) {
        at[0] = 0;
      }
      return at[0] == sequence.length() || sequence.charAt(at[0]++) == 'C';
    };
  }

  /**
   * Answers a defection with as many as there have been, followed by two cooperations; it ignores
   * defections meanwhile, but counts them.
   */
  private static Rule gradual() {
    int[] seen = {0};
    int[] left = {0};
    return (turn, own, other) -> {
      seen[0] += other ? 0 : 1;
      if (left[0] == 0 && !other) {
        left[0] = seen[0] + 2;
      }
      if (left[0] > 0) {
        left[0]--;
        return left[0] < 2;
      }
      return true;
    };
  }

  /** Answers a defection against its own cooperation with one defection more each time. */
  static Rule lengthening() {
    int[] length = {0};
    int[] left = {0};
    return (turn, own, other) -> {
      if (left[0] == 0 && own && !other) {
        length[0]++;
        left[0] = length[0];
      }
      if (left[0] > 0) {
        left[0]--;
        return false;
      }
      return true;
    };
  }

  /**
   * Answers a defection with 1 + 20·s defections, rounded down, where s is the share of defections
   * (if inverse, of cooperations) in the other's moves.
   */
  private static Rule punishing(boolean inverse) {
    int[] defections = {0};
    int[] left = {0};
    return (turn, own, other) -> {
      defections[0] += other ? 0 : 1;
      if (left[0] == 0 && !other) {
        int counted = inverse ? turn - defections[0] : defections[0];
        left[0] = 1 + Math.max(inverse ? 1 : 0, 20 * counted / turn);
      }
      if (left[0] > 0) {
        left[0]--;
        return false;
      }
      return true;
    };
  }
}
