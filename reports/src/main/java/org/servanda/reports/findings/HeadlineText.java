package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;

/**
 * The sentences that open a report: who leads, whom chance cannot tell from it, and whether that
 * holds for other choices of partners and in every scenario.
 */
public final class HeadlineText {
  private static final int MOST_NAMED = 6;

  private final Report report;
  private final Findings findings;
  private final RankedEntrant first;

  private HeadlineText(Report report, RankedEntrant first) {
    this.report = report;
    this.findings = report.findings();
    this.first = first;
  }

  /** The sentences; one that says so if no matches were played. */
  public static List<String> of(Report report) {
    List<RankedEntrant> standings = report.findings().standings();
    if (standings.isEmpty()) {
      return List.of("No matches were played.");
    }
    HeadlineText text = new HeadlineText(report, standings.get(0));
    List<String> sentences = new ArrayList<>(ExperimentText.sentences(report.findings()));
    String chosen = chosen(report.findings());
    sentences.addAll(chosen.isEmpty() ? List.of() : List.of(chosen));
    sentences.add(text.lead());
    sentences.addAll(beyondLead(report));
    return List.copyOf(sentences);
  }

  /** How sure the lead is, and whether it holds elsewhere; empty without rivals. */
  public static List<String> beyondLead(Report report) {
    List<RankedEntrant> standings = report.findings().standings();
    List<String> sentences = new ArrayList<>();
    if (standings.size() > 1) {
      HeadlineText text = new HeadlineText(report, standings.get(0));
      sentences.add(text.doubt());
      sentences.addAll(text.choices());
      sentences.addAll(text.cases());
    }
    return List.copyOf(sentences);
  }

  /** Who leads the ranking that was asked for; empty if none was. */
  public static String chosen(Findings findings) {
    ChosenRanking chosen = findings.chosen();
    if (chosen == null || chosen.places().isEmpty()) {
      return "";
    }
    List<RankingPosition> places = chosen.places();
    if (Double.isNaN(places.get(0).score().value())) {
      return PortableText.format(
          "The %s is not defined for these matches, so this ranking is in order of name.",
          chosen.by().label());
    }
    String next =
        places.size() < 2 ? "" : PortableText.format(", before %s", valued(places.get(1)));
    return PortableText.format(
        "Ranked by %s, %s leads%s.", chosen.by().label(), valued(places.get(0)), next);
  }

  private static String valued(RankingPosition place) {
    return place.name() + " (" + NumberText.plain(place.score().value(), 3) + ")";
  }

  private String lead() {
    String where = findings.choice().words();
    return PortableText.format(
        "%s%s, agreements with %s last longest: in %s of the %s, one was in force and both sides"
            + " kept it%s.",
        where.substring(0, 1).toUpperCase(Locale.ROOT),
        where.substring(1),
        first.name(),
        NumberText.percent(first.durability().value()),
        time(report),
        first.isNotWorthIt() ? ", which is not worth it to its own side" : "");
  }

  /** The horizon in words, such as {@code 30 years}, if all scenarios share it. */
  public static String time(Report report) {
    List<Double> years =
        report.scenarios().stream().map(Report.ScenarioNote::years).distinct().toList();
    return years.size() == 1 ? NumberText.data(years.get(0)) + " years" : "time";
  }

  /** The entrants whose rank intervals include first place, without the first. */
  private List<String> rivals() {
    return findings.standings().stream()
        .filter(s -> s.rank() > 1 && s.rankLow() == 1)
        .map(RankedEntrant::name)
        .toList();
  }

  private String doubt() {
    if (!Double.isFinite(first.durability().low())) {
      return "There are no intervals, so how much of the order is chance is not known.";
    }
    List<String> rivals = rivals();
    if (rivals.isEmpty()) {
      return first.rankHigh() == 1
          ? "No other strategy's rank interval (95 %) includes first place."
          : PortableText.format("The 95 %% interval of its rank is 1 to %d.", first.rankHigh());
    }
    return PortableText.format(
        "First place is not settled: the rank intervals (95 %%) of %s include it too.",
        named(rivals));
  }

  private static String named(List<String> names) {
    int shown = names.size() <= MOST_NAMED ? names.size() : MOST_NAMED - 1;
    String rest =
        shown < names.size() ? PortableText.format(" and %d others", names.size() - shown) : "";
    return joined(names.subList(0, shown), rest.isEmpty()) + rest;
  }

  private static String joined(List<String> names, boolean closed) {
    int last = names.size() - 1;
    return !closed || last < 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Whether the place holds for other κ. */
  private List<String> choices() {
    if (findings.choiceCurves().isEmpty()) {
      return List.of(
          "One repetition cannot show whom partners would choose, so all count the same.");
    }
    RankedEntrant.OtherChoices others = first.otherChoices();
    String lot = leader(0);
    String reply = leader(findings.choiceCurves().get(0).points().size() - 1);
    List<String> elsewhere = new ArrayList<>();
    if (!lot.equals(first.name())) {
      elsewhere.add(
          PortableText.format(
              "with partners drawn by lot %s leads and %s is %s",
              lot, first.name(), NumberText.ordinal(others.lotRank())));
    }
    if (!reply.equals(first.name())) {
      elsewhere.add(
          PortableText.format(
              "against the best reply %s leads and %s is %s",
              reply, first.name(), NumberText.ordinal(others.bestReplyRank())));
    }
    String range =
        PortableText.format(
            "Its point estimate leads for κ = %s",
            others.from() == others.to()
                ? findings.choice().text() + " only"
                : others.range().replace("–", " to "));
    return List.of(
        elsewhere.isEmpty()
            ? range + ", with partners drawn by lot, and against the best reply."
            : range + "; " + String.join("; ", elsewhere) + ".");
  }

  /** Who leads at a point of the curves. */
  private String leader(int point) {
    return findings.choiceCurves().stream()
        .filter(curve -> curve.points().get(point).rank() == 1)
        .map(ChoiceCurve::name)
        .findFirst()
        .orElse(first.name());
  }

  /** Whether the place holds in every scenario, condition and season by itself. */
  private List<String> cases() {
    List<ConditionRanking> all = findings.conditionRankings();
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> leaders =
        all.stream()
            .filter(ranking -> !ranking.places().isEmpty())
            .map(ranking -> ranking.places().get(0))
            .map(RankingPosition::name)
            .toList();
    long led = leaders.stream().filter(first.name()::equals).count();
    List<String> others =
        leaders.stream().filter(name -> !name.equals(first.name())).distinct().toList();
    return List.of(
        others.isEmpty()
            ? PortableText.format(
                "It leads in each of the %d scenarios, conditions and seasons by itself.",
                all.size())
            : PortableText.format(
                "It leads in %d of the %d scenarios, conditions and seasons; in the others, %s.",
                led, all.size(), named(others)));
  }
}
