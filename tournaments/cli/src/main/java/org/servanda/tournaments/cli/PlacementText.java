package org.servanda.tournaments.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;

/** Describes an entrant's place in a ranking. */
final class PlacementText {
  private static final int NAMED = 3;

  private PlacementText() {}

  /**
   * An entrant's place by each criterion, and the partners with which its agreements last best and
   * worst.
   */
  static String of(String name, Findings findings) {
    List<RankedEntrant> standings = findings.standings();
    RankedEntrant own =
        standings.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    Map<String, Double> partners = partners(name, findings.pairs());
    String text =
        PortableText.format(
            "%s is %s of %d by durability (%.3f, 95 %% interval %.3f to %.3f), %s by own payoff, %s"
                + " by safety from war.",
            name,
            ordinal(own.rank()),
            standings.size(),
            own.durability().value(),
            own.durability().low(),
            own.durability().high(),
            ordinal(place(standings, own, s -> s.payoff().value())),
            ordinal(place(standings, own, s -> -s.danger().value())));
    return partners.size() < 2 * NAMED
        ? text
        : PortableText.format(
            "%s Its agreements last best with %s; worst with %s.",
            text, ends(partners, -1), ends(partners, 1));
  }

  /** One more than the number of better entrants. */
  private static int place(
      List<RankedEntrant> all, RankedEntrant own, ToDoubleFunction<RankedEntrant> measure) {
    double value = measure.applyAsDouble(own);
    return 1 + (int) all.stream().filter(s -> measure.applyAsDouble(s) > value).count();
  }

  private static Map<String, Double> partners(String name, List<PairFinding> pairs) {
    TreeMap<String, Double> sums = new TreeMap<>();
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

  private static String ends(Map<String, Double> partners, int direction) {
    return String.join(
        ", ",
        partners.entrySet().stream()
            .sorted(Comparator.comparingDouble(e -> direction * e.getValue()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** 1st, 2nd, 3rd, 4th. */
  static String ordinal(int number) {
    int tens = number % 100;
    String tail =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + tail;
  }
}
