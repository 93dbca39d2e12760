package org.servanda.strategies.rules;

import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Traits;

/**
 * Memory-one rules that cooperate with a probability p(CC), p(CD), p(DC) or p(DD) after the last
 * turn, own move first. Nowak and Sigmund 1990.
 */
final class StochasticRules {
  private StochasticRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        RuleStrategy.byChance(
                "coin",
                "Tosses a fair coin.",
                false,
                0,
                random -> (turn, own, other) -> random.nextLong() < 0)
            .from(RuleSources.AXELROD)
            .as("Random"),
        RuleStrategy.tuned(
                "memory-one",
                "Cooperates with five probabilities: on the first turn, and after CC, CD, DC, DD"
                    + " (own move first).",
                new Traits(false, false, 1),
                List.of(
                    probability("first", 1, "on the first turn"),
                    probability("cc", 1, "after both cooperated"),
                    probability("cd", 0, "after the other alone defected"),
                    probability("dc", 1, "after it alone defected"),
                    probability("dd", 0, "after both defected")),
                StochasticRules::memoryOne)
            .from(RuleSources.STOCHASTIC)
            .as("MemoryOnePlayer"),
        vector(
            "gtft",
            "GTFT",
            "Generous tit for tat: forgives a third of all defections.",
            RuleSources.NOWAK_SIGMUND,
            after(1.0, 0.33333333333333337, 1.0, 0.33333333333333337)),
        vector(
            "firm-but-fair",
            "FirmButFair",
            "Tit for tat that forgives two of three mutual defections.",
            new Source(
                "Frean 1994, The prisoner's dilemma without synchrony", "10.1098/rspb.1994.0096"),
            after(1.0, 0.0, 1.0, 0.6666666666666666)),
        vector(
            "soft-joss",
            "SoftJoss",
            "Tit for tat that forgives one defection in ten.",
            RuleSources.LIBRARY,
            after(1.0, 0.09999999999999998, 1.0, 0.09999999999999998)),
        vector(
            "stochastic-cooperator",
            "StochasticCooperator",
            "Cooperates with probabilities that spread among stochastic rules under selection.",
            new Source(
                "Adami and Hintze 2013, Evolutionary instability of zero-determinant strategies",
                "10.1038/ncomms3193"),
            after(0.935, 0.229, 0.266, 0.42)),
        vector(
            "stochastic-wsls",
            "StochasticWSLS",
            "Win-stay, lose-shift that errs one time in twenty.",
            RuleSources.WIN_STAY,
            after(0.95, 0.05, 0.05, 0.95)));
  }

  private static Parameter probability(String name, double standard, String when) {
    return Parameter.real(name, 0, 1, standard, "probability of cooperating " + when);
  }

  private static Rule memoryOne(Brief brief) {
    double[] after =
        after(
            brief.parameter("cc"),
            brief.parameter("cd"),
            brief.parameter("dc"),
            brief.parameter("dd"));
    return memoryOne(brief.parameter("first"), after, brief.random());
  }

  /** The probabilities of cooperating after each pair of moves, own move first. */
  static double[] after(double cc, double cd, double dc, double dd) {
    return new double[] {cc, cd, dc, dd};
  }

  /** A rule that cooperates first, and then with the probabilities of {@link #after}. */
  static RuleStrategy vector(
      String id, String name, String portrait, Source source, double[] after) {
    return RuleStrategy.byChance(
            id, portrait, after[0] == 1, 1, random -> memoryOne(1, after, random))
        .from(source)
        .as(name);
  }

  private static Rule memoryOne(double first, double[] after, RandomGenerator random) {
    double[] probabilities = after.clone();
    return (turn, own, other) ->
        toss(turn == 0 ? first : probabilities[(own ? 0 : 2) + (other ? 0 : 1)], random);
  }

  /** Draws nothing where the move is certain. */
  private static boolean toss(double probability, RandomGenerator random) {
    return probability >= 1 || (probability > 0 && random.nextDouble() < probability);
  }
}
