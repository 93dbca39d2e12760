package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.FaultNote;

/** Faults in sentences: who, how often and why, the most frequent first. */
public final class FaultText {
  private FaultText() {}

  /**
   * One sentence per kind of fault; empty if there were none.
   *
   * @param most the greatest number of kinds; a last sentence counts the others
   */
  public static List<String> of(Report report, int most) {
    Map<String, String> jars = new HashMap<>();
    report.entrants().forEach(entrant -> jars.put(entrant.name(), entrant.jar()));
    Map<FaultNote, Long> all = report.findings().faults();
    List<String> sentences = new ArrayList<>();
    all.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<FaultNote, Long> fault) -> -fault.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(fault -> sentences.add(sentence(fault.getKey(), fault.getValue(), jars)));
    if (all.size() > most) {
      sentences.add(
          PortableText.format("%,d more kinds of faults are in results.json.", all.size() - most));
    }
    return sentences;
  }

  private static String sentence(FaultNote note, long times, Map<String, String> jars) {
    String jar = jars.getOrDefault(note.entrant(), "");
    String matches = NumberText.counted(times, "match", "matches");
    if (note.isOfOpposition()) {
      return PortableText.format(
          "%s ended %s, which %s for neither side: %s",
          note.entrant(), matches, times == 1 ? "counts" : "count", note.cause());
    }
    return PortableText.format(
        "%s%s lost %s: %s",
        note.entrant(), jar.isEmpty() ? "" : " (" + jar + ")", matches, note.cause());
  }
}
