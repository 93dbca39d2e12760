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
 * What is to be played: every entrant against every entrant, itself included, at both seats, in
 * every scenario, so many times. Entrants are put in order of name, so that the order in which they
 * were listed changes nothing.
 */
public final class TournamentDesign {
  /** Repetitions of a pair played in one go. */
  private static final int BATCH = 8;

  /** Characters of newcomers' names that still make a good name for a folder. */
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
   * A meeting of two entrants in a scenario, by their places in the design's lists, of which the
   * first repetitions have been played.
   */
  private record Meeting(int scenario, int a, int b, int played) {}

  /**
   * A design.
   *
   * @param name of the tournament
   * @param seed of all chance
   * @param repetitions matches of each pair of seats in each scenario
   * @param seasons how often all that is played, records carrying over
   * @param scenarios what is played
   * @param entrants who plays, each name once
   * @param newcomers whose place in the ranking is asked for
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
    // The conditions of a scenario stay as they were listed: the first is what others are held to.
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

  /** What is left of it where the first repetitions of some pairs have been played. */
  public TournamentDesign beyond(Tally played) {
    return new TournamentDesign(this, repetitions, played);
  }

  /** The same with more repetitions. */
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

  /** The tournament's name, which tells of newcomers. */
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

  /** The seed of all chance. */
  public long seed() {
    return seed;
  }

  /** Matches of each pair of seats in each scenario. */
  public int repetitions() {
    return repetitions;
  }

  /** How often all that is played, records carrying over from one season to the next. */
  public int seasons() {
    return seasons;
  }

  /**
   * Whether what one pair came to can be kept for another tournament: not where records carry over
   * from all others, and not where conditions are compared over all pairs.
   */
  public boolean isReusable() {
    return seasons == 1
        && scenarios.stream().allMatch(e -> e.scenario().id().equals(e.scenario().base()));
  }

  /** What is played, in order of id; the conditions of a scenario in the order of the file. */
  public List<ScenarioLibrary.Entry> scenarios() {
    return scenarios;
  }

  /** The same made ready to play, in the same order. */
  public List<PreparedScenario> stages() {
    return stages;
  }

  /** Who plays, in order of name. */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** Whose place in the ranking is asked for; empty if nobody's in particular. */
  public Set<String> newcomers() {
    return new TreeSet<>(newcomers);
  }

  /** How many matches there are. */
  public long matches() {
    return seasons * meetings.stream().mapToLong(m -> repetitions - m.played()).sum();
  }

  /** How many batches the matches of a season are handed out in. */
  public int batches() {
    return Math.toIntExact((long) meetings.size() * rows());
  }

  private int rows() {
    return (repetitions + BATCH - 1) / BATCH;
  }

  /**
   * A batch: some repetitions of one meeting, or none where they have been played. All meetings'
   * first repetitions come before any second ones, so that a tournament stopped half-way has played
   * everybody about equally often, and of every meeting the first repetitions.
   *
   * @param season from 1
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
