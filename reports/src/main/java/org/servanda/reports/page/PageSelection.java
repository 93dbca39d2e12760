package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.LifetimeFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.Ranking;

/**
 * What the page shows of a report, so that it stays under five megabytes whatever the field: all of
 * a small one. The data files always hold everything.
 *
 * @param report the report with the entrants, pairs and faults shown
 * @param paired the entrants in the matrices of pairs, best first
 * @param scenarios those that have a matrix
 * @param notes what is left out, in sentences; empty if nothing is
 */
record PageSelection(
    Report report, List<String> paired, List<Report.ScenarioNote> scenarios, List<String> notes) {
  /** What a page may take, with a margin for names and texts that are longer than most. */
  private static final int MOST_BYTES = 4_800_000;

  /** What the scripts, the styles and the validity card take, in bytes. */
  private static final int FIXED = 1_200_000;

  private static final int ENTRANT = 4_000;
  private static final int PAIR = 110;

  /** What the means of a pair over both halves take. */
  private static final int HALVES = 80;

  /** Replays of some matches are shown in any case. */
  private static final int LEAST_REPLAYS = 300_000;

  /** An entrant takes about four kilobytes in all, beside its pairs. */
  private static final int MOST_LISTED = 300;

  /** A pair takes about a hundred bytes. */
  private static final int MOST_PAIRS = 17_000;

  /** A matrix with fewer entrants tells too little, so that rather a scenario is left out. */
  private static final int LEAST_PAIRED = 41;

  static PageSelection of(Report report, List<Page.Question> questions) {
    List<String> names = report.findings().standings().stream().map(RankedEntrant::name).toList();
    Set<String> named = new HashSet<>();
    for (Page.Question question : questions) {
      question.best().forEach(answer -> named.add(answer.name()));
      question.worst().forEach(answer -> named.add(answer.name()));
    }
    for (Replay replay : report.replays()) {
      named.add(replay.a());
      named.add(replay.b());
    }
    List<String> listed = spread(names, MOST_LISTED, named);
    int scenarios = Math.max(1, report.scenarios().size());
    int most = Math.max(LEAST_PAIRED, (int) Math.sqrt((double) MOST_PAIRS / scenarios));
    List<String> paired = spread(listed, most, Set.of());
    int matrices = MOST_PAIRS / Math.max(1, paired.size() * paired.size());
    List<Report.ScenarioNote> shown =
        report.scenarios().subList(0, Math.min(matrices, report.scenarios().size()));
    Findings findings = only(report.findings(), listed, paired, shown);
    List<Replay> replays =
        fitting(report.replays(), listed.size(), paired.size() * paired.size() * shown.size());
    Report selected = report.with(findings, replays);
    return new PageSelection(selected, paired, shown, notes(report, selected, paired, shown));
  }

  /** As many replays as the rest of the page leaves room for, at even distances. */
  private static List<Replay> fitting(List<Replay> replays, int listed, int pairs) {
    int pair = pairs <= PageData.MOST_HALVES ? PAIR + HALVES : PAIR;
    long room = Math.max(LEAST_REPLAYS, MOST_BYTES - FIXED - ENTRANT * listed - pair * pairs);
    long bytes = HtmlFormat.json(PackedReplays.of(replays, Map.of())).length();
    if (bytes <= room) {
      return replays;
    }
    long fit = replays.size() * room / bytes;
    return LongStream.range(0, fit)
        .mapToObj(i -> replays.get((int) (i * replays.size() / fit)))
        .toList();
  }

  /** The first half of the most, evenly spread others to the last, and some in any case. */
  private static List<String> spread(List<String> names, int most, Set<String> anyway) {
    if (names.size() <= most) {
      return names;
    }
    Set<String> chosen = new HashSet<>(anyway);
    chosen.addAll(names.subList(0, most / 2));
    int rest = most - most / 2;
    for (int i = 1; i <= rest; i++) {
      chosen.add(names.get(most / 2 - 1 + (names.size() - most / 2) * i / rest));
    }
    return names.stream().filter(chosen::contains).toList();
  }

  private static Findings only(
      Findings all, List<String> listed, List<String> paired, List<Report.ScenarioNote> scenarios) {
    Set<String> names = new HashSet<>(listed);
    Set<String> pairs = new HashSet<>(paired);
    Set<String> places = new HashSet<>();
    scenarios.forEach(scenario -> places.add(scenario.id()));
    // The first is of all agreements.
    List<LifetimeFinding> lives = new ArrayList<>();
    for (LifetimeFinding life : all.lives()) {
      if (lives.isEmpty() || names.contains(life.name())) {
        lives.add(life);
      }
    }
    return new Findings(
        all.choice(),
        among(names, all.standings(), RankedEntrant::name),
        among(names, all.choiceCurves(), curve -> curve.name()),
        all.rankings().stream().map(ranking -> only(ranking, names)).toList(),
        all.conditionRankings(),
        among(names, all.robustness(), robust -> robust.name()),
        among(names, all.front(), name -> name),
        among(names, all.curves(), curve -> curve.name()),
        all.incidence(),
        lives,
        all.offices(),
        among(names, all.behaviours(), behaviour -> behaviour.name()),
        all.terms(),
        all.traits(),
        all.contrasts(),
        among(names, all.futures(), future -> future.name()),
        among(names, all.reputedFutures(), future -> future.name()),
        all.pairs().stream()
            .filter(
                finding ->
                    pairs.contains(finding.pair().a())
                        && pairs.contains(finding.pair().b())
                        && places.contains(finding.pair().scenario()))
            .toList(),
        all.kinds(),
        all.mechanisms(),
        all.ends(),
        all.matches(),
        all.talks(),
        all.agreements(),
        all.wars(),
        all.danger(),
        all.faults(),
        all.warnings(),
        all.classical(),
        all.chosen());
  }

  private static Ranking only(Ranking ranking, Set<String> names) {
    return new Ranking(
        ranking.question(),
        among(names, ranking.places(), place -> place.name()),
        ranking.contest(),
        List.of());
  }

  private static <T> List<T> among(Set<String> names, List<T> all, Function<T, String> name) {
    return all.stream().filter(each -> names.contains(name.apply(each))).toList();
  }

  private static List<String> notes(
      Report report, Report selected, List<String> paired, List<Report.ScenarioNote> scenarios) {
    List<String> notes = new ArrayList<>();
    int all = report.findings().standings().size();
    int listed = selected.findings().standings().size();
    if (listed < all) {
      notes.add(
          PortableText.format(
              "This page lists %,d of %,d strategies: the first %d, and others at even distances down to the last. standings.csv lists all.",
              listed, all, MOST_LISTED / 2));
    }
    if (paired.size() < all) {
      notes.add(
          PortableText.format(
              "The matrices of pairs show %,d of %,d strategies. pairs.csv lists all pairs.",
              paired.size(), all));
    }
    if (!PageData.canBeWeighted(selected)) {
      notes.add(
          "This page leaves out the means of pairs by half, from which partners could be weighted by"
              + " any κ; choices.csv has the grid of κ, pairs.csv the means.");
    }
    if (scenarios.size() < report.scenarios().size()) {
      notes.add(
          PortableText.format(
              "Only the first %,d of %,d scenarios have a matrix of pairs. pairs.csv lists all pairs.",
              scenarios.size(), report.scenarios().size()));
    }
    if (selected.replays().size() < report.replays().size()) {
      notes.add(
          PortableText.format(
              "Of %,d recorded matches, %,d can be replayed here. 'servanda match' shows any.",
              report.replays().size(), selected.replays().size()));
    }
    return List.copyOf(notes);
  }
}
