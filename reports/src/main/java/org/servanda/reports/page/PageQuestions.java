package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.statistics.NumberText;

/** The three questions: the best and worst strategies by each, and the ranks of all by each. */
final class PageQuestions {
  private static final int NAMED = 3;

  private final Report report;
  private final List<RankedEntrant> standings;

  private PageQuestions(Report report) {
    this.report = report;
    this.standings = report.findings().standings();
  }

  /** The three questions, in the order of the page. */
  static List<Page.Question> of(Report report) {
    return new PageQuestions(report).questions();
  }

  /** Ranks by every ranking, one line per strategy, in the order of the first ranking. */
  static Page.Ranks ranks(List<Ranking> rankings) {
    Map<String, List<String>> cells = new TreeMap<>();
    List<String> heads = new ArrayList<>();
    for (Ranking ranking : rankings) {
      String label = ranking.question().label();
      heads.add(label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
      for (RankingPosition place : ranking.places()) {
        cells.computeIfAbsent(place.name(), name -> new ArrayList<>()).add(rank(place));
      }
    }
    List<Page.RankLine> lines = new ArrayList<>();
    if (!rankings.isEmpty()) {
      for (RankingPosition place : rankings.get(0).places()) {
        lines.add(new Page.RankLine(place.name(), cells.getOrDefault(place.name(), List.of())));
      }
    }
    return new Page.Ranks(heads, lines);
  }

  private static String rank(RankingPosition place) {
    return place.rankLow() == place.rankHigh()
        ? Integer.toString(place.rank())
        : PortableText.format("%d (%d–%d)", place.rank(), place.rankLow(), place.rankHigh());
  }

  private List<Page.Question> questions() {
    double danger = report.findings().danger();
    return List.of(
        question(
            "Does it lower the danger of war?",
            "expected probability of war in a match",
            s -> s.danger().value(),
            true,
            s -> NumberText.plain(100 * s.danger().value(), 1) + " %",
            "The expected probability of war, mean over all matches, is "
                + NumberText.plain(100 * danger, 1)
                + " %."),
        question(
            "Will it last?",
            "share of time under an agreement both sides kept, and mean life of all its agreements",
            s -> s.durability().value(),
            false,
            s ->
                NumberText.percent(s.durability().value())
                    + ", "
                    + NumberText.plain(s.life(), 1)
                    + " years",
            NumberText.counted(report.findings().agreements(), "agreement", "agreements")
                + " entered into force."),
        question(
            "What does it do to one’s own position?",
            "own discounted payoff, and standing with allies against rivals",
            s -> s.payoff().value(),
            false,
            s ->
                NumberText.plain(s.payoff().value(), 1)
                    + ", position "
                    + NumberText.plain(s.position().value(), 2),
            "A payoff of 1 is the net gain of one side from a balanced agreement in one quarter."));
  }

  private Page.Question question(
      String title,
      String measure,
      ToDoubleFunction<RankedEntrant> by,
      boolean lowIsGood,
      Function<RankedEntrant, String> value,
      String overall) {
    Comparator<RankedEntrant> order = Comparator.comparingDouble(by);
    List<RankedEntrant> sorted =
        standings.stream().sorted(lowIsGood ? order : order.reversed()).toList();
    int named = Math.min(NAMED, (sorted.size() + 1) / 2);
    return new Page.Question(
        title,
        measure,
        answers(sorted.subList(0, named), value),
        answers(sorted.subList(Math.max(named, sorted.size() - named), sorted.size()), value),
        overall);
  }

  private static List<Page.Answer> answers(
      List<RankedEntrant> standings, Function<RankedEntrant, String> value) {
    return standings.stream()
        .map(s -> new Page.Answer(s.name(), Page.anchor(s.name()), value.apply(s)))
        .toList();
  }
}
