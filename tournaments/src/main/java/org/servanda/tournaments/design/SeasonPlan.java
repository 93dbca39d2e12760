package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;

/**
 * The matches of one season that are still to be played, in batches of a few repetitions of one
 * pair. The first batches of all pairs come before any second ones, so a stopped tournament holds
 * about equally many repetitions of every pair.
 */
public final class SeasonPlan {
  /** The number of repetitions in a batch. */
  private static final int BATCH = 8;

  private final TournamentDesign design;
  private final int season;
  private final List<Meeting> meetings;

  /**
   * A pair of entrants in a scenario, by their indices in the design's lists, and the number of
   * repetitions already played.
   */
  private record Meeting(int scenario, int a, int b, int played) {}

  /**
   * The matches of a season that a tally does not hold.
   *
   * @param season from 1
   * @param played holds the first repetitions of its pairs
   */
  public SeasonPlan(TournamentDesign design, int season, Tally played) {
    this.design = design;
    this.season = season;
    this.meetings = meetings(played);
  }

  private List<Meeting> meetings(Tally played) {
    List<Meeting> list = new ArrayList<>();
    for (int s = 0; s < design.scenarios().size(); s++) {
      for (int a = 0; a < design.entrants().size(); a++) {
        for (int b = 0; b < design.entrants().size(); b++) {
          int known = Math.toIntExact(played.matches(pair(s, a, b)));
          if (known < design.repetitions()) {
            list.add(new Meeting(s, a, b, known));
          }
        }
      }
    }
    return List.copyOf(list);
  }

  private Pair pair(int scenario, int a, int b) {
    return new Pair(
        design.scenarios().get(scenario).scenario().id(),
        season,
        design.entrants().get(a).name(),
        design.entrants().get(b).name());
  }

  /** The whole tournament's design. */
  public TournamentDesign design() {
    return design;
  }

  /** The season, from 1. */
  public int season() {
    return season;
  }

  /** Whether its final reputations begin another season. */
  public boolean hasNext() {
    return season < design.seasons();
  }

  /** The number of pairs of seats that still have matches to play. */
  public int meetings() {
    return meetings.size();
  }

  /** The number of repetitions of a pair that are already played. */
  public int played(int meeting) {
    return meetings.get(meeting).played();
  }

  /** The number of matches to play. */
  public long matches() {
    return meetings.stream().mapToLong(m -> design.repetitions() - m.played()).sum();
  }

  /** The number of batches. */
  public int batches() {
    int rows = (design.repetitions() + BATCH - 1) / BATCH;
    return Math.toIntExact((long) meetings.size() * rows);
  }

  /**
   * A batch: some repetitions of one pair, or none if they are already played.
   *
   * @param index from 0
   */
  public MatchBatch batch(int index) {
    int number = index % meetings.size();
    Meeting meeting = meetings.get(number);
    int from = index / meetings.size() * BATCH;
    int to = Math.min(from + BATCH, design.repetitions());
    PreparedScenario stage = design.stages().get(meeting.scenario());
    Entrant a = design.entrants().get(meeting.a());
    Entrant b = design.entrants().get(meeting.b());
    int first = Math.max(from, Math.min(meeting.played(), to));
    return new MatchBatch(number, stage, a, b, design.seed(), season, first, to);
  }
}
