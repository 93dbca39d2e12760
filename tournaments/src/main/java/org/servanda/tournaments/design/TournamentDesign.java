package org.servanda.tournaments.design;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * The list of matches: every entrant against every entrant, itself included, or against those it is
 * joined with by a {@linkplain Topology topology}, at both seats, in every scenario, for a number
 * of repetitions. Entrants are sorted by name, so the order in which they were listed does not
 * matter.
 */
public final class TournamentDesign {
  /** The greatest length of newcomers' names in a folder's name. */
  private static final int LONGEST = 60;

  private final String name;
  private final long seed;
  private final int repetitions;
  private final int seasons;
  private final List<ScenarioLibrary.Entry> scenarios;
  private final List<PreparedScenario> stages;
  private final List<Entrant> oppositions;
  private final List<Entrant> entrants;
  private final Set<String> newcomers;
  private final boolean independent;
  private final Topology topology;

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
   * @param catalogue the strategies that scenarios may name as leaders of oppositions
   * @throws org.servanda.tournaments.io.BadInputException if a scenario names one that does not
   *     exist
   */
  public TournamentDesign(
      String name,
      long seed,
      int repetitions,
      int seasons,
      List<ScenarioLibrary.Entry> scenarios,
      List<Entrant> entrants,
      Set<String> newcomers,
      StrategyCatalogue catalogue) {
    this.name = name;
    this.seed = seed;
    this.repetitions = repetitions;
    this.seasons = seasons;
    // The conditions of a scenario stay in their order: the first is the baseline for the others.
    this.scenarios =
        scenarios.stream().sorted(Comparator.comparing(e -> e.scenario().base())).toList();
    this.stages =
        this.scenarios.stream().map(entry -> OppositionLeaders.prepared(entry, catalogue)).toList();
    this.oppositions = OppositionLeaders.of(this.scenarios, catalogue);
    TreeMap<String, Entrant> byName = new TreeMap<>();
    entrants.forEach(entrant -> byName.put(entrant.name(), entrant));
    this.entrants = List.copyOf(byName.values());
    this.newcomers = Set.copyOf(newcomers);
    this.independent = false;
    this.topology = Topology.COMPLETE;
  }

  private TournamentDesign(
      TournamentDesign whole, int repetitions, boolean independent, Topology topology) {
    this.name = whole.name;
    this.seed = whole.seed;
    this.repetitions = repetitions;
    this.seasons = whole.seasons;
    this.scenarios = whole.scenarios;
    this.stages = whole.stages;
    this.oppositions = whole.oppositions;
    this.entrants = whole.entrants;
    this.newcomers = whole.newcomers;
    this.independent = independent;
    this.topology = topology;
  }

  /** Returns a copy with another number of repetitions. */
  public TournamentDesign repeated(int more) {
    return new TournamentDesign(this, more, independent, topology);
  }

  /**
   * Returns a copy in which every pair of seats has random numbers of its own. Otherwise all pairs
   * share them, which compares strategies best, but lets the luck of a few repetitions pass for a
   * property of the scenario.
   */
  public TournamentDesign withChancePerPair() {
    return new TournamentDesign(this, repetitions, true, topology);
  }

  /** Returns a copy in which only the entrants meet that a topology joins. */
  public TournamentDesign withTopology(Topology other) {
    return new TournamentDesign(this, repetitions, independent, other);
  }

  /** Who meets whom. */
  public Topology topology() {
    return topology;
  }

  /** The seed of the random numbers of a pair of seats. */
  long seed(Entrant a, Entrant b) {
    if (!independent) {
      return seed;
    }
    long names = ((long) a.name().hashCode() << Integer.SIZE) | (b.name().hashCode() & 0xffffffffL);
    return new SplittableRandom(seed ^ names).nextLong();
  }

  /** The matches of a season that a tally, which holds the first repetitions, does not hold yet. */
  public SeasonPlan plan(int season, Tally played) {
    return new SeasonPlan(this, season, played);
  }

  /** The number of matches of all seasons that a tally does not hold yet. */
  public long missing(Tally played) {
    long matches = 0;
    for (int season = 1; season <= seasons; season++) {
      matches += plan(season, played).matches();
    }
    return matches;
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

  /** The leaders of oppositions that scenarios name, in order of name. */
  public List<Entrant> oppositions() {
    return oppositions;
  }

  /** The entrants, in order of name. */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** The names of the newcomers, whose place in the ranking is reported; may be empty. */
  public Set<String> newcomers() {
    return new TreeSet<>(newcomers);
  }

  /** The number of matches of all seasons. */
  public long matches() {
    return (long) seasons * repetitions * scenarios.size() * topology.seatings(entrants.size());
  }
}
