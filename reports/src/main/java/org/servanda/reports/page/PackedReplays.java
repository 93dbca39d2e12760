package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.chronicle.Replay;

/**
 * Replays as small as they can be told: what many share is told once, and numbers are whole.
 *
 * @param texts sentences of chronicles
 * @param gains of A and B, thousandths: what offers come to
 * @param stages by scenario: names of the parties, frontier and Nash point
 * @param matches one for each replay
 */
record PackedReplays(
    List<String> texts,
    List<List<Long>> gains,
    Map<String, PackedStage> stages,
    List<Packed> matches) {
  private static final double THOUSAND = 1000;
  private static final List<String> HOW = List.of("kept", "shaded", "broken");

  /** What all matches of a scenario share. */
  record PackedStage(
      String partyA, String partyB, List<Replay.Gains> frontier, Replay.Gains nash) {}

  /**
   * A match.
   *
   * @param s the scenario
   * @param a place of the entrant at A
   * @param b place of the entrant at B
   * @param t tension, thousandths, each less the one before
   * @param g agreements in force: first round, rounds, and how kept, over and over
   * @param n the chronicle: round and text, over and over
   * @param o offers, a list for each round of talks: the round, who began (0 for A, 1 for B), and
   *     gains in turn
   */
  record Packed(
      String s,
      int a,
      int b,
      List<Long> t,
      List<Integer> g,
      List<Integer> n,
      List<List<Integer>> o) {}

  static PackedReplays of(List<Replay> replays, Map<String, Integer> places) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    Map<List<Long>, Integer> gains = new LinkedHashMap<>();
    Map<String, PackedStage> stages = new LinkedHashMap<>();
    List<Packed> matches = new ArrayList<>();
    for (Replay replay : replays) {
      stages.putIfAbsent(
          replay.scenario(),
          new PackedStage(replay.partyA(), replay.partyB(), replay.frontier(), replay.nash()));
      List<Integer> notes = new ArrayList<>();
      for (Chronicle.Entry note : replay.notes()) {
        notes.add(note.round());
        notes.add(place(texts, note.text()));
      }
      List<List<Integer>> offers = new ArrayList<>();
      List<Integer> talks = List.of();
      for (Replay.Offer offer : replay.offers()) {
        if (talks.isEmpty() || talks.get(0) != offer.round()) {
          talks = new ArrayList<>(List.of(offer.round(), offer.by().equals("A") ? 0 : 1));
          offers.add(talks);
        }
        talks.add(place(gains, List.of(thousandths(offer.a()), thousandths(offer.b()))));
      }
      matches.add(
          new Packed(
              replay.scenario(),
              places.getOrDefault(replay.a(), -1),
              places.getOrDefault(replay.b(), -1),
              tension(replay),
              bands(replay),
              notes,
              offers));
    }
    return new PackedReplays(
        List.copyOf(texts.keySet()), List.copyOf(gains.keySet()), stages, matches);
  }

  private static <T> int place(Map<T, Integer> table, T entry) {
    Integer known = table.putIfAbsent(entry, table.size());
    return known == null ? table.size() - 1 : known;
  }

  private static long thousandths(double value) {
    return Math.round(THOUSAND * value);
  }

  private static List<Long> tension(Replay replay) {
    List<Long> steps = new ArrayList<>();
    long before = 0;
    for (double tension : replay.tension()) {
      long now = thousandths(tension);
      steps.add(now - before);
      before = now;
    }
    return steps;
  }

  private static List<Integer> bands(Replay replay) {
    List<Integer> bands = new ArrayList<>();
    for (Replay.Band band : replay.bands()) {
      bands.add(band.from());
      bands.add(band.to() - band.from());
      bands.add(HOW.indexOf(band.how()));
    }
    return bands;
  }
}
