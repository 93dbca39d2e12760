package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.IsolatedStrategy;
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

  /** The rows that make one batch where a strategy needs a new process for each. */
  private static final int ROWS_APART = 32;

  private final TournamentDesign design;
  private final int season;
  private final List<Meeting> meetings;
  private final PlanPart part;

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
    this(design, season, counts(design, season, played));
  }

  /**
   * The matches of a season that were not played yet.
   *
   * @param season from 1
   * @param played how many repetitions were played, as {@link #playedByPair} counts them
   */
  public SeasonPlan(TournamentDesign design, int season, int[] played) {
    this.design = design;
    this.season = season;
    this.meetings = meetings(design, played);
    this.part = new PlanPart(0, meetings.size(), 0, rows());
  }

  private SeasonPlan(SeasonPlan whole, PlanPart part) {
    this.design = whole.design;
    this.season = whole.season;
    this.meetings = whole.meetings;
    this.part = part;
  }

  private static int[] counts(TournamentDesign design, int season, Tally played) {
    int field = design.entrants().size();
    int[] counts = new int[design.scenarios().size() * field * field];
    for (int i = 0; i < counts.length; i++) {
      Pair pair = pair(design, season, i / field / field, i / field % field, i % field);
      // Of a pair that does not meet, nothing is left to play.
      counts[i] =
          design.topology().joins(pair.a(), pair.b())
              ? Math.toIntExact(played.matches(pair))
              : design.repetitions();
    }
    return counts;
  }

  private static List<Meeting> meetings(TournamentDesign design, int[] played) {
    int field = design.entrants().size();
    List<Meeting> list = new ArrayList<>();
    for (int i = 0; i < played.length; i++) {
      if (played[i] < design.repetitions()) {
        list.add(new Meeting(i / field / field, i / field % field, i % field, played[i]));
      }
    }
    return List.copyOf(list);
  }

  private static Pair pair(TournamentDesign design, int season, int scenario, int a, int b) {
    return new Pair(
        design.scenarios().get(scenario).scenario().id(),
        season,
        design.entrants().get(a).name(),
        design.entrants().get(b).name());
  }

  /**
   * The repetitions of every pair that are already played, those with nothing left to play
   * included: by scenario, then by the entrant at seat A, then by the one at B.
   */
  public int[] playedByPair() {
    int field = design.entrants().size();
    int[] counts = new int[design.scenarios().size() * field * field];
    Arrays.fill(counts, design.repetitions());
    for (Meeting meeting : meetings) {
      counts[(meeting.scenario() * field + meeting.a()) * field + meeting.b()] = meeting.played();
    }
    return counts;
  }

  /**
   * Some of these matches. Pairs keep their numbers; repetitions before the part count as played.
   */
  public SeasonPlan part(PlanPart some) {
    return new SeasonPlan(this, some);
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

  /** The entrants of a pair, with the scenario and the season. */
  public Pair pair(int meeting) {
    Meeting who = meetings.get(meeting);
    return pair(design, season, who.scenario(), who.a(), who.b());
  }

  /** The number of repetitions of a pair that are already played. */
  public int played(int meeting) {
    int before = Math.min(part.fromRow() * BATCH, design.repetitions());
    return Math.max(meetings.get(meeting).played(), before);
  }

  /** One past the last repetition of its pairs. */
  public int end() {
    return Math.min(part.toRow() * BATCH, design.repetitions());
  }

  /** The number of matches to play. */
  public long matches() {
    int end = end();
    return IntStream.range(part.fromMeeting(), part.toMeeting())
        .mapToLong(meeting -> Math.max(0, end - played(meeting)))
        .sum();
  }

  /** The number of batches that a pair without matches played has in the whole season. */
  public int rows() {
    return (design.repetitions() + BATCH - 1) / BATCH;
  }

  /** The number of batches. */
  public int batches() {
    return part.batches();
  }

  /**
   * A batch: some repetitions of one pair, or none if they are already played or belong to the
   * batch of an earlier row.
   *
   * @param index from 0
   */
  public MatchBatch batch(int index) {
    int number = part.fromMeeting() + index % part.width();
    Meeting meeting = meetings.get(number);
    PreparedScenario stage = design.stages().get(meeting.scenario());
    Entrant a = design.entrants().get(meeting.a());
    Entrant b = design.entrants().get(meeting.b());
    int row = part.fromRow() + index / part.width();
    int from = row * BATCH;
    int to = Math.min(from + BATCH, design.repetitions());
    if (IsolatedStrategy.isApart(a.strategy()) || IsolatedStrategy.isApart(b.strategy())) {
      boolean first = row == part.fromRow() || row % ROWS_APART == 0;
      int next = (row / ROWS_APART + 1) * ROWS_APART * BATCH;
      to = first ? Math.min(next, end()) : from;
    }
    int first = Math.max(from, Math.min(meeting.played(), to));
    return new MatchBatch(number, stage, a, b, design.seed(a, b), season, first, to);
  }

  /** A batch as batches of one row each, which is what rows of data are numbered by. */
  public List<MatchBatch> rows(MatchBatch batch) {
    List<MatchBatch> rows = new ArrayList<>();
    for (int from = batch.from(); from < batch.to(); from = rows.get(rows.size() - 1).to()) {
      rows.add(batch.between(from, Math.min(batch.to(), (from / BATCH + 1) * BATCH)));
    }
    return rows;
  }

  /**
   * The number of batches with matches to play, where equally many repetitions of all pairs are
   * played already.
   */
  public int batchesToPlay() {
    return Math.max(0, part.toRow() - firstRow()) * part.width();
  }

  /** The index of a batch among those, from 0. */
  public int indexToPlay(MatchBatch batch) {
    return (batch.from() / BATCH - firstRow()) * part.width()
        + batch.meeting()
        - part.fromMeeting();
  }

  private int firstRow() {
    return meetings.isEmpty() ? part.toRow() : played(part.fromMeeting()) / BATCH;
  }
}
