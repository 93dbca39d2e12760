package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** The lines of the ranking, with the figures of the portraits. */
final class PageRows {
  private final Report report;

  /** The width of a strip in its own units. */
  private static final double STRIP = 200;

  private final Map<String, Report.EntrantNote> notes = new HashMap<>();

  /** Sums of durability and numbers of means, by entrant and partner. */
  private final Map<String, Map<String, double[]>> partners = new HashMap<>();

  private PageRows(Report report) {
    this.report = report;
    report.entrants().forEach(note -> notes.put(note.name(), note));
    for (PairFinding pair : report.findings().pairs()) {
      met(pair.pair().a(), pair.pair().b(), pair.durability());
      if (!pair.pair().a().equals(pair.pair().b())) {
        met(pair.pair().b(), pair.pair().a(), pair.durability());
      }
    }
  }

  private void met(String name, String partner, double durability) {
    if (!Double.isNaN(durability)) {
      double[] sum =
          partners
              .computeIfAbsent(name, n -> new TreeMap<>())
              .computeIfAbsent(partner, p -> new double[2]);
      sum[0] += durability;
      sum[1]++;
    }
  }

  /** One line per strategy, best first. */
  static List<Page.Row> of(Report report) {
    PageRows rows = new PageRows(report);
    return report.findings().standings().stream().map(rows::row).toList();
  }

  private Page.Row row(RankedEntrant s) {
    Estimate d = s.durability();
    boolean bounded = Double.isFinite(d.low()) && Double.isFinite(d.high());
    Report.EntrantNote unknown = Report.EntrantNote.unknown(s.name(), "");
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
        strip(s.name()),
        line(notes.getOrDefault(s.name(), unknown)),
        NumberText.signed(
            Double.isFinite(s.surplus().value()) ? s.surplus().value() : s.payoff().value(), 1),
        keys(s),
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

  /** Raw numbers, so that a column is not sorted by what rounding leaves of them. */
  private static List<String> keys(RankedEntrant s) {
    return DoubleStream.of(
            s.durability().value(),
            s.durability().low(),
            s.rankLow(),
            s.otherChoices().from(),
            s.otherChoices().lot().value(),
            s.otherChoices().bestReply(),
            s.payoff().value(),
            s.surplus().value(),
            s.danger().value())
        .mapToObj(NumberText::data)
        .toList();
  }

  /** The first sentence of a portrait. */
  private static String line(Report.EntrantNote note) {
    int end = note.portrait().indexOf(". ");
    return end < 0 ? note.portrait() : note.portrait().substring(0, end + 1);
  }

  /** One stroke for each partner, at the mean durability with it over both seats. */
  private String strip(String name) {
    StringBuilder path = new StringBuilder();
    partners.getOrDefault(name, Map.of()).values().stream()
        .mapToDouble(sum -> sum[0] / sum[1])
        .sorted()
        .forEach(mean -> path.append('M').append(Math.round(STRIP * mean)).append(" 4v12"));
    return path.toString();
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
