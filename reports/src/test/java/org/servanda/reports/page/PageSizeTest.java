package org.servanda.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.LifetimeFinding;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.ranking.ChoiceCurve;
import org.servanda.reports.ranking.Ranking;
import org.servanda.reports.ranking.RankingPosition;
import org.servanda.reports.ranking.Robustness;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;

@Tag("once")
class PageSizeTest {
  private static final int MEGABYTE = 1_000_000;
  private static final String PORTRAIT = "It weighs every promise, and keeps what pays. ".repeat(6);

  @Test
  void the_page_of_six_hundred_strategies_stays_under_five_megabytes_and_says_what_it_leaves_out() {
    String page = page(600, 1);
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(5 * MEGABYTE);
    assertThat(page)
        .containsPattern("This page lists 30\\d of 600 strategies")
        .contains("The matrices of pairs show 130 of 600 strategies")
        .contains(name(0), name(599))
        .doesNotContain(">" + name(400) + "<");
  }

  @Test
  void the_page_of_many_scenarios_stays_under_five_megabytes_and_says_what_it_leaves_out() {
    String page = page(45, 60);
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(5 * MEGABYTE);
    assertThat(page)
        .doesNotContain("This page lists")
        .contains("The matrices of pairs show 41 of 45 strategies")
        .contains("Only the first 10 of 60 scenarios have a matrix of pairs");
  }

  @Test
  void the_page_of_a_small_field_leaves_nothing_out() {
    assertThat(page(40, 3))
        .doesNotContain("This page lists", "The matrices of pairs show", "have a matrix of pairs");
  }

  @Test
  void long_replays_are_thinned_out_to_stay_under_five_megabytes() {
    List<Replay> replays = new ArrayList<>();
    for (int i = 0; i < 1600; i++) {
      replays.add(replay(i));
    }
    Report report = report(40, 1);
    Page page = PageMaker.make(report.with(report.findings(), replays));
    String html = HtmlFormat.files(report.with(report.findings(), replays)).get("index.html");
    assertThat(html).hasSizeBetween(3 * MEGABYTE, 5 * MEGABYTE);
    assertThat(page.leftOut()).hasSize(1);
    assertThat(page.leftOut().get(0)).startsWith("Of 1,600 recorded matches, ");
  }

  @Test
  void the_first_screen_links_to_a_match_that_the_page_has() {
    List<Replay> replays = new ArrayList<>();
    for (int i = 0; i < 1600; i++) {
      replays.add(replay(i));
    }
    Report report = report(40, 1);
    List<Replay> kept = PageMaker.make(report.with(report.findings(), replays)).report().replays();
    int thinnedOut =
        IntStream.range(0, 1600)
            .filter(i -> !kept.contains(replays.get(i)))
            .findFirst()
            .orElseThrow();
    // The best deal to be watched is in a match that the page leaves out.
    replays.set(thinnedOut, dying(thinnedOut, 500));
    replays.set(0, dying(0, 20));
    Page page = PageMaker.make(report.with(report.findings(), replays));
    assertThat(page.report().replays()).doesNotContain(replays.get(thinnedOut));
    assertThat(page.lead().watch()).startsWith("#replay=case-0," + encoded(name(0)));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The same in which an agreement is kept for some rounds and then broken. */
  private static Replay dying(int i, int rounds) {
    Replay plain = replay(i);
    return new Replay(
        plain.scenario(),
        plain.a(),
        plain.b(),
        plain.partyA(),
        plain.partyB(),
        plain.tension(),
        List.of(new Replay.Band(0, rounds, "kept"), new Replay.Band(rounds, rounds + 1, "broken")),
        List.of(),
        List.of(),
        List.of(),
        plain.nash(),
        List.of());
  }

  /** A match of a thousand rounds in which tension jumps up and down. */
  private static Replay replay(int i) {
    List<Double> tension = IntStream.range(0, 1000).mapToObj(r -> r * (i + 7) % 10 / 10.0).toList();
    Replay.Gains none = new Replay.Gains(0, 0);
    return new Replay(
        "case-0",
        name(i % 40),
        name(i / 40),
        "A",
        "B",
        tension,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        none,
        List.of());
  }

  @Test
  void every_pair_of_a_matrix_is_found_under_its_place_in_the_data() {
    Report report = report(600, 1);
    Page page = PageMaker.make(report);
    Page.Matrix matrix = page.matrices().get(0);
    Page.Line last = matrix.lines().get(matrix.lines().size() - 1);
    int place =
        page.report().findings().standings().stream()
            .map(RankedEntrant::name)
            .toList()
            .indexOf(last.name());
    assertThat(last.name()).isEqualTo(name(599));
    assertThat(last.cells().get(1).pair()).isEqualTo("0," + place + ",1");
    assertThat(page.data()).contains("\"" + place + "|1\":[");
  }

  private static String page(int entrants, int scenarios) {
    return Objects.requireNonNull(HtmlFormat.files(report(entrants, scenarios)).get("index.html"));
  }

  private static String name(int i) {
    return "calculating(patience=0." + (1000 + i) + ", trust=0.5)";
  }

  /** The findings of three strategies, told of as many as wanted. */
  private static Report report(int entrants, int scenarios) {
    Findings few = Findings.of(Samples.tally(4), 1);
    List<String> names = IntStream.range(0, entrants).mapToObj(PageSizeTest::name).toList();
    List<Report.ScenarioNote> places =
        IntStream.range(0, scenarios)
            .mapToObj(i -> new Report.ScenarioNote("case-" + i, "Case " + i, PORTRAIT, 10))
            .toList();
    List<Report.EntrantNote> notes =
        names.stream()
            .map(
                name ->
                    new Report.EntrantNote(
                        name, "leader", PORTRAIT, PORTRAIT, PORTRAIT, "", "", null))
            .toList();
    return new Report(
        "big",
        "1",
        "",
        "run",
        true,
        1,
        4,
        places,
        notes,
        many(few, names, places),
        List.of(),
        null);
  }

  private static Findings many(
      Findings few, List<String> names, List<Report.ScenarioNote> scenarios) {
    List<RankedEntrant> standings = new ArrayList<>();
    List<RankingPosition> positions = new ArrayList<>();
    List<ChoiceCurve> choices = new ArrayList<>();
    List<Robustness> robustness = new ArrayList<>();
    List<EntrantSurvival> curves = new ArrayList<>();
    List<LifetimeFinding> lives = new ArrayList<>(few.lives().subList(0, 1));
    List<BehaviourProfile> behaviours = new ArrayList<>();
    List<EvolutionaryOutcome> futures = new ArrayList<>();
    for (String name : names) {
      int rank = standings.size() + 1;
      RankedEntrant s = few.standings().get(rank % 3);
      standings.add(
          new RankedEntrant(
              rank,
              rank,
              rank,
              name,
              s.durability(),
              s.keptGains(),
              s.payoff(),
              s.danger(),
              s.position(),
              s.surplus(),
              s.otherChoices(),
              s.partnersLost(),
              s.matches(),
              s.faults(),
              s.signing(),
              s.life(),
              s.honouredLife(),
              s.breaches(),
              s.withdrawals(),
              s.lies()));
      positions.add(new RankingPosition(name, rank, s.durability(), rank, rank));
      robustness.add(new Robustness(name, rank, rank, rank, rank, rank));
      ChoiceCurve k = few.choiceCurves().get(0);
      choices.add(new ChoiceCurve(name, k.points(), k.from(), k.to()));
      EntrantSurvival c = few.curves().get(0);
      curves.add(new EntrantSurvival(name, c.years(), c.survival(), c.atRisk(), c.quarters()));
      LifetimeFinding l = few.lives().get(0);
      lives.add(
          new LifetimeFinding(
              name, l.agreements(), l.endings(), l.shape(), l.scale(), l.rate(), l.aicGain()));
      behaviours.add(new BehaviourProfile(name, .1, .2, .3, .4, .5, .6, .7));
      futures.add(new EvolutionaryOutcome(name, .1, .1, .1, .1, 3));
    }
    Ranking ranking = few.rankings().get(0);
    Ranking all = new Ranking(ranking.question(), positions, ranking.contest(), List.of());
    return new Findings(
        few.choice(),
        standings,
        choices,
        List.of(all),
        List.of(),
        robustness,
        names,
        curves,
        few.incidence(),
        lives,
        List.of(),
        behaviours,
        few.terms(),
        few.traits(),
        List.of(),
        futures,
        List.of(),
        pairs(few, names, scenarios),
        few.kinds(),
        few.mechanisms(),
        few.ends(),
        few.matches(),
        few.talks(),
        few.agreements(),
        few.wars(),
        few.danger(),
        few.faults(),
        few.warnings(),
        List.of(),
        null);
  }

  private static List<PairFinding> pairs(
      Findings few, List<String> names, List<Report.ScenarioNote> scenarios) {
    PairFinding p = few.pairs().get(0);
    List<PairFinding> pairs = new ArrayList<>();
    for (Report.ScenarioNote scenario : scenarios) {
      for (String a : names) {
        for (String b : names) {
          Pair pair = new Pair(scenario.id(), a, b);
          pairs.add(
              new PairFinding(
                  pair,
                  p.matches(),
                  p.durability(),
                  p.keptGains(),
                  p.payoffA(),
                  p.payoffB(),
                  p.danger(),
                  p.signing(),
                  p.agreements(),
                  p.life(),
                  p.even(),
                  p.odd(),
                  p.ends()));
        }
      }
    }
    return pairs;
  }
}
