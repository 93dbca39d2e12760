package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The lines of the ranking, with the figures of the portraits. */
final class PageRows {
  private final Report report;
  private final Map<String, Report.EntrantNote> notes = new HashMap<>();

  private PageRows(Report report) {
    this.report = report;
    report.entrants().forEach(note -> notes.put(note.name(), note));
  }

  /** One line per strategy, best first. */
  static List<Page.Row> of(Report report) {
    PageRows rows = new PageRows(report);
    return report.findings().standings().stream().map(rows::row).toList();
  }

  private Page.Row row(RankedEntrant s) {
    Estimate d = s.durability();
    boolean bounded = Double.isFinite(d.low()) && Double.isFinite(d.high());
    Report.EntrantNote unknown = new Report.EntrantNote(s.name(), "", "", "", "", "", "");
    return new Page.Row(
        s.rank(),
        s.name(),
        Page.anchor(s.name()),
        s.rankLow() == s.rankHigh() ? "" + s.rankLow() : s.rankLow() + "–" + s.rankHigh(),
        NumberText.plain(d.value(), 3),
        bounded ? NumberText.plain(d.low(), 3) + "–" + NumberText.plain(d.high(), 3) : "unbounded",
        NumberText.width(d.value()),
        bounded ? NumberText.width(d.low()) : "0",
        bounded ? NumberText.width(d.high() - d.low()) : "0",
        s.otherChoices().range(),
        NumberText.plain(s.otherChoices().lot().value(), 3),
        NumberText.plain(s.otherChoices().bestReply(), 3),
        NumberText.plain(s.payoff().value(), 1),
        NumberText.plain(s.surplus().value(), 1) + (s.isNotWorthIt() ? " ✗" : ""),
        NumberText.percent(s.danger().value()),
        notes.getOrDefault(s.name(), unknown),
        List.of(
            "kept gains: " + NumberText.plain(s.keptGains().value(), 2),
            "matches with an agreement: " + NumberText.percent(s.signing()),
            "mean life of an agreement: " + NumberText.plain(s.life(), 1) + " years",
            "deliberate serious breaches per year in force: " + NumberText.plain(s.breaches(), 2),
            "agreements it left: " + NumberText.percent(s.withdrawals()),
            "promises broken per match: " + NumberText.plain(s.lies(), 2),
            "time to the first serious breach: " + NumberText.plain(s.honouredLife(), 1) + " years",
            "position: " + NumberText.plain(s.position().value(), 2),
            others(s),
            traits(s.name())));
  }

  private static String others(RankedEntrant s) {
    RankedEntrant.OtherChoices others = s.otherChoices();
    String lot = "with partners drawn by lot " + NumberText.ordinal(others.lotRank());
    String reply =
        others.bestReplyRank() == 0
            ? ""
            : ", against the best reply " + NumberText.ordinal(others.bestReplyRank());
    String lost =
        s.partnersLost() == 0
            ? ""
            : "; without weight, because all ended in its fault: "
                + NumberText.counted(s.partnersLost(), "partner", "partners");
    return lot + reply + lost;
  }

  /** Its observed behaviour in one line. */
  private String traits(String name) {
    for (BehaviourProfile behaviour : report.findings().behaviours()) {
      if (behaviour.name().equals(name)) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < BehaviourProfile.NAMES.size(); i++) {
          double value = behaviour.traits().get(i);
          if (!Double.isNaN(value)) {
            parts.add(BehaviourProfile.NAMES.get(i) + " " + NumberText.plain(value, 2));
          }
        }
        return "observed: " + String.join(", ", parts);
      }
    }
    return "observed: nothing";
  }
}
