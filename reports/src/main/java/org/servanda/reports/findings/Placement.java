package org.servanda.reports.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.servanda.reports.ranking.PartnerChoice;

/**
 * An entrant's place in a ranking, and the partners with which its agreements last best and worst.
 *
 * @param entrant with its estimates and its rank by durability
 * @param choice how partners choose in the ranking
 * @param entrants how many are ranked
 * @param byPayoff its rank by own payoff, 1 for the best; equal ones share a rank
 * @param bySafety its rank by safety from war, in the same way
 * @param best up to three partners by durability, best first; empty if it met fewer than six
 * @param worst up to three partners by durability, worst first; empty if it met fewer than six
 */
public record Placement(
    RankedEntrant entrant,
    PartnerChoice choice,
    int entrants,
    int byPayoff,
    int bySafety,
    List<String> best,
    List<String> worst) {
  private static final int NAMED = 3;

  /** The place of an entrant; empty if it is not ranked. */
  static Optional<Placement> of(String name, Findings findings) {
    List<RankedEntrant> all = findings.standings();
    return all.stream()
        .filter(entrant -> entrant.name().equals(name))
        .findFirst()
        .map(
            own -> {
              Map<String, Double> partners = partners(name, findings.pairs());
              return new Placement(
                  own,
                  findings.choice(),
                  all.size(),
                  rank(all, own, entrant -> entrant.payoff().value()),
                  rank(all, own, entrant -> -entrant.danger().value()),
                  first(partners, -1),
                  first(partners, 1));
            });
  }

  /** One more than the number of better entrants. */
  private static int rank(
      List<RankedEntrant> all, RankedEntrant own, ToDoubleFunction<RankedEntrant> measure) {
    double value = measure.applyAsDouble(own);
    return 1 + (int) all.stream().filter(s -> measure.applyAsDouble(s) > value).count();
  }

  /** Durability summed over scenarios and seats, by partner; without itself. */
  private static Map<String, Double> partners(String name, List<PairFinding> pairs) {
    Map<String, Double> sums = new TreeMap<>();
    for (PairFinding pair : pairs) {
      String a = pair.pair().a();
      String b = pair.pair().b();
      boolean met = a.equals(name) != b.equals(name);
      if (met && !Double.isNaN(pair.durability())) {
        sums.merge(a.equals(name) ? b : a, pair.durability(), Double::sum);
      }
    }
    return sums;
  }

  private static List<String> first(Map<String, Double> partners, int direction) {
    if (partners.size() < 2 * NAMED) {
      return List.of();
    }
    return partners.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> direction * entry.getValue()))
        .limit(NAMED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
