package org.servanda.tournaments.validation.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.validity.TheoryCheck;

/**
 * Punishment under imperfect public monitoring: nobody sees what the other does, but all see the
 * same signal, which is bad if any breach is suspected or proven on either side. If both comply, it
 * is good with probability (1 − m)², the theory's p. If one cheats, the breach must not be proven
 * either: it is good with probability (1 − D)·(1 − m)², the theory's q.
 */
final class MonitoringChecks {
  private static final int BATCHES = 20;
  private static final int MATCHES = 50;

  /** Matches between two looks at a comparison. */
  private static final int LOOK = 1000;

  /** Matches after which a comparison is left undecided. */
  private static final int MOST = 250_000;

  /** Rounds are played until the discounted rest of the match weighs no more than this. */
  private static final double REST = 1e-4;

  /** The same for comparisons: the two matches compared differ only early on, but for chance. */
  private static final double REST_OF_CHANGE = .01;

  private static final int MOST_CHANGED = 60;
  private static final int GRIM_ROUNDS = 40;

  private static final int HALVINGS = 14;

  private MonitoringChecks() {}

  /**
   * The shortest punishment that deters, its value, and the patience at which punishing for ever
   * deters.
   */
  static List<TheoryCheck> punishment() {
    List<TheoryCheck> checks = new ArrayList<>();
    Set<String> watched = new HashSet<>();
    for (PublishedNumbers row : PublishedNumbers.rows("green_porter")) {
      String watch = row.parameters("p", "p", "q", "q");
      if (watched.add(watch)) {
        checks.add(grim(row, watch));
      }
      String parameters = watch + ", " + row.parameters("δ", "delta");
      int shortest = shortest(row);
      checks.add(row.check("Shortest punishment that deters", parameters, "min_T", shortest, 0));
      checks.add(value(row, parameters + ", shortest punishment", "value_T", shortest));
      checks.add(value(row, parameters + ", for ever", "grim_value", TriggerRule.FOR_EVER));
    }
    return checks;
  }

  private static PreparedScenario prepared(PublishedNumbers row, double discount, int rounds) {
    double p = row.number("p");
    Terms terms = TheoryWorlds.watched(1 - row.number("q") / p, 1 - Math.sqrt(p));
    double alone = row.number("d");
    double both = row.number("g");
    return RepeatedDilemma.of(alone, both, 0, both - alone).prepared(terms, discount, rounds);
  }

  private static int rounds(double discount, double rest) {
    return (int) Math.ceil(PortableMath.log(rest) / PortableMath.log(discount));
  }

  /** The fewest rounds of punishment at which cheating once does not pay. */
  private static int shortest(PublishedNumbers row) {
    double discount = row.number("delta");
    int felt = Math.min(MOST_CHANGED, rounds(discount, REST_OF_CHANGE));
    PreparedScenario prepared = prepared(row, discount, felt);
    int rounds = 1;
    while (tempts(prepared, rounds)) {
      rounds++;
    }
    return rounds;
  }

  /**
   * Whether cheating once pays, from as many matches as it takes to decide. If it stays undecided
   * after the most matches, cheating neither pays nor costs, and it counts as not paying.
   */
  private static boolean tempts(PreparedScenario prepared, int rounds) {
    Sum sum = new Sum();
    for (int i = 0; i < MOST; i++) {
      sum.add(gain(prepared, rounds, TheoryWorlds.chances(i, i + 1).get(0)));
      if ((i + 1) % LOOK == 0 && sum.sample().decided()) {
        return sum.sample().mean() > 0;
      }
    }
    return false;
  }

  private static double gain(PreparedScenario prepared, int rounds, Chance chance) {
    Strategy rule = TriggerRule.lasting(rounds);
    double kept = TheoryWorlds.play(prepared, rule, rule, chance).a().payoff();
    return TheoryWorlds.play(prepared, TriggerRule.cheatingOnce(rounds), rule, chance).a().payoff()
        - kept;
  }

  private static TheoryCheck value(
      PublishedNumbers row, String parameters, String name, int rounds) {
    double discount = row.number("delta");
    PreparedScenario prepared = prepared(row, discount, rounds(discount, REST));
    Strategy rule = TriggerRule.lasting(rounds);
    double[] means =
        batches()
            .mapToDouble(
                chances ->
                    (1 - discount)
                        * chances.stream()
                            .mapToDouble(
                                c -> TheoryWorlds.play(prepared, rule, rule, c).a().payoff())
                            .average()
                            .orElseThrow())
            .toArray();
    MeasuredMean found = MeasuredMean.of(means);
    return row.check(
        "Value of an agreement that is punished on bad signals",
        parameters,
        name,
        found.mean(),
        found.tolerance() + row.number("g") * REST);
  }

  private static Stream<List<Chance>> batches() {
    return IntStream.range(0, BATCHES)
        .mapToObj(i -> TheoryWorlds.chances(i * MATCHES, (i + 1) * MATCHES));
  }

  /** The mean over batches of the discount factor at which cheating neither pays nor costs. */
  private static TheoryCheck grim(PublishedNumbers row, String parameters) {
    MeasuredMean found =
        MeasuredMean.of(batches().mapToDouble(chances -> bound(row, chances)).toArray());
    return row.check(
        "Least patience at which punishment for ever deters",
        parameters,
        "grim_min_delta",
        found.mean(),
        found.tolerance() + Math.scalb(1.0, -HALVINGS));
  }

  private static double bound(PublishedNumbers row, List<Chance> chances) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      PreparedScenario prepared = prepared(row, middle, GRIM_ROUNDS);
      double gain =
          chances.stream().mapToDouble(c -> gain(prepared, TriggerRule.FOR_EVER, c)).sum();
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

    MeasuredMean sample() {
      double mean = total / count;
      double variance = Math.max(0, squares / count - mean * mean);
      return new MeasuredMean(mean, Math.sqrt(variance / count));
    }
  }
}
