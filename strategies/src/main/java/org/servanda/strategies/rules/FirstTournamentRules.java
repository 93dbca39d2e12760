package org.servanda.strategies.rules;

import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Traits;

/** The entrants of the first computer tournament. Axelrod 1980. */
final class FirstTournamentRules {
  private static final Parameter LENGTH =
      Parameter.whole("length", 2, 1_000_000, 200, "turns it assumes the match to have");

  /** The 95 % point of the χ² distribution with one degree of freedom. */
  private static final double CHI_SQUARE = 3.841458820694124;

  private FirstTournamentRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        RuleStrategy.of(
                "first-by-davis",
                "Cooperates for ten turns, then defects for ever once the other has defected.",
                Traits.UNLIMITED,
                () -> TriggerRules.unforgivingAfter(10, true))
            .from(RuleSources.AXELROD)
            .as("FirstByDavis"),
        RuleStrategy.of(
                "first-by-shubik",
                "Answers each defection with one more than the last time.",
                Traits.UNLIMITED,
                TriggerRules::lengthening)
            .from(RuleSources.AXELROD)
            .as("FirstByShubik"),
        StochasticRules.vector(
            "first-by-joss",
            "FirstByJoss",
            "Tit for tat that defects on one cooperation in ten.",
            RuleSources.AXELROD,
            StochasticRules.after(0.9, 0.0, 0.9, 0.0)),
        RuleStrategy.of(
                "first-by-nydegger",
                "Computes a weighted sum of the last three turns, and defects on certain values.",
                3,
                FirstTournamentRules::nydegger)
            .from(RuleSources.AXELROD)
            .as("FirstByNydegger"),
        RuleStrategy.of(
                "first-by-downing",
                "Estimates how the other answers each move, and makes the one that pays more.",
                Traits.UNLIMITED,
                FirstTournamentRules::downing)
            .from(RuleSources.AXELROD)
            .as("FirstByDowning"),
        RuleStrategy.byChance(
                "first-by-grofman",
                "Cooperates after equal moves, else with probability 2/7.",
                true,
                1,
                FirstTournamentRules::grofman)
            .from(RuleSources.AXELROD)
            .as("FirstByGrofman"),
        RuleStrategy.byChance(
                "first-by-feld",
                "Tit for tat that returns cooperation less and less often.",
                false,
                Traits.UNLIMITED,
                FirstTournamentRules::feld)
            .from(RuleSources.AXELROD)
            .as("FirstByFeld"),
        RuleStrategy.byChance(
                "first-by-tullock",
                "Cooperates for eleven turns, then .1 less often than the other did in the last"
                    + " ten.",
                false,
                10,
                FirstTournamentRules::tullock)
            .from(RuleSources.AXELROD)
            .as("FirstByTullock"),
        RuleStrategy.byChance(
                "first-by-anonymous",
                "Cooperates with a probability drawn anew each turn, from .3 to .7.",
                false,
                0,
                FirstTournamentRules::anonymous)
            .from(RuleSources.AXELROD)
            .as("FirstByAnonymous"),
        RuleStrategy.byChance(
                "first-by-graaskamp",
                "Tit for tat with one test defection, after which it classifies the other.",
                false,
                Traits.UNLIMITED,
                FirstTournamentRules::graaskamp)
            .from(RuleSources.AXELROD)
            .as("FirstByGraaskamp"),
        RuleStrategy.tuned(
                "first-by-stein-and-rapoport",
                "Tit for tat that tests whether the other plays at random, and defects at the end.",
                new Traits(false, true, Traits.UNLIMITED),
                List.of(LENGTH),
                brief -> steinAndRapoport((int) brief.parameter("length")))
            .from(RuleSources.AXELROD)
            .as("FirstBySteinAndRapoport"),
        RuleStrategy.tuned(
                "first-by-tideman-and-chieruzzi",
                "Answers each run of defections for longer, grants fresh starts, and defects at the"
                    + " end.",
                new Traits(false, true, Traits.UNLIMITED),
                List.of(LENGTH),
                brief -> new TidemanAndChieruzzi((int) brief.parameter("length")))
            .from(RuleSources.AXELROD)
            .as("FirstByTidemanAndChieruzzi"));
  }

  /** Whether a χ² test at 5 % fails to reject that the moves are those of a fair coin. */
  private static boolean looksRandom(int cooperations, int defections) {
    double difference = cooperations - defections;
    return difference * difference / (cooperations + defections) <= CHI_SQUARE;
  }

  /**
   * Tit for tat for three turns, then decides by a weighted sum of the last three turns. Nydegger.
   */
  private static Rule nydegger() {
    long defects = 0;
    for (int sum :
        new int[] {1, 6, 7, 17, 22, 23, 26, 29, 30, 31, 33, 38, 39, 45, 49, 54, 55, 58, 61}) {
      defects |= 1L << sum;
    }
    long table = defects;
    int[] past = {0};
    boolean[] first = {true};
    return (turn, own, other) -> {
      if (turn > 0) {
        past[0] = past[0] >> 2 | ((own ? 0 : 1) + (other ? 0 : 2)) << 4;
      }
      if (turn == 1) {
        first[0] = other;
      }
      // On the third turn it also punishes a partner who opened with D, C.
      return turn < 3 ? other && (turn < 2 || first[0]) : (table >> past[0] & 1) == 0;
    };
  }

  /** Cooperates after equal moves, else with probability 2/7. Grofman. */
  private static Rule grofman(RandomGenerator random) {
    return (turn, own, other) -> own == other || random.nextDouble() < 2.0 / 7;
  }

  /** Tit for tat whose probability of returning cooperation falls from 1 to .5. Feld. */
  private static Rule feld(RandomGenerator random) {
    return (turn, own, other) ->
        turn == 0 || (other && random.nextDouble() < Math.max(.5, 1 - .5 * turn / 200));
  }

  /**
   * Cooperates for eleven turns, then with .1 less than the other's share of cooperation in its
   * last ten moves. Tullock.
   */
  private static Rule tullock(RandomGenerator random) {
    int[] moves = {0};
    return (turn, own, other) -> {
      moves[0] = (moves[0] << 1 | (other ? 1 : 0)) & 1023;
      return turn < 11 || random.nextDouble() < Integer.bitCount(moves[0]) / 10.0 - .1;
    };
  }

  /** Cooperates with a probability drawn anew each turn, from .3 to .7. Name withheld. */
  private static Rule anonymous(RandomGenerator random) {
    return (turn, own, other) -> {
      double probability = .3 + .4 * random.nextDouble();
      return random.nextDouble() < probability;
    };
  }

  /**
   * Tit for tat from the fifth turn. Every fifteenth turn it tests whether the other plays at
   * random, and defects if so; it also defects on the last two turns. Stein and Rapoport.
   */
  private static Rule steinAndRapoport(int length) {
    int[] counts = {0, 0};
    boolean[] random = {false};
    return (turn, own, other) -> {
      if (turn > 0) {
        counts[other ? 0 : 1]++;
      }
      int round = turn + 1;
      if (round >= 15 && round % 15 == 0) {
        random[0] = looksRandom(counts[0], counts[1]);
      }
      if (turn >= length - 2) {
        return false;
      }
      return round < 5 || (other && !random[0]);
    };
  }

  /**
   * Estimates how the other answers each of its moves and makes the one that pays more; begins with
   * two defections. Downing.
   */
  private static Rule downing() {
    int[] answered = {0, 0};
    int[] made = {0, 0};
    boolean[] before = {true};
    return (turn, own, other) -> {
      if (turn > 0) {
        made[own ? 0 : 1]++;
      }
      if (turn == 1) {
        answered[0] += other ? 1 : 0;
      } else if (turn > 1) {
        answered[before[0] ? 0 : 1] += other ? 1 : 0;
      }
      before[0] = own;
      if (turn < 2) {
        return false;
      }
      double alpha = answered[0] / (made[0] + 1.0);
      double beta = answered[1] / (double) Math.max(made[1], 2);
      double cooperating = 3 * alpha;
      double defecting = 5 * beta + 1 - beta;
      return cooperating == defecting ? !own : cooperating > defecting;
    };
  }

  /**
   * Tit for tat with one defection on turn 51. From turn 57 it defects if the other plays at
   * random, plays tit for tat if the other does or is its twin, and else defects now and then.
   * Graaskamp.
   */
  private static Rule graaskamp(RandomGenerator random) {
    int[] counts = {0, 0};
    boolean[] looks = {false, true, true};
    int[] next = {-1};
    boolean[] before = {true};
    return (turn, own, other) -> {
      if (turn > 0) {
        counts[other ? 0 : 1]++;
        looks[1] &= turn == 1 || other == before[0];
        looks[2] &= own == other;
        before[0] = own;
      }
      if (turn < 56) {
        return other && turn != 50;
      }
      looks[0] |= looksRandom(counts[0], counts[1]);
      if (looks[0]) {
        return false;
      }
      if (looks[1] || looks[2]) {
        return other;
      }
      boolean defects = turn == next[0];
      if (defects || next[0] < 0) {
        // Five to fourteen turns, as the library draws them.
        next[0] = turn + 5 + random.nextInt(10);
      }
      return !defects;
    };
  }
}
