package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.tally.AgreementKind;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.Progress;

/** The default tournament leaves real choices open. */
@Tag("slow")
@Tag("once")
class KoreaTest {
  private static Findings findings;

  @BeforeAll
  static void play() {
    TournamentFile shorter = new TournamentFileReader().read("shorter.yaml", "repetitions: 24");
    TournamentDesign design =
        new TournamentPlanner(new ScenarioLibrary()).plan(shorter, PluginLoader.load(List.of()));
    findings = Findings.of(new LocalExecutor(2).play(design, Progress.silent()), 1);
  }

  private static Map<String, Double> shares(Function<AgreementKind, String> level) {
    Map<String, Double> shares = new TreeMap<>();
    for (TermsFinding kind : findings.kinds()) {
      shares.merge(
          level.apply(kind.kind()),
          (double) kind.agreements() / findings.agreements(),
          Double::sum);
    }
    return shares;
  }

  @Test
  void no_form_verification_or_precision_takes_over_four_fifths_and_three_of_each_appear() {
    for (Function<AgreementKind, String> level :
        List.<Function<AgreementKind, String>>of(
            AgreementKind::form, AgreementKind::verification, AgreementKind::precision)) {
      assertThat(shares(level)).hasSizeGreaterThanOrEqualTo(3);
      assertThat(shares(level).values()).allMatch(share -> share < .8);
    }
  }

  @Test
  void some_pairs_never_sign_and_most_do() {
    List<Double> signing = findings.pairs().stream().map(PairFinding::signing).toList();
    assertThat(signing).contains(0.0);
    assertThat(signing.stream().filter(rate -> rate > .9).count())
        .isGreaterThan(signing.size() / 2);
  }

  @Test
  void some_deals_are_one_sided_and_some_even() {
    assertThat(findings.kinds()).anyMatch(kind -> kind.oneSided() > .5);
    assertThat(findings.kinds()).anyMatch(kind -> kind.oneSided() < .3 && kind.agreements() > 100);
  }

  @Test
  void war_comes_in_less_than_one_match_of_seven() {
    assertThat((double) findings.wars() / findings.matches()).isBetween(.01, .15);
  }

  @Test
  void no_built_in_leader_ever_breaks_the_rules() {
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.standings()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(Set.of(findings.standings().get(0).name())).doesNotContain("always-cheat");
  }
}
