package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.PairFinding;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.FactSheet.Deal;

/** The cases of history: what was signed is in them, and they leave leaders real choices. */
class CasesTest {
  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();

  static List<String> cases() {
    return ScenarioLibrary.IDS.stream().filter(id -> id.matches(".*-\\d{4}")).toList();
  }

  /** Made once: it looks at every outcome. */
  private static final Map<String, FactSheet> SHEETS = new ConcurrentHashMap<>();

  private static FactSheet sheet(String id) {
    ScenarioLibrary.Entry entry = LIBRARY.get(id);
    return SHEETS.computeIfAbsent(id, i -> FactSheet.of(entry.scenario(), entry.history()));
  }

  private static Deal signed(String id) {
    return sheet(id).signed().orElseThrow();
  }

  @Test
  void there_are_twenty_six() {
    assertThat(cases()).hasSize(26);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothing_is_amiss_and_what_was_signed_gained_both_who_signed_it(String id) {
    assertThat(new ScenarioReader().advice(id, LIBRARY.get(id).text())).isEmpty();
    assertThat(signed(id).gainA()).isPositive();
    assertThat(signed(id).gainB()).isPositive();
    assertThat(signed(id).outcome().isSubstantive()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_unit_is_what_a_balanced_deal_nets_and_the_best_deal_is_an_exchange(String id)
      throws IOException {
    // The rule sets the unit for all its cases at once; the others were scaled one by one.
    boolean byRule = CodingRuleTest.cases().stream().anyMatch(coded -> coded.id().equals(id));
    Deal nash = sheet(id).solutions().get(0);
    assertThat(nash.names()).contains("Nash");
    assertThat(nash.gainA()).isBetween(byRule ? .5 : .7, byRule ? 3.0 : 2.0);
    assertThat(nash.gainB()).isBetween(byRule ? .5 : .7, byRule ? 3.0 : 2.0);
    assertThat(nash.outcome().isSubstantive()).isTrue();
  }

  @Test
  void a_tournament_of_any_but_korea_is_quick() {
    assertThat(cases())
        .filteredOn(id -> !id.equals("korea-2018"))
        .allMatch(id -> sheet(id).bargain().outcomes() < 50_000);
  }

  @Test
  void the_cases_differ_as_they_did_in_history() {
    assertThat(signed("libya-2003").sidedness()).isGreaterThan(.25);
    assertThat(
            List.of("jcpoa-2015", "salt-abm-1972", "start-1991", "inf-1987", "egypt-israel-1979"))
        .allMatch(id -> signed(id).sidedness() < .12);
    assertThat(LIBRARY.get("nafta-usmca-2018").scenario().world().war().hazard()).isZero();
    assertThat(LIBRARY.get("jcpoa-2015").scenario().a().patience())
        .isLessThan(LIBRARY.get("start-1991").scenario().a().patience());
    assertThat(LIBRARY.get("jcpoa-2015").scenario().a().hawks()).isGreaterThan(.5);
    assertThat(signed("iran-saudi-2023").outcome().terms().guarantor()).isTrue();
    assertThat(signed("salt-abm-1972").outcome().terms().review()).isEqualTo(5);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("cases")
  void some_pairs_of_the_default_field_sign_and_some_never_do(String id) {
    String text = PortableText.format("{scenarios: [%s], repetitions: 1, seed: 7}", id);
    TournamentFile file = new TournamentFileReader().read("case.yaml", text);
    TournamentDesign design =
        new TournamentPlanner(LIBRARY).plan(file, PluginLoader.load(List.of()));
    Findings findings = Findings.of(new LocalExecutor(2).play(design, Progress.silent()), 1);
    assertThat(findings.faults()).isEmpty();
    List<Double> signing = findings.pairs().stream().map(PairFinding::signing).toList();
    assertThat(signing).contains(0.0);
    assertThat(signing.stream().filter(rate -> rate > .9).count())
        .isGreaterThan(signing.size() / 4);
  }
}
