package org.servanda.tournaments.validation.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.servanda.engine.match.Chance;
import org.servanda.engine.match.Stage;
import org.servanda.engine.model.Terms;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.analysis.validity.TheoryCheck;

/**
 * Punishment where nobody sees what the other does, but all see the same signal: that it is bad
 * means that something looks amiss on either side. Both comply: nothing does with probability (1 −
 * m)², which is the theory's p. One cheats: it must not be proven either, with probability (1 −
 * D)·(1 − m)², which is its q.
 */
final class MonitoringChecks {
  private static final int BATCHES = 20;
  private static final int MATCHES = 100;

  /** Matches after which a comparison is given up. */
  private static final int MOST = 800_000;

  /** Rounds are played until so little of the future is left. */
  private static final double REST = 1e-6;

  private static final int HALVINGS = 14;

  private MonitoringChecks() {}

  /** The shortest punishment that deters, what it is worth, and when to punish for ever deters. */
  static List<TheoryCheck> punishment() {
    List<TheoryCheck> checks = new ArrayList<>();
    Set<String> watched = new HashSet<>();
    for (Published row : Published.rows("green_porter")) {
      String watch = "p = %s, q = %s".formatted(row.number("p"), row.number("q"));
      if (watched.add(watch)) {
        checks.add(grim(row, watch));
      }
      String parameters = watch + ", δ = " + row.number("delta");
      int shortest = shortest(row);
      checks.add(
          row.check("Shortest punishment that deters", parameters, "min_T", shortest, 0));
      checks.add(value(row, parameters + ", shortest punishment", "value_T", shortest));
      checks.add(value(row, parameters + ", for ever", "grim_value", Punisher.FOR_EVER));
    }
    return checks;
  }

  private static Stage stage(Published row, double discount, int rounds) {
    double p = row.number("p");
    Terms terms = Still.watched(1 - row.number("q") / p, 1 - Math.sqrt(p));
    double alone = row.number("d");
    double both = row.number("g");
    return Dilemma.of(alone, both, 0, both - alone).stage(terms, discount, rounds);
  }

  private static Stage stage(Published row) {
    double discount = row.number("delta");
    int rounds = (int) Math.ceil(StrictMath.log(REST) / StrictMath.log(discount));
    return stage(row, discount, rounds);
  }

  /** The fewest rounds of punishment after which to cheat once does not pay. */
  private static int shortest(Published row) {
    Stage stage = stage(row);
    int rounds = 1;
    while (tempts(stage, rounds)) {
      rounds++;
    }
    return rounds;
  }

  /**
   * Whether to cheat once pays beyond doubt, from as many matches as it takes to tell; where even
   * the most do not tell it neither pays nor costs, and a player may as well not.
   */
  private static boolean tempts(Stage stage, int rounds) {
    Sum sum = new Sum();
    for (int i = 0; i < MOST; i++) {
      sum.add(gain(stage, rounds, Still.chances(i, i + 1).get(0)));
      if ((i + 1) % (BATCHES * MATCHES) == 0 && sum.sample().decided()) {
        System.out.println("decided " + rounds + " " + i + " " + sum.sample());
        return sum.sample().mean() > 0;
      }
    }
        System.out.println("undecided " + rounds +  " " + sum.sample());
    return false;
  }

  private static double gain(Stage stage, int rounds, Chance chance) {
    Strategy rule = Punisher.lasting(rounds);
    double kept = Still.play(stage, rule, rule, chance).a().payoff();
    return Still.play(stage, Punisher.cheatingOnce(rounds), rule, chance).a().payoff() - kept;
  }

  private static TheoryCheck value(Published row, String parameters, String name, int rounds) {
    Stage stage = stage(row);
    Strategy rule = Punisher.lasting(rounds);
    double[] means =
        batches()
            .mapToDouble(
                chances ->
                    (1 - row.number("delta"))
                        * chances.stream()
                            .mapToDouble(c -> Still.play(stage, rule, rule, c).a().payoff())
                            .average()
                            .orElseThrow())
            .toArray();
    Sample found = Sample.of(means);
    return row.check(
        "What an agreement is worth that is punished on bad signals",
        parameters,
        name,
        found.mean(),
        found.tolerance() + row.number("g") * REST);
  }

  private static java.util.stream.Stream<List<Chance>> batches() {
    return IntStream.range(0, BATCHES).mapToObj(i -> Still.chances(i * MATCHES, (i + 1) * MATCHES));
  }

  /** In each batch, the discount factor at which cheating neither pays nor costs. */
  private static TheoryCheck grim(Published row, String parameters) {
    Sample found = Sample.of(batches().mapToDouble(chances -> bound(row, chances)).toArray());
    return row.check(
        "Least patience with which punishment for ever deters",
        parameters,
        "grim_min_delta",
        found.mean(),
        found.tolerance() + Math.scalb(1, -HALVINGS));
  }

  private static double bound(Published row, List<Chance> chances) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      Stage stage = stage(row, middle, 50);
      double gain = chances.stream().mapToDouble(c -> gain(stage, Punisher.FOR_EVER, c)).sum();
      if (gain > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** A sample that grows. */
  private static final class Sum {
    private int count;
    private double total;
    private double squares;

    void add(double measured) {
      count++;
      total += measured;
      squares += measured * measured;
    }

    Sample sample() {
      double mean = total / count;
      double variance = Math.max(0, squares / count - mean * mean);
      return new Sample(mean, Math.sqrt(variance / count));
    }
  }
}
