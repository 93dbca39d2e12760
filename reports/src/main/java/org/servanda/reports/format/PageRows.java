package org.servanda.reports.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.analysis.Behaviour;
import org.servanda.reports.analysis.Standing;
import org.servanda.reports.analysis.statistics.Estimate;

/** The lines of the ranking, and what the portraits tell beside. */
final class PageRows {
  private final Report report;
  private final Map<String, Report.EntrantNote> notes = new HashMap<>();

  private PageRows(Report report) {
    this.report = report;
    report.entrants().forEach(note -> notes.put(note.name(), note));
  }

  /** One of each strategy, best first. */
  static List<Page.Row> of(Report report) {
    PageRows rows = new PageRows(report);
    return report.findings().standings().stream().map(rows::row).toList();
  }

  private Page.Row row(Standing s) {
    Estimate d = s.durability();
    boolean bounded = Double.isFinite(d.low()) && Double.isFinite(d.high());
    Report.EntrantNote unknown = new Report.EntrantNote(s.name(), "", "", "", "", "");
    return new Page.Row(
        s.rank(),
        s.name(),
        Page.anchor(s.name()),
        s.rankLow() == s.rankHigh() ? "" + s.rankLow() : s.rankLow() + "–" + s.rankHigh(),
        Numbers.plain(d.value(), 3),
        bounded ? Numbers.plain(d.low(), 3) + "–" + Numbers.plain(d.high(), 3) : "unbounded",
        Numbers.width(d.value()),
        bounded ? Numbers.width(d.low()) : "0",
        bounded ? Numbers.width(d.high() - d.low()) : "0",
        Numbers.plain(s.keptGains().value(), 2),
        Numbers.plain(s.payoff().value(), 1),
        Numbers.percent(s.danger().value()),
        Numbers.percent(s.signing()),
        Numbers.plain(s.life(), 1),
        notes.getOrDefault(s.name(), unknown),
        List.of(
            "deliberate serious breaches a year in force: " + Numbers.plain(s.breaches(), 2),
            "agreements it left: " + Numbers.percent(s.withdrawals()),
            "promises broken a match: " + Numbers.plain(s.lies(), 2),
            "life to the first serious breach: " + Numbers.plain(s.honouredLife(), 1) + " years",
            "position: " + Numbers.plain(s.position().value(), 2),
            traits(s.name())));
  }

  /** How it was seen to behave, in a line. */
  private String traits(String name) {
    for (Behaviour behaviour : report.findings().behaviours()) {
      if (behaviour.name().equals(name)) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Behaviour.NAMES.size(); i++) {
          double value = behaviour.traits().get(i);
          if (!Double.isNaN(value)) {
            parts.add(Behaviour.NAMES.get(i) + " " + Numbers.plain(value, 2));
          }
        }
        return "as seen: " + String.join(", ", parts);
      }
    }
    return "as seen: nothing";
  }
}
