package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * The list of matches: every entrant against every entrant, itself included, at both seats, in
 * every scenario, for a number of repetitions. Entrants are sorted by name, so the order in which
 * they were listed does not matter.
 */
public final class TournamentDesign {
  /** The number of repetitions in a batch. */
  private static final int BATCH = 8;

  /** The greatest length of newcomers' names in a folder's name. */
  private static final int LONGEST = 60;

  private final String name;
  private final long seed;
  private final int repetitions;
  private final int seasons;
  private final List<ScenarioLibrary.Entry> scenarios;
  private final List<PreparedScenario> stages;
  private final List<Entrant> entrants;
  private final Set<String> newcomers;
  private final List<Meeting> meetings;

  /**
   * A pair of entrants in a scenario, by their indices in the design's lists, and the number of
   * repetitions already played.
   */
  private record Meeting(int scenario, int a, int b, int played) {}

  /**
   * A design.
   *
   * @param name the tournament's name
   * @param seed the seed of all random numbers
   * @param repetitions matches of each pair of seats in each scenario
   * @param seasons how many times all of it is played; public records carry over
   * @param scenarios the scenarios
   * @param entrants the entrants, with distinct names
   * @param newcomers the names of entrants whose place in the ranking is reported
   */
  public TournamentDesign(
      String name,
      long seed,
      int repetitions,
      int seasons,
      List<ScenarioLibrary.Entry> scenarios,
      List<Entrant> entrants,
      Set<String> newcomers) {
    this.name = name;
    this.seed = seed;
    this.repetitions = repetitions;
    this.seasons = seasons;
    // The conditions of a scenario stay in their order: the first is the baseline for the others.
    this.scenarios =
        scenarios.stream().sorted(Comparator.comparing(e -> e.scenario().base())).toList();
    this.stages =
        this.scenarios.stream().map(entry -> new PreparedScenario(entry.scenario())).toList();
    TreeMap<String, Entrant> byName = new TreeMap<>();
    entrants.forEach(entrant -> byName.put(entrant.name(), entrant));
    this.entrants = List.copyOf(byName.values());
    this.newcomers = Set.copyOf(newcomers);
    this.meetings = meetings(new Tally());
  }

  private TournamentDesign(TournamentDesign whole, int repetitions, Tally played) {
    this.name = whole.name;
    this.seed = whole.seed;
    this.repetitions = repetitions;
    this.seasons = whole.seasons;
    this.scenarios = whole.scenarios;
    this.stages = whole.stages;
    this.entrants = whole.entrants;
    this.newcomers = whole.newcomers;
    this.meetings = meetings(played);
  }

  /**
   * The matches that a tally does not hold yet. The tally must hold the first repetitions of its
   * pairs.
   */
  public TournamentDesign beyond(Tally played) {
    return new TournamentDesign(this, repetitions, played);
  }

  /** Returns a copy with another number of repetitions. */
  public TournamentDesign repeated(int more) {
    return new TournamentDesign(this, more, new Tally());
  }

  private List<Meeting> meetings(Tally tally) {
    List<Meeting> list = new ArrayList<>();
    for (int s = 0; s < scenarios.size(); s++) {
      for (int a = 0; a < entrants.size(); a++) {
        for (int b = 0; b < entrants.size(); b++) {
          Pair pair =
              new Pair(
                  scenarios.get(s).scenario().id(), entrants.get(a).name(), entrants.get(b).name());
          int played = Math.toIntExact(tally.matches(pair));
          if (played < repetitions) {
            list.add(new Meeting(s, a, b, played));
          }
        }
      }
    }
    return List.copyOf(list);
  }

  /** The tournament's name, including its newcomers. */
  public String name() {
    if (newcomers.isEmpty()) {
      return name;
    }
    String names = String.join("+", newcomers());
    return name + "-with-" + (names.length() <= LONGEST ? names : newcomers.size() + "-newcomers");
  }

  /** The name of the same tournament without newcomers. */
  public String fieldName() {
    return name;
  }

  /** The seed of all random numbers. */
  public long seed() {
    return seed;
  }

  /** Matches of each pair of seats in each scenario. */
  public int repetitions() {
    return repetitions;
  }

  /** The number of seasons; public records carry over from one to the next. */
  public int seasons() {
    return seasons;
  }

  /**
   * Whether the sums of a pair can be reused in another tournament: not if records carry over
   * between seasons, and not if conditions are compared over all pairs.
   */
  public boolean isReusable() {
    return seasons == 1
        && scenarios.stream().allMatch(e -> e.scenario().id().equals(e.scenario().base()));
  }

  /** The scenarios in order of id; the conditions of a scenario in the order of the file. */
  public List<ScenarioLibrary.Entry> scenarios() {
    return scenarios;
  }

  /** The prepared scenarios, in the same order. */
  public List<PreparedScenario> stages() {
    return stages;
  }

  /** The entrants, in order of name. */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** The names of the newcomers, whose place in the ranking is reported; may be empty. */
  public Set<String> newcomers() {
    return new TreeSet<>(newcomers);
  }

  /** The number of matches. */
  public long matches() {
    return seasons * meetings.stream().mapToLong(m -> repetitions - m.played()).sum();
  }

  /** The number of batches in a season. */
  public int batches() {
    return Math.toIntExact((long) meetings.size() * rows());
  }

  private int rows() {
    return (repetitions + BATCH - 1) / BATCH;
  }

  /**
   * A batch: some repetitions of one pair, or none if they are already played. The first batches of
   * all pairs come before any second ones, so a stopped tournament holds about equally many
   * repetitions of every pair, always the first ones.
   *
   * @param season the season, from 1
   * @param index from 0
   */
  public MatchBatch batch(int season, int index) {
    Meeting meeting = meetings.get(index % meetings.size());
    int from = index / meetings.size() * BATCH;
    int to = Math.min(from + BATCH, repetitions);
    return new MatchBatch(
        stages.get(meeting.scenario()),
        entrants.get(meeting.a()),
        entrants.get(meeting.b()),
        seed,
        season,
        Math.max(from, Math.min(meeting.played(), to)),
        to);
  }
}
