package org.servanda.reports.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.survival.SurvivalCurve;

/**
 * What a tournament has shown: standings, pairs and kinds of agreement. A pure function of the
 * tally and the seed of the bootstrap.
 *
 * @param standings by durability, best first; equal ones in order of name
 * @param pairs in order of scenario, A and B
 * @param kinds in order of scenario and terms
 * @param ends how many agreements ended in which way, in the order of {@link End}
 * @param matches matches played
 * @param talks rounds of talks held
 * @param agreements agreements that entered into force
 * @param wars matches that ended in war
 * @param faults which faults were committed, and how often
 */
public record Findings(
    List<Standing> standings,
    List<PairFinding> pairs,
    List<KindFinding> kinds,
    List<Long> ends,
    long matches,
    long talks,
    long agreements,
    long wars,
    Map<FaultNote, Long> faults) {

  /**
   * Draws the findings from a tally.
   *
   * @param tally the sum of all matches
   * @param seed of the bootstrap
   */
  public static Findings of(Tally tally, long seed) {
    List<PairFinding> pairs = new ArrayList<>();
    tally.pairs().forEach((pair, sum) -> pairs.add(finding(pair, sum)));
    List<KindFinding> kinds = new ArrayList<>();
    tally.kinds().forEach((kind, sum) -> kinds.add(finding(kind, sum)));
    return new Findings(
        standings(tally, seed),
        List.copyOf(pairs),
        List.copyOf(kinds),
        ends(tally),
        tally.matches(),
        total(tally, Count.TALKS),
        total(tally, Count.AGREEMENTS),
        total(tally, Count.WARS),
        tally.faults());
  }

  private static List<Standing> standings(Tally tally, long seed) {
    int horizon = tally.pairs().values().stream().mapToInt(PairTally::horizon).max().orElse(0);
    TreeMap<String, EntrantSum> entrants = new TreeMap<>();
    tally
        .pairs()
        .forEach(
            (pair, sum) -> {
              entrants.computeIfAbsent(pair.a(), n -> new EntrantSum(horizon)).add(sum, Seat.A);
              entrants.computeIfAbsent(pair.b(), n -> new EntrantSum(horizon)).add(sum, Seat.B);
            });
    int blocks = blocks(tally);
    Bootstrap bootstrap = new Bootstrap(seed, Math.max(1, blocks));
    List<Map.Entry<String, EntrantSum>> order = new ArrayList<>(entrants.entrySet());
    order.sort(Comparator.comparingDouble(entry -> -entry.getValue().durability()));
    List<Standing> standings = new ArrayList<>();
    for (Map.Entry<String, EntrantSum> entry : order) {
      int rank = standings.size() + 1;
      standings.add(
          entry.getValue().standing(rank, entry.getKey(), bootstrap, Math.max(1, blocks)));
    }
    return List.copyOf(standings);
  }

  /** How many blocks of repetitions have matches: they fill from the first. */
  private static int blocks(Tally tally) {
    int blocks = 0;
    for (PairTally pair : tally.pairs().values()) {
      for (int block = blocks; block < PairTally.BLOCKS; block++) {
        if (pair.matchesFor(Seat.A, block) + pair.matchesFor(Seat.B, block) > 0) {
          blocks = block + 1;
        }
      }
    }
    return blocks;
  }

  private static PairFinding finding(Pair pair, PairTally sum) {
    long matches = sum.count(Count.MATCHES);
    double whole = matches - sum.count(Count.FAULTS_A) - sum.count(Count.FAULTS_B);
    return new PairFinding(
        pair,
        matches,
        sum.sum(Measure.DURABILITY) / whole,
        sum.sum(Measure.KEPT_GAINS) / whole,
        sum.sum(Measure.PAYOFF_A) / whole,
        sum.sum(Measure.PAYOFF_B) / whole,
        sum.sum(Measure.DANGER) / whole,
        1 - sum.count(Count.WITHOUT_AGREEMENT) / whole,
        sum.count(Count.AGREEMENTS),
        life(sum),
        counts(sum));
  }

  private static double life(PairTally sum) {
    long[] ended = new long[sum.horizon() + 1];
    long[] inForce = new long[sum.horizon() + 1];
    for (int age = 0; age <= sum.horizon(); age++) {
      for (End end : End.values()) {
        (end == End.IN_FORCE ? inForce : ended)[age] += sum.ended(end, age);
      }
    }
    return SurvivalCurve.of(Lives.byAge(ended, inForce)).restrictedMean(sum.horizon())[0]
        / World.ROUNDS_PER_YEAR;
  }

  private static List<Long> counts(PairTally sum) {
    List<Long> counts = new ArrayList<>();
    for (End end : End.values()) {
      counts.add(sum.ended(end));
    }
    return List.copyOf(counts);
  }

  private static KindFinding finding(AgreementKind kind, KindTally sum) {
    double years = (double) sum.rounds() / World.ROUNDS_PER_YEAR;
    List<Long> ends = new ArrayList<>();
    for (End end : End.values()) {
      ends.add(sum.ended(end));
    }
    return new KindFinding(
        kind,
        sum.agreements(),
        years,
        sum.kept() / sum.rounds(),
        sum.meanSidedness(),
        (double) sum.oneSided() / sum.agreements(),
        sum.proven() / years,
        (double) sum.dishonoured() / sum.agreements(),
        List.copyOf(ends));
  }

  private static List<Long> ends(Tally tally) {
    List<Long> ends = new ArrayList<>();
    for (End end : End.values()) {
      ends.add(tally.pairs().values().stream().mapToLong(pair -> pair.ended(end)).sum());
    }
    return List.copyOf(ends);
  }

  private static long total(Tally tally, Count what) {
    return tally.pairs().values().stream().mapToLong(pair -> pair.count(what)).sum();
  }
}
