package org.servanda.reports.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.analysis.contrast.Contrasted;
import org.servanda.reports.analysis.contrast.Contrasts;
import org.servanda.reports.analysis.dynamics.Future;
import org.servanda.reports.analysis.dynamics.Rest;
import org.servanda.reports.analysis.ranking.Bootstrap;
import org.servanda.reports.analysis.ranking.Place;
import org.servanda.reports.analysis.ranking.Question;
import org.servanda.reports.analysis.ranking.Ranking;
import org.servanda.reports.analysis.ranking.Robustness;
import org.servanda.reports.analysis.ranking.Scores;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.survival.SurvivalCurve;
import org.servanda.reports.analysis.tally.AgreementKind;
import org.servanda.reports.analysis.tally.Count;
import org.servanda.reports.analysis.tally.End;
import org.servanda.reports.analysis.tally.FaultNote;
import org.servanda.reports.analysis.tally.KindTally;
import org.servanda.reports.analysis.tally.Measure;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.tally.PairTally;
import org.servanda.reports.analysis.tally.Tally;
import org.servanda.reports.analysis.why.BehaviourEffects;
import org.servanda.reports.analysis.why.Effect;
import org.servanda.reports.analysis.why.TermEffects;

/**
 * What a tournament has shown: standings, pairs and kinds of agreement, and how sure all that is. A
 * pure function of the tally and the seed of the bootstrap.
 *
 * @param standings by durability, best first; equal ones in order of name
 * @param rankings by each question
 * @param robustness what becomes of the places in other fields, best first
 * @param front who is not bettered by anybody in both durability and own payoff
 * @param curves how long their agreements lasted, best first
 * @param incidence how many agreements had ended in which way by which age, in the order of {@link
 *     End}; empty if there were none
 * @param lives what distribution agreements' lives have: of all first, then best first
 * @param behaviours how entrants behaved, best first
 * @param terms hazard ratios of terms: above 1 agreements break sooner
 * @param traits what goes with a standard deviation more of a trait, in durability
 * @param contrasts conditions beside the first, seasons beside the first; empty if there is one of
 *     each
 * @param futures who would be left if success were imitated, best first; of the first season; empty
 *     unless everybody met everybody
 * @param reputedFutures the same of the later seasons, in which partners' records are known; empty
 *     if there are none
 * @param pairs in order of scenario, A and B
 * @param kinds in order of scenario and terms
 * @param ends how many agreements ended in which way, in the order of {@link End}
 * @param matches matches played
 * @param talks rounds of talks held
 * @param agreements agreements that entered into force
 * @param wars matches that ended in war
 * @param faults which faults were committed, and how often
 * @param warnings reasons not to trust all this too far
 */
public record Findings(
    List<Standing> standings,
    List<Ranking> rankings,
    List<Robustness> robustness,
    List<String> front,
    List<CurveFinding> curves,
    List<IncidenceFinding> incidence,
    List<LifeFinding> lives,
    List<Behaviour> behaviours,
    List<Effect> terms,
    List<Effect> traits,
    List<Contrasted> contrasts,
    List<Future> futures,
    List<Future> reputedFutures,
    List<PairFinding> pairs,
    List<KindFinding> kinds,
    List<Long> ends,
    long matches,
    long talks,
    long agreements,
    long wars,
    Map<FaultNote, Long> faults,
    List<Warning> warnings) {

  /** Draws the findings from a tally, conditions in order of scenarios' ids. */
  public static Findings of(Tally tally, long seed) {
    return of(tally, seed, List.of());
  }

  /**
   * Draws the findings from a tally.
   *
   * @param seasons the sum of all matches
   * @param seed of the bootstrap
   * @param order ids of the scenarios: the first condition of each is what its others are held
   *     against
   */
  public static Findings of(Tally seasons, long seed, List<String> order) {
    Tally tally = seasons.overSeasons();
    Scores scores = Scores.of(tally);
    Bootstrap bootstrap = Bootstrap.of(scores, seed);
    List<Ranking> rankings =
        Arrays.stream(Question.values()).map(q -> Ranking.of(scores, q, bootstrap)).toList();
    Ranking first = rankings.get(0);
    Map<String, EntrantSum> sums = sums(tally);
    List<Standing> standings = new ArrayList<>();
    List<Behaviour> behaviours = new ArrayList<>();
    List<CurveFinding> curves = new ArrayList<>();
    Map<String, Double> durability = new TreeMap<>();
    for (Place place : first.places()) {
      EntrantSum sum = Objects.requireNonNull(sums.get(place.name()));
      standings.add(standing(place, sum, scores, bootstrap));
      behaviours.add(sum.behaviour(place.name()));
      curves.add(sum.curve(place.name()));
      durability.put(place.name(), place.score().value());
    }
    List<PairFinding> pairs = new ArrayList<>();
    tally.pairs().forEach((pair, sum) -> pairs.add(finding(pair, sum)));
    List<KindFinding> kinds = new ArrayList<>();
    tally.kinds().forEach((kind, sum) -> kinds.add(finding(kind, sum)));
    List<Long> ends = ends(tally);
    Rest rest = Rest.of(scores.matrix(Measure.PAYOFF_A));
    Prospects prospects = new Prospects(seasons, first.places(), seed);
    return new Findings(
        List.copyOf(standings),
        rankings,
        Robustness.of(scores, first.places(), rest),
        front(standings),
        List.copyOf(curves),
        IncidenceFinding.of(LifeTable.of(tally)),
        LifeFinding.of(tally, standings.stream().map(Standing::name).toList()),
        List.copyOf(behaviours),
        TermEffects.of(tally),
        BehaviourEffects.of(behaviours, durability),
        Contrasts.of(seasons, order),
        prospects.first(scores, rest),
        prospects.later(),
        List.copyOf(pairs),
        List.copyOf(kinds),
        ends,
        tally.matches(),
        total(tally, Count.TALKS),
        total(tally, Count.AGREEMENTS),
        total(tally, Count.WARS),
        tally.faults(),
        Warnings.of(seasons, scores, first, ends));
  }

  private static Map<String, EntrantSum> sums(Tally tally) {
    int horizon = tally.pairs().values().stream().mapToInt(PairTally::horizon).max().orElse(0);
    Map<String, EntrantSum> entrants = new TreeMap<>();
    tally
        .pairs()
        .forEach(
            (pair, sum) -> {
              entrants.computeIfAbsent(pair.a(), n -> new EntrantSum(horizon)).add(sum, Seat.A);
              entrants.computeIfAbsent(pair.b(), n -> new EntrantSum(horizon)).add(sum, Seat.B);
            });
    return entrants;
  }

  private static Standing standing(
      Place place, EntrantSum sum, Scores scores, Bootstrap bootstrap) {
    String name = place.name();
    return new Standing(
        place.rank(),
        place.rankLow(),
        place.rankHigh(),
        name,
        place.score(),
        scores.estimate(name, Measure.KEPT_GAINS, bootstrap),
        scores.estimate(name, Measure.PAYOFF_A, bootstrap),
        scores.estimate(name, Measure.DANGER, bootstrap),
        scores.estimate(name, Measure.POSITION_A, bootstrap),
        sum.played(),
        sum.faults(),
        sum.signing(),
        sum.life(),
        sum.honouredLife(),
        sum.breaches(),
        sum.withdrawals(),
        sum.lies());
  }

  /** Those of whom nobody is better in one and at least as good in the other. */
  private static List<String> front(List<Standing> standings) {
    return standings.stream()
        .filter(s -> standings.stream().noneMatch(o -> dominates(o, s)))
        .map(Standing::name)
        .toList();
  }

  private static boolean dominates(Standing one, Standing other) {
    double durability = one.durability().value() - other.durability().value();
    double payoff = one.payoff().value() - other.payoff().value();
    return durability >= 0 && payoff >= 0 && (durability > 0 || payoff > 0);
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
