package org.servanda.reports.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.analysis.Behaviour;
import org.servanda.reports.analysis.CurveFinding;
import org.servanda.reports.analysis.KindFinding;
import org.servanda.reports.analysis.PairFinding;
import org.servanda.reports.analysis.Standing;
import org.servanda.reports.analysis.ranking.Contest;
import org.servanda.reports.analysis.ranking.Ranking;
import org.servanda.reports.analysis.statistics.Estimate;
import org.servanda.reports.analysis.tally.AgreementKind;
import org.servanda.reports.analysis.tally.End;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.why.Effect;
import org.servanda.reports.figure.Plot;
import org.servanda.reports.figure.Svg;

/** Works out what the page shows. */
final class PageMaker {
  private static final int NAMED = 3;
  private static final int NUMBERS_UP_TO = 30;
  private static final int SHADES = 10;
  private static final int[] RISK_YEARS = {0, 1, 2, 5, 10, 15, 20, 30};
  private static final double SIGNIFICANT = .05;

  private final Report report;
  private final List<Standing> standings;
  private final Map<String, Report.EntrantNote> notes = new HashMap<>();
  private final List<Plot> plots;

  private PageMaker(Report report) {
    this.report = report;
    this.standings = report.findings().standings();
    this.plots = Figures.of(report);
    report.entrants().forEach(note -> notes.put(note.name(), note));
  }

  static Page make(Report report) {
    PageMaker maker = new PageMaker(report);
    return new Page(
        report,
        maker.title(),
        maker.finding(),
        maker.told(),
        maker.rows(),
        maker.questions(),
        maker.matrices(),
        maker.endings(),
        maker.terms(),
        maker.faults(),
        maker.drawn(),
        maker.readings(),
        maker.risks(),
        ContrastTable.of(report),
        report.validity() == null ? null : ValidityText.of(report.validity()),
        HtmlFormat.json(PageData.of(report, maker.plots)),
        HtmlFormat.script("echarts/echarts.common.min.js"),
        HtmlFormat.script("page.js"));
  }

  private Map<String, Page.Figure> drawn() {
    Map<String, Page.Figure> drawn = new TreeMap<>();
    for (Plot plot : plots) {
      drawn.put(plot.id(), new Page.Figure(plot.id(), plot.title(), Svg.draw(plot)));
    }
    return drawn;
  }

  private List<Page.Matrix> matrices() {
    List<Page.Matrix> matrices = new ArrayList<>();
    for (Report.ScenarioNote scenario : report.scenarios()) {
      matrices.add(matrix(scenario, matrices.size()));
    }
    return matrices;
  }

  private List<Page.Risk> risks() {
    List<Page.Risk> risks = new ArrayList<>();
    for (CurveFinding curve : report.findings().curves()) {
      List<String> counts = new ArrayList<>();
      for (int year : RISK_YEARS) {
        counts.add(
            year < curve.atRisk().size()
                ? String.format(Locale.ROOT, "%,d", curve.atRisk().get(year))
                : "");
      }
      risks.add(new Page.Risk(curve.name(), counts, true));
    }
    return risks;
  }

  /** What the regressions say, for those who read no regressions. */
  private List<Page.Reading> readings() {
    List<String> terms = new ArrayList<>();
    for (Effect effect : report.findings().terms()) {
      if (effect.pValue() < SIGNIFICANT) {
        double ratio = effect.effect().value();
        String less = ratio < 1 ? "less" : "more";
        double share = Math.abs(ratio - 1);
        terms.add(
            "%s: %s %s likely to be broken in any quarter."
                .formatted(effect.name(), Numbers.percent(share), less));
      }
    }
    List<String> traits = new ArrayList<>();
    for (Effect effect : report.findings().traits()) {
      if (effect.pValue() < SIGNIFICANT) {
        traits.add(
            "%s: strategies with a standard deviation more have %s %s durability."
                .formatted(
                    effect.name(),
                    Numbers.plain(Math.abs(effect.effect().value()), 3),
                    effect.effect().value() > 0 ? "more" : "less"));
      }
    }
    return List.of(new Page.Reading("terms", terms), new Page.Reading("traits", traits));
  }

  private String title() {
    return report.scenarios().stream()
        .filter(scenario -> scenario.id().equals(report.title()))
        .map(Report.ScenarioNote::title)
        .findFirst()
        .orElse(report.title());
  }

  private String finding() {
    if (standings.isEmpty()) {
      return "Nothing was played.";
    }
    Standing first = standings.get(0);
    String lead =
        "Agreements were kept longest with %s: %s of the time under an agreement both sides kept"
            .formatted(first.name(), Numbers.percent(first.durability().value()));
    if (standings.size() == 1) {
      return lead + ".";
    }
    if (!Double.isFinite(first.durability().low())) {
      return lead + "; once played, how sure that is cannot be told.";
    }
    String rest =
        first.rankHigh() == 1
            ? "; that it comes first is sure as far as repetitions go."
            : "; its place is known to lie from 1 to %d.".formatted(first.rankHigh());
    return lead + rest;
  }

  private List<Page.Row> rows() {
    return standings.stream().map(this::row).toList();
  }

  private Page.Row row(Standing s) {
    Estimate d = s.durability();
    boolean bounded = Double.isFinite(d.low()) && Double.isFinite(d.high());
    Report.EntrantNote unknown = new Report.EntrantNote(s.name(), "", "", "", "", "");
    return new Page.Row(
        s.rank(),
        s.name(),
        anchor(s.name()),
        s.rankLow() == s.rankHigh() ? "" + s.rankLow() : s.rankLow() + "–" + s.rankHigh(),
        Numbers.plain(d.value(), 3),
        bounded ? Numbers.plain(d.low(), 3) + "–" + Numbers.plain(d.high(), 3) : "unbounded",
        width(d.value()),
        bounded ? width(d.low()) : "0",
        bounded ? width(d.high() - d.low()) : "0",
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

  /** Whether strategies differ at all, and whom of them the first can be told from. */
  private String told() {
    if (report.findings().rankings().isEmpty()) {
      return "";
    }
    Ranking ranking = report.findings().rankings().get(0);
    Contest contest = ranking.contest();
    if (Double.isNaN(contest.pValue())) {
      return "";
    }
    long like = ranking.places().stream().filter(p -> p.group() == 1).count();
    String text =
        "Over %d partners and scenarios strategies %s (Friedman's test, p %s). Mean ranks must differ"
            + " by %s to be told apart (Nemenyi, 5 %%): by that measure the first %d cannot be told"
            + " from each other.";
    return text.formatted(
        contest.contests(),
        contest.pValue() < SIGNIFICANT ? "differ" : "cannot be said to differ",
        contest.pValue() < .001 ? "< 0.001" : "= " + Numbers.plain(contest.pValue(), 3),
        Numbers.plain(contest.criticalDifference(), 1),
        like);
  }

  private static String width(double share) {
    return Numbers.data(100 * Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share)));
  }

  /** An id that is safe in a link, whatever a strategy is called. */
  static String anchor(String name) {
    return "s-" + name.replaceAll("[^A-Za-z0-9-]", "_");
  }

  private List<Page.Question> questions() {
    long matches = Math.max(1, report.findings().matches());
    double wars = (double) report.findings().wars() / matches;
    return List.of(
        question(
            "Does it lower the danger of war?",
            "probability of war in a match",
            s -> s.danger().value(),
            true,
            s -> Numbers.plain(100 * s.danger().value(), 1) + " %",
            "War came in " + Numbers.plain(100 * wars, 1) + " % of all matches."),
        question(
            "Will it last?",
            "share of the time under a kept agreement, and mean life of agreements",
            s -> s.durability().value(),
            false,
            s ->
                Numbers.percent(s.durability().value())
                    + ", "
                    + Numbers.plain(s.life(), 1)
                    + " years",
            "%s agreements entered into force."
                .formatted(String.format(Locale.ROOT, "%,d", report.findings().agreements()))),
        question(
            "What does it do to one’s own position?",
            "own discounted payoff, and standing with allies against rivals",
            s -> s.payoff().value(),
            false,
            s ->
                Numbers.plain(s.payoff().value(), 1)
                    + ", position "
                    + Numbers.plain(s.position().value(), 2),
            "1 is what a balanced agreement nets a side in a quarter of a year."));
  }

  private Page.Question question(
      String title,
      String measure,
      ToDoubleFunction<Standing> by,
      boolean lowIsGood,
      Function<Standing, String> value,
      String overall) {
    Comparator<Standing> order = Comparator.comparingDouble(by);
    List<Standing> sorted =
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
      List<Standing> standings, Function<Standing, String> value) {
    return standings.stream()
        .map(s -> new Page.Answer(s.name(), anchor(s.name()), value.apply(s)))
        .toList();
  }

  private Page.Matrix matrix(Report.ScenarioNote scenario, int place) {
    Map<Pair, PairFinding> pairs = new HashMap<>();
    report.findings().pairs().forEach(finding -> pairs.put(finding.pair(), finding));
    List<String> names = standings.stream().map(Standing::name).toList();
    List<Page.Line> lines = new ArrayList<>();
    for (String a : names) {
      List<Page.Cell> cells = new ArrayList<>();
      for (String b : names) {
        String where = place + "," + lines.size() + "," + cells.size();
        cells.add(cell(pairs.get(new Pair(scenario.id(), a, b)), a, b, where));
      }
      lines.add(new Page.Line(a, anchor(a), cells));
    }
    return new Page.Matrix(
        scenario.id(), scenario.title(), names, lines, names.size() <= NUMBERS_UP_TO);
  }

  private static Page.Cell cell(@Nullable PairFinding finding, String a, String b, String where) {
    if (finding == null || Double.isNaN(finding.durability())) {
      return new Page.Cell("", 0, a + " and " + b + " did not play to an end", where);
    }
    double d = finding.durability();
    String title =
        "%s at A, %s at B: durability %s, payoffs %s and %s, signed in %s"
            .formatted(
                a,
                b,
                Numbers.plain(d, 2),
                Numbers.plain(finding.payoffA(), 1),
                Numbers.plain(finding.payoffB(), 1),
                Numbers.percent(finding.signing()));
    return new Page.Cell(
        Numbers.plain(100 * d, 0), (int) Math.round(SHADES * Math.min(1, d)), title, where);
  }

  private List<Page.Ending> endings() {
    List<Page.Ending> endings = new ArrayList<>();
    endings.add(ending("all", report.findings().ends()));
    group(k -> k.kind().form()).forEach((form, ends) -> endings.add(ending(form, ends)));
    return endings;
  }

  private Map<String, List<Long>> group(Function<KindFinding, String> by) {
    Map<String, List<Long>> groups = new TreeMap<>();
    for (KindFinding kind : report.findings().kinds()) {
      List<Long> sums =
          groups.computeIfAbsent(
              by.apply(kind), g -> new ArrayList<>(Arrays.asList(zeros(End.values().length))));
      for (int i = 0; i < sums.size(); i++) {
        sums.set(i, sums.get(i) + kind.ends().get(i));
      }
    }
    return groups;
  }

  private static Long[] zeros(int length) {
    Long[] zeros = new Long[length];
    Arrays.fill(zeros, 0L);
    return zeros;
  }

  private static Page.Ending ending(String group, List<Long> ends) {
    long total = ends.stream().mapToLong(Long::longValue).sum();
    List<Page.Part> parts = new ArrayList<>();
    for (End end : End.values()) {
      double share = total == 0 ? 0 : (double) ends.get(end.ordinal()) / total;
      parts.add(
          new Page.Part(
              end.label(), end.ordinal(), Numbers.data(100 * share), Numbers.percent(share)));
    }
    return new Page.Ending(group, String.format(Locale.ROOT, "%,d", total), parts);
  }

  private List<Page.Term> terms() {
    List<Page.Term> terms = new ArrayList<>();
    addTerms(terms, "form", AgreementKind::form);
    addTerms(terms, "verification", AgreementKind::verification);
    addTerms(terms, "precision", AgreementKind::precision);
    addTerms(terms, "term", kind -> kind.years() == 0 ? "for ever" : kind.years() + " years");
    return terms;
  }

  private void addTerms(List<Page.Term> terms, String name, Function<AgreementKind, String> level) {
    Map<String, double[]> sums = new TreeMap<>();
    double total = 0;
    for (KindFinding kind : report.findings().kinds()) {
      double[] sum = sums.computeIfAbsent(level.apply(kind.kind()), l -> new double[4]);
      sum[0] += kind.agreements();
      sum[1] += kind.years();
      sum[2] += kind.years() > 0 ? kind.kept() * kind.years() : 0;
      sum[3] += kind.dishonoured() * kind.agreements();
      total += kind.agreements();
    }
    double all = total;
    sums.forEach(
        (value, sum) ->
            terms.add(
                new Page.Term(
                    name,
                    value,
                    Numbers.percent(sum[0] / all),
                    width(sum[0] / all),
                    Numbers.percent(sum[2] / sum[1]),
                    Numbers.percent(sum[3] / sum[0]))));
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    report
        .findings()
        .faults()
        .forEach(
            (note, times) ->
                faults.add(
                    "%s %s (%,d %s)"
                        .formatted(
                            note.entrant(), note.cause(), times, times == 1 ? "time" : "times")));
    return faults;
  }
}
