package org.servanda.reports.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.servanda.engine.model.Seat;
import org.servanda.reports.tally.GameTally;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;

/**
 * The classical results of one repeated game, after Axelrod (1984), Singer-Clark (2014) and the
 * results of the Axelrod library (Knight et al. 2016). Seasons are pooled. Every two strategies
 * meet at both seats, so that counts are twice those of a tournament in which they meet once.
 *
 * @param scenario the scenario's id
 * @param scored repetitions whose scores are kept: the first 1,024 of more
 * @param entrants best median score first
 * @param pairs every strategy with every partner it met, in order of name
 */
public record ClassicalFinding(
    String scenario, int scored, List<ClassicalEntrant> entrants, List<ClassicalPair> pairs) {
  private static final Comparator<ClassicalEntrant> ORDER =
      Comparator.comparing((ClassicalEntrant entrant) -> Double.isNaN(entrant.medianScore()))
          .thenComparing(Comparator.comparingDouble(ClassicalEntrant::medianScore).reversed())
          .thenComparing(ClassicalEntrant::strategy);

  public ClassicalFinding {
    entrants = List.copyOf(entrants);
    pairs = List.copyOf(pairs);
  }

  /**
   * The classical results of every repeated game of a tournament, in order of the scenarios; empty
   * if there is none.
   *
   * @param tally all seasons pooled
   */
  public static List<ClassicalFinding> of(Tally tally) {
    Map<String, Map<String, Map<String, List<Meeting>>>> games = new TreeMap<>();
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      GameTally game = entry.getValue().game();
      if (game != null) {
        Pair pair = entry.getKey();
        Map<String, Map<String, List<Meeting>>> met =
            games.computeIfAbsent(pair.scenario(), id -> new TreeMap<>());
        add(met, pair.a(), pair.b(), new Meeting(game, Seat.A));
        add(met, pair.b(), pair.a(), new Meeting(game, Seat.B));
      }
    }
    List<ClassicalFinding> findings = new ArrayList<>();
    games.forEach((scenario, met) -> findings.add(of(scenario, met)));
    return List.copyOf(findings);
  }

  private static void add(
      Map<String, Map<String, List<Meeting>>> met, String own, String other, Meeting meeting) {
    met.computeIfAbsent(own, name -> new TreeMap<>())
        .computeIfAbsent(other, name -> new ArrayList<>())
        .add(meeting);
  }

  private static ClassicalFinding of(String scenario, Map<String, Map<String, List<Meeting>>> met) {
    List<ClassicalPair> pairs = new ArrayList<>();
    met.forEach(
        (own, partners) ->
            partners.forEach(
                (other, meetings) -> pairs.add(ClassicalPair.of(own, other, meetings))));
    List<String> names = List.copyOf(new TreeSet<>(met.keySet()));
    double[] jesus = eigenvector(names, pairs, ClassicalPair::cooperationRate);
    double[] moses = eigenvector(names, pairs, ClassicalPair::vengefulCooperation);
    List<ClassicalEntrant> entrants = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      List<Meeting> others = new ArrayList<>();
      met.getOrDefault(name, Map.of())
          .forEach((other, meetings) -> others.addAll(other.equals(name) ? List.of() : meetings));
      entrants.add(entrant(name, others, jesus[i], moses[i]));
    }
    entrants.sort(ORDER);
    List<ClassicalEntrant> ranked = new ArrayList<>();
    entrants.forEach(entrant -> ranked.add(entrant.ranked(ranked.size() + 1)));
    int scored = entrants.stream().mapToInt(entrant -> entrant.scores().size()).max().orElse(0);
    return new ClassicalFinding(scenario, scored, ranked, pairs);
  }

  private static ClassicalEntrant entrant(
      String name, List<Meeting> others, double jesus, double moses) {
    EntrantScores scores = EntrantScores.of(others);
    long matches = sum(others, m -> Meeting.all(m::first));
    long turns = sum(others, m -> Meeting.all(m::rounds));
    long first = sum(others, m -> Meeting.cooperations(m::first));
    return new ClassicalEntrant(
        0,
        name,
        scores.median(),
        scores.mean().mean(),
        scores.mean().deviation(),
        matches,
        sum(others, Meeting::wins),
        (double) sum(others, m -> Meeting.cooperations(m::rounds)) / turns,
        (double) sum(others, Meeting::goodPartner) / matches,
        jesus,
        moses,
        first,
        (double) first / matches,
        scores.scores(),
        scores.points(),
        scores.wins());
  }

  private static long sum(List<Meeting> meetings, ToLongFunction<Meeting> count) {
    return meetings.stream().mapToLong(count).sum();
  }

  /** Pairs that did not meet leave no vector. */
  private static double[] eigenvector(
      List<String> names, List<ClassicalPair> pairs, ToDoubleFunction<ClassicalPair> rate) {
    Map<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.put(name, places.size()));
    double[][] matrix = new double[names.size()][names.size()];
    for (double[] row : matrix) {
      Arrays.fill(row, Double.NaN);
    }
    for (ClassicalPair pair : pairs) {
      matrix[places.getOrDefault(pair.strategy(), 0)][places.getOrDefault(pair.partner(), 0)] =
          rate.applyAsDouble(pair);
    }
    return PrincipalEigenvector.of(matrix);
  }
}
