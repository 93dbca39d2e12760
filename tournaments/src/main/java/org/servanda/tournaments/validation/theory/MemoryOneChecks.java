package org.servanda.tournaments.validation.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.validity.TheoryCheck;

/**
 * What memory-one rules earn per round in an endless prisoner's dilemma, from a few long matches of
 * each pair. The effect of the first rounds is gone after about a hundred, a small part of a
 * standard error.
 */
final class MemoryOneChecks {
  private static final int MATCHES = 20;
  private static final int ROUNDS = 20_000;

  /** The payoff of both if neither keeps its word. */
  private static final double BASE = 1;

  private static final PreparedScenario STAGE =
      RepeatedDilemma.CLASSICAL.prepared(TheoryWorlds.EXACT, 1, ROUNDS);

  private MemoryOneChecks() {}

  /** A pair of rules; their long-run payoffs do not depend on the seats. */
  private record Pair(String row, String column, double slips) {
    Pair mirrored() {
      // Swapped on purpose.
      return new Pair(/* row= */ column, /* column= */ row, slips);
    }
  }

  /** Payoffs per round, in the order of matches. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Payoffs(double[] a, double[] b) {}

  /** Payoffs of all pairs of rules with errors. */
  static List<TheoryCheck> noisy() {
    Map<Pair, Payoffs> played = new LinkedHashMap<>();
    List<TheoryCheck> checks = new ArrayList<>();
    for (PublishedNumbers row : PublishedNumbers.rows("ipd_noise")) {
      Pair pair = new Pair(row.word("row"), row.word("col"), row.number("eps"));
      Payoffs mirrored = played.get(pair.mirrored());
      Payoffs payoffs = mirrored == null ? play(pair) : new Payoffs(mirrored.b, mirrored.a);
      played.put(pair, payoffs);
      MeasuredMean found = MeasuredMean.of(payoffs.a);
      checks.add(
          row.check(
              "Payoff per round of memory-one rules with errors",
              PortableText.format("%s against %s, errors %s", pair.row, pair.column, pair.slips),
              "row_payoff",
              found.mean(),
              found.tolerance()));
    }
    return checks;
  }

  private static Payoffs play(Pair pair) {
    return play(MemoryOne.named(pair.row), MemoryOne.named(pair.column), pair.slips);
  }

  private static Payoffs play(MemoryOne row, MemoryOne column, double slips) {
    Payoffs payoffs = new Payoffs(new double[MATCHES], new double[MATCHES]);
    for (int i = 0; i < MATCHES; i++) {
      Chance chance = TheoryWorlds.chances(i, i + 1).get(0);
      MatchResult result =
          TheoryWorlds.play(STAGE, row.player(slips), column.player(slips), chance);
      payoffs.a[i] = result.a().payoff() / ROUNDS;
      payoffs.b[i] = result.b().payoff() / ROUNDS;
    }
    return payoffs;
  }

  /**
   * What an extortioner earns from an unconditional cooperator, and that its surplus over mutual
   * defection is three times the other's, for any other.
   */
  static List<TheoryCheck> extortion() {
    PublishedNumbers row = PublishedNumbers.row("zd");
    MemoryOne extortion = new MemoryOne("published", list(row.list("extort3")));
    Payoffs payoffs = play(extortion, MemoryOne.named("ALLC"), 0);
    List<TheoryCheck> checks = new ArrayList<>();
    String against = "factor 3, against ALLC: payoff of ";
    checks.add(earned(row, against + "the extortioner", 0, MeasuredMean.of(payoffs.a)));
    checks.add(earned(row, against + "the other", 1, MeasuredMean.of(payoffs.b)));
    for (String other : List.of("ALLC", "GTFT(1/3)", "WSLS")) {
      checks.add(relation(row, extortion, MemoryOne.named(other)));
    }
    checks.add(relation(row, extortion, new MemoryOne("a random rule", List.of(.8, .1, .4, .65))));
    return checks;
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static TheoryCheck earned(
      PublishedNumbers row, String parameters, int place, MeasuredMean found) {
    double expected = row.list("vs_allc")[place];
    return row.check("Extortion", parameters, expected, found.mean(), found.tolerance());
  }

  private static TheoryCheck relation(PublishedNumbers row, MemoryOne extortion, MemoryOne other) {
    Payoffs payoffs = play(extortion, other, 0);
    double[] gap = new double[MATCHES];
    for (int i = 0; i < MATCHES; i++) {
      gap[i] = payoffs.a[i] - BASE - 3 * (payoffs.b[i] - BASE);
    }
    MeasuredMean found = MeasuredMean.of(gap);
    return row.check(
        "Extortion",
        PortableText.format("factor 3, against %s: (s_X − 1) − 3 (s_Y − 1)", other.name()),
        0,
        found.mean(),
        found.tolerance());
  }
}
