package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.contrast.ConditionComparison;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.dynamics.Equilibrium;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.explain.BehaviourEffects;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.explain.EntrantTotals;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TermEffects;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.RankingSettings;
import org.servanda.reports.ranking.Robustness;
import org.servanda.reports.ranking.ScoreTable;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.survival.SurvivalCurve;
import org.servanda.reports.tally.FaultNote;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/**
 * All findings of a tournament, with their uncertainty. A pure function of the tally, the seed of
 * the bootstrap and the order of scenarios.
 *
 * @param choice how partners choose in all rankings, the headline's κ
 * @param standings by durability, best first; equal ones in order of name
 * @param choiceCurves durability and rank by κ, best first; empty if choices cannot be estimated
 * @param rankings one per criterion
 * @param conditionRankings by durability in each scenario and season by itself, in order; empty if
 *     there is only one
 * @param robustness ranks in other fields, best first
 * @param front names of entrants on the Pareto front of durability and own payoff
 * @param curves Kaplan–Meier estimates by entrant, best first
 * @param incidence cumulative incidence of each ending, in the order of {@link TerminationCause};
 *     empty without agreements
 * @param lives distributions fitted to lives: all agreements first, then by entrant, best first
 * @param offices agreements by who held the office; empty unless a party has an opposition
 * @param behaviours observed behaviour, best first
 * @param terms hazard ratios of terms; above 1, agreements break sooner
 * @param traits change in durability per standard deviation of a trait that was observed in at
 *     least four fifths of the entrants
 * @param contrasts conditions and seasons compared with the first; empty if there is one of each
 * @param futures evolutionary outcomes in the first season, best first; empty unless all pairs met
 * @param reputedFutures the same in later seasons, in which records are known; empty if there are
 *     none
 * @param pairs in order of scenario, A and B
 * @param kinds in order of scenario and terms
 * @param mechanisms how often the mechanisms of the model acted; empty without talks or agreements
 * @param ends how many agreements ended in which way, in the order of {@link TerminationCause}
 * @param matches matches played
 * @param talks rounds of talks held
 * @param agreements agreements that entered into force
 * @param wars matches in which war broke out; its share scatters more than {@code danger}
 * @param danger expected probability of war in a match, mean over all that count; NaN without any
 * @param faults which faults were committed, and how often
 * @param warnings reasons for caution
 * @param classical the customary results of repeated games, in order; empty unless there are any
 * @param chosen the ranking that was asked for; null if it is the one by durability
 */
public record Findings(
    PartnerChoice choice,
    List<RankedEntrant> standings,
    List<ChoiceCurve> choiceCurves,
    List<Ranking> rankings,
    List<ConditionRanking> conditionRankings,
    List<Robustness> robustness,
    List<String> front,
    List<EntrantSurvival> curves,
    List<IncidenceFinding> incidence,
    List<LifetimeFinding> lives,
    List<OfficeFinding> offices,
    List<BehaviourProfile> behaviours,
    List<HazardEffect> terms,
    List<TraitEffect> traits,
    List<ConditionResult> contrasts,
    List<EvolutionaryOutcome> futures,
    List<EvolutionaryOutcome> reputedFutures,
    List<PairFinding> pairs,
    List<TermsFinding> kinds,
    List<MechanismFinding> mechanisms,
    List<Long> ends,
    long matches,
    long talks,
    long agreements,
    long wars,
    double danger,
    Map<FaultNote, Long> faults,
    List<Warning> warnings,
    List<ClassicalFinding> classical,
    @Nullable ChosenRanking chosen) {

  /** Draws the findings from a tally, conditions in order of their scenarios' ids. */
  public static Findings of(Tally tally, long seed) {
    return of(tally, seed, List.of(), RankingSettings.standard());
  }

  /**
   * Draws the findings from a tally.
   *
   * @param seasons the sum of all matches
   * @param seed of the bootstrap
   * @param order ids of the scenarios; the first condition of each is the reference of the others
   * @param settings how partners choose
   */
  public static Findings of(
      Tally seasons, long seed, List<String> order, RankingSettings settings) {
    Tally tally = seasons.overSeasons();
    Rankings ranked = Rankings.of(seasons, seed, settings);
    ScoreTable scores = ranked.scores();
    Ranking first = ranked.byCriterion().get(0);
    Map<String, EntrantTotals> sums = sums(tally);
    List<RankedEntrant> standings = new ArrayList<>();
    List<BehaviourProfile> behaviours = new ArrayList<>();
    List<EntrantSurvival> curves = new ArrayList<>();
    Map<String, Double> durability = new TreeMap<>();
    for (RankingPosition place : first.places()) {
      EntrantTotals sum = Objects.requireNonNull(sums.get(place.name()));
      standings.add(ranked.entrant(place, sum));
      behaviours.add(sum.behaviour(place.name()));
      curves.add(sum.curve(place.name()));
      durability.put(place.name(), place.score().value());
    }
    List<PairFinding> pairs = new ArrayList<>();
    tally.pairs().forEach((pair, sum) -> pairs.add(finding(pair, sum)));
    List<TermsFinding> kinds = new ArrayList<>();
    tally.kinds().forEach((kind, sum) -> kinds.add(TermsFinding.of(kind, sum)));
    List<Long> ends = ends(tally);
    List<ConditionRanking> conditions = ConditionRanking.of(seasons, seed, settings);
    Equilibrium rest = Equilibrium.of(scores.matrix(MatchMetric.PAYOFF_A));
    List<ClassicalFinding> classical = ClassicalFinding.of(tally);
    EvolutionaryProspects prospects = new EvolutionaryProspects(seasons, first.places());
    return new Findings(
        ranked.choice(),
        List.copyOf(standings),
        ranked.curves(),
        ranked.byCriterion(),
        conditions,
        Robustness.of(scores, ranked.choice(), first.places(), rest),
        front(standings),
        List.copyOf(curves),
        IncidenceFinding.of(LifeTable.of(tally)),
        LifetimeFinding.of(tally, standings.stream().map(RankedEntrant::name).toList()),
        OfficeFinding.of(tally),
        List.copyOf(behaviours),
        TermEffects.of(tally),
        BehaviourEffects.of(behaviours, durability),
        ConditionComparison.of(seasons, order),
        prospects.first(scores, rest),
        prospects.later(),
        List.copyOf(pairs),
        List.copyOf(kinds),
        MechanismFinding.of(seasons),
        ends,
        tally.matches(),
        total(tally, PairCount.TALKS),
        total(tally, PairCount.AGREEMENTS),
        total(tally, PairCount.WARS),
        danger(tally),
        tally.faults(),
        Warnings.of(seasons, scores, first, conditions, ends),
        classical,
        ChosenRanking.of(settings.by(), ranked.byCriterion(), classical));
  }

  /** An entrant's place in the ranking; empty if it is not ranked. */
  public Optional<Placement> placement(String name) {
    return Placement.of(name, this);
  }

  private static Map<String, EntrantTotals> sums(Tally tally) {
    int horizon = tally.pairs().values().stream().mapToInt(PairTally::horizon).max().orElse(0);
    Map<String, EntrantTotals> entrants = new TreeMap<>();
    tally
        .pairs()
        .forEach(
            (pair, sum) -> {
              entrants.computeIfAbsent(pair.a(), n -> new EntrantTotals(horizon)).add(sum, Seat.A);
              entrants.computeIfAbsent(pair.b(), n -> new EntrantTotals(horizon)).add(sum, Seat.B);
            });
    return entrants;
  }

  /** Entrants that no other dominates: better in one, at least equal in the other. */
  private static List<String> front(List<RankedEntrant> standings) {
    return standings.stream()
        .filter(s -> standings.stream().noneMatch(o -> dominates(o, s)))
        .map(RankedEntrant::name)
        .toList();
  }

  private static boolean dominates(RankedEntrant one, RankedEntrant other) {
    double durability = one.durability().value() - other.durability().value();
    double payoff = one.payoff().value() - other.payoff().value();
    return durability >= 0 && payoff >= 0 && (durability > 0 || payoff > 0);
  }

  private static PairFinding finding(Pair pair, PairTally sum) {
    long matches = sum.count(PairCount.MATCHES);
    double whole = matches - sum.count(PairCount.FAULTS);
    return new PairFinding(
        pair,
        matches,
        sum.sum(MatchMetric.DURABILITY) / whole,
        sum.sum(MatchMetric.KEPT_GAINS) / whole,
        sum.sum(MatchMetric.PAYOFF_A) / whole,
        sum.sum(MatchMetric.PAYOFF_B) / whole,
        sum.sum(MatchMetric.DANGER) / whole,
        1 - sum.count(PairCount.WITHOUT_AGREEMENT) / whole,
        sum.count(PairCount.AGREEMENTS),
        life(sum),
        PairFinding.Half.of(sum, 0),
        PairFinding.Half.of(sum, 1),
        counts(sum));
  }

  private static double life(PairTally sum) {
    long[] ended = new long[sum.horizon() + 1];
    long[] inForce = new long[sum.horizon() + 1];
    for (TerminationCause end : TerminationCause.values()) {
      sum.addEnded(end, end == TerminationCause.IN_FORCE ? inForce : ended);
    }
    return SurvivalCurve.of(CensoredSample.byAge(ended, inForce)).restrictedMean(sum.horizon())[0]
        / World.ROUNDS_PER_YEAR;
  }

  private static List<Long> counts(PairTally sum) {
    List<Long> counts = new ArrayList<>();
    for (TerminationCause end : TerminationCause.values()) {
      counts.add(sum.ended(end));
    }
    return List.copyOf(counts);
  }

  private static List<Long> ends(Tally tally) {
    List<Long> ends = new ArrayList<>();
    for (TerminationCause end : TerminationCause.values()) {
      ends.add(tally.pairs().values().stream().mapToLong(pair -> pair.ended(end)).sum());
    }
    return List.copyOf(ends);
  }

  private static double danger(Tally tally) {
    double sum = 0;
    for (PairTally pair : tally.pairs().values()) {
      sum += pair.sum(MatchMetric.DANGER);
    }
    long faults = total(tally, PairCount.FAULTS_A) + total(tally, PairCount.FAULTS_B);
    return sum / (total(tally, PairCount.MATCHES) - faults);
  }

  private static long total(Tally tally, PairCount what) {
    return tally.pairs().values().stream().mapToLong(pair -> pair.count(what)).sum();
  }

  /**
   * How many agreements of each form ended in which way, in the order of {@link TerminationCause}.
   */
  public Map<String, List<Long>> terminationsByForm() {
    Map<String, List<Long>> forms = new TreeMap<>();
    for (TermsFinding kind : kinds) {
      List<Long> sums =
          forms.computeIfAbsent(
              kind.kind().form(),
              form ->
                  new ArrayList<>(
                      Arrays.stream(TerminationCause.values()).map(end -> 0L).toList()));
      for (int i = 0; i < sums.size(); i++) {
        sums.set(i, sums.get(i) + kind.ends().get(i));
      }
    }
    return forms;
  }
}
