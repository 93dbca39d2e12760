package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a competition remembers from run to run: the file {@code state.json}.
 *
 * @param season the season, from 1
 * @param closed whether its seed is published
 * @param run the number of the last run, over all seasons; 0 before the first
 * @param inputs the hash of what the last run was made of; empty before a season's first
 * @param entries the submissions, by name; those withdrawn too
 * @param pending what happened to submissions since the last run that was played to its end
 * @param runs all runs of all seasons, in order
 * @param past the closed seasons, in order
 */
record LeagueState(
    int season,
    boolean closed,
    int run,
    String inputs,
    List<Entry> entries,
    List<News> pending,
    List<Run> runs,
    List<Past> past) {

  /** What became of a submission. */
  enum Status {
    ACCEPTED,
    QUARANTINED,
    WITHDRAWN
  }

  /**
   * A submission.
   *
   * @param name its name in the folder of submissions
   * @param author its author
   * @param sha256 the hash of its bytes
   * @param judged the rules and the version by which it was judged
   * @param status what became of it
   * @param strategies the ids of its strategies; empty if they are not known
   * @param reasons why it does not play; empty if it does
   * @param since the run that this file came with
   */
  record Entry(
      String name,
      String author,
      String sha256,
      String judged,
      Status status,
      List<String> strategies,
      List<String> reasons,
      int since) {
    Entry {
      strategies = List.copyOf(strategies);
      reasons = List.copyOf(reasons);
    }

    boolean isAccepted() {
      return status == Status.ACCEPTED;
    }

    Entry with(Status other, List<String> why) {
      return new Entry(name, author, sha256, judged, other, strategies, why, since);
    }
  }

  /**
   * A run.
   *
   * @param season the season
   * @param number from 1, over all seasons
   * @param date as the host gave it; empty if none was given
   * @param places best first
   * @param news what it brought
   */
  record Run(int season, int number, String date, List<Place> places, List<News> news) {
    /** The place of a strategy; empty if it did not play. */
    Optional<Place> place(String name) {
      return places.stream().filter(place -> place.name().equals(name)).findFirst();
    }
  }

  /**
   * A place on the ladder.
   *
   * @param name the strategy
   * @param author its author; empty for one of the reference field
   * @param rank from 1
   * @param rankLow the best rank in its 95 % interval
   * @param rankHigh the worst
   * @param durability a share
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param faults matches that it lost by a fault
   */
  record Place(
      String name,
      String author,
      int rank,
      int rankLow,
      int rankHigh,
      double durability,
      double low,
      double high,
      long faults) {}

  /**
   * Something that happened.
   *
   * @param author whose submission it is about
   * @param text a sentence
   */
  record News(String author, String text) {}

  /**
   * A closed season.
   *
   * @param season its number
   * @param first the strategy that came first; empty without any
   * @param line with its seed and salt
   */
  record Past(int season, String first, String line) {}

  LeagueState {
    entries = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    pending = List.copyOf(pending);
    runs = List.copyOf(runs);
    past = List.copyOf(past);
  }

  /** Before the first run. */
  static LeagueState fresh() {
    return new LeagueState(1, false, 0, "", List.of(), List.of(), List.of(), List.of());
  }

  /** The entry of a name; null if there is none. */
  @Nullable Entry entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst().orElse(null);
  }

  /** The runs of the present season. */
  List<Run> ofSeason() {
    return runs.stream().filter(run -> run.season() == season).toList();
  }

  /** The last run of the season; null before the first. */
  @Nullable Run last() {
    List<Run> own = ofSeason();
    return own.isEmpty() ? null : own.get(own.size() - 1);
  }

  /** Everybody who has submitted something. */
  SortedSet<String> authors() {
    SortedSet<String> names = new TreeSet<>();
    entries.forEach(entry -> names.add(entry.author()));
    return names;
  }

  /** The state after a run. */
  LeagueState after(String made, List<Entry> judged, Run done) {
    List<Run> all = new ArrayList<>(runs);
    all.add(done);
    return new LeagueState(season, closed, done.number(), made, judged, List.of(), all, past);
  }

  /** The state with other verdicts, whose matches are not played yet. */
  LeagueState judged(List<Entry> verdicts, List<News> news) {
    List<News> all = new ArrayList<>(pending);
    all.addAll(news);
    return new LeagueState(season, closed, run, inputs, verdicts, all, runs, past);
  }

  /** The state of a closed season. */
  LeagueState closedWith(String line) {
    Run end = last();
    List<Past> all = new ArrayList<>(past);
    String first = end == null || end.places().isEmpty() ? "" : end.places().get(0).name();
    all.add(new Past(season, first, line));
    return new LeagueState(season, true, run, inputs, entries, pending, runs, all);
  }

  /** The state at the beginning of the next season. */
  LeagueState next() {
    return new LeagueState(season + 1, false, run, "", entries, pending, runs, past);
  }
}
