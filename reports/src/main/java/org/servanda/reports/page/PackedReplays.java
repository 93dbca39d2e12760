package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.chronicle.Contract;
import org.servanda.reports.chronicle.Replay;

/**
 * Replays in compact form: shared texts are stored once, and numbers are whole.
 *
 * @param texts sentences of chronicles
 * @param gains pairs of gains of A and B that offers refer to, thousandths
 * @param contracts what was signed, as matches refer to it
 * @param stages by scenario: names of the parties, frontier and Nash point
 * @param matches one entry per replay
 */
record PackedReplays(
    List<String> texts,
    List<List<Long>> gains,
    List<Contract.Text> contracts,
    Map<String, PackedStage> stages,
    List<Packed> matches) {
  private static final double THOUSAND = 1000;
  private static final List<String> HOW = List.of("kept", "shaded", "broken");

  /** Data shared by all matches of a scenario. */
  record PackedStage(
      String partyA, String partyB, List<Replay.Gains> frontier, Replay.Gains nash) {}

  /**
   * A match.
   *
   * @param s the scenario
   * @param a index of the entrant at A
   * @param b index of the entrant at B
   * @param t tension, thousandths, as differences from the round before
   * @param g agreements in force, as triples: first round, number of rounds, how kept
   * @param n the chronicle, as pairs: round, index of the text
   * @param o offers, one list per round of talks: the round, the opener (0 for A, 1 for B), then
   *     indices of gains in turn
   * @param c contracts, as six entries each: the round of signing, the first round in force or −1,
   *     the round of the end, the index of what was signed, and the deeds of A and of B, as letters
   *     with the number of rounds in a row before them if it is not 1
   */
  record Packed(
      String s,
      int a,
      int b,
      List<Long> t,
      List<Integer> g,
      List<Integer> n,
      List<List<Integer>> o,
      List<Object> c) {}

  static PackedReplays of(List<Replay> replays, Map<String, Integer> places) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    Map<List<Long>, Integer> gains = new LinkedHashMap<>();
    Map<Contract.Text, Integer> contracts = new LinkedHashMap<>();
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
              offers,
              contracts(replay, contracts)));
    }
    return new PackedReplays(
        List.copyOf(texts.keySet()),
        List.copyOf(gains.keySet()),
        List.copyOf(contracts.keySet()),
        stages,
        matches);
  }

  private static List<Object> contracts(Replay replay, Map<Contract.Text, Integer> table) {
    List<Object> packed = new ArrayList<>();
    for (Contract contract : replay.contracts()) {
      packed.add(contract.signed());
      packed.add(contract.entered());
      packed.add(contract.ended());
      packed.add(place(table, contract.text()));
      packed.add(runs(contract.deedsA()));
      packed.add(runs(contract.deedsB()));
    }
    return packed;
  }

  /** {@code 3kw} for {@code kkkw}. */
  private static String runs(String deeds) {
    StringBuilder runs = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= deeds.length(); i++) {
      if (i == deeds.length() || deeds.charAt(i) != deeds.charAt(from)) {
        runs.append(i - from == 1 ? "" : "" + (i - from)).append(deeds.charAt(from));
        from = i;
      }
    }
    return runs.toString();
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
