package org.servanda.tournaments.cli.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plugins that do not return: not before they are judged, so that they do not slow other tests. */
final class LoopingKinds {
  private static final Map<String, String> WAYS =
      new TreeMap<>(
          Map.of(
              "loops", "while (isWanted()) { count++; }",
              "sleeps",
                  """
                  while (isWanted()) {
                    try { Thread.sleep(1_000); } catch (InterruptedException e) { count++; }
                  }
                  """,
              "yields", "while (isWanted()) { Thread.yield(); }",
              "waits-on-a-lock",
                  """
                  synchronized (LOCK) {
                    while (isWanted()) {
                      try { LOCK.wait(1_000); } catch (InterruptedException e) { count++; }
                    }
                  }
                  """,
              "swallows-everything",
                  """
                  while (isWanted()) {
                    try { recurse(); } catch (Throwable e) { count++; }
                  }
                  """,
              "waits-for-a-message",
                  """
                  throw new Error() { public String getMessage() { while (isWanted()) { count++; } return ""; } };
                  """));

  private LoopingKinds() {}

  /** Each way once in matches and once at loading, and some others. */
  static List<Kind> some() {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(kind("loops", Place.NEGOTIATE));
    kinds.add(kind("loops", Place.ID));
    kinds.add(kind("sleeps", Place.APPOINT));
    kinds.add(kind("waits-on-a-lock", Place.CONDUCT));
    kinds.add(kind("waits-for-a-message", Place.CONDUCT));
    kinds.add(
        Kind.coded(
            "reads-views-for-ever",
            Place.CONDUCT,
            "while (accord.round() >= 0) { Evil.count++; }",
            Verdict.FORFEITS));
    return kinds;
  }

  /** Each way at every other place. */
  static List<Kind> others() {
    List<String> known = some().stream().map(Kind::name).toList();
    List<Kind> kinds = new ArrayList<>();
    for (String way : WAYS.keySet()) {
      for (Place place : Place.values()) {
        kinds.add(kind(way, place));
      }
    }
    kinds.removeIf(kind -> known.contains(kind.name()));
    return kinds;
  }

  private static Kind kind(String way, Place place) {
    return Kind.acting(
        way,
        place,
        WAYS.get(way),
        place.isLoading() ? Verdict.REFUSED : Verdict.FORFEITS,
        "took longer than");
  }
}
