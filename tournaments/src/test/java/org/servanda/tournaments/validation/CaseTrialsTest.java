package org.servanda.tournaments.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Form;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.scenario.HistoricalCase;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Cases of history, played with their deal and without. */
class CaseTrialsTest {
  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
  private static final List<String> FEW = List.of("contrite", "wily", "grim");

  private static HistoricalCase known(String id) {
    return HistoricalCase.all(LIBRARY).stream()
        .filter(one -> one.scenario().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CaseCheck play(String id, int threads) {
    CaseTrials.CaseSettings settings = new CaseTrials.CaseSettings(List.of("start-1991"), FEW, 4);
    return new CaseTrials(
            PluginLoader.load(List.of()),
            new LocalExecutor(threads),
            Progress.silent(),
            7,
            settings)
        .play(known(id));
  }

  @Test
  void the_deal_of_history_is_in_force_from_the_start_and_in_every_match() {
    CaseCheck check = play("start-1991", 1);
    CaseCheck.Deal imposed = check.imposed().deal();
    assertThat(check.imposed().matches()).isEqualTo(36);
    assertThat(check.imposed().agreed()).isEqualTo(1);
    assertThat(imposed).isEqualTo(check.signed());
    assertThat(check.signed().form()).isEqualTo("treaty");
    // 6,000 warheads, 1,100 mobile ones and declared missiles, of the dearest options of all.
    assertThat(check.signed().depth())
        .isCloseTo((.40 + .38 + .10 + .05) / (1.30 + 1.15 + .60 + .50 + 1.10), within(1e-9));
    assertThat(check.seen()).isTrue();
    assertThat(check.years()).isEqualTo(15);
  }

  @Test
  void a_deal_with_terms_of_its_own_is_imposed_too() {
    HistoricalCase pact = known("nafta-usmca-2018");
    assertThat(pact.imposed().terms().forms()).extracting(Form::name).containsExactly("trade pact");
    assertThat(pact.imposed().terms().size()).isEqualTo(1);
    assertThat(pact.imposed().base()).isEqualTo(pact.scenario().id());
  }

  @Test
  void the_number_of_threads_does_not_matter() {
    assertThat(play("libya-2003", 2)).isEqualTo(play("libya-2003", 1));
  }

  @Test
  void every_case_of_the_library_says_how_long_it_held() {
    List<HistoricalCase> cases = HistoricalCase.all(LIBRARY);
    assertThat(cases).hasSize(26);
    assertThat(cases)
        .allMatch(one -> one.history().years() != null)
        .allMatch(one -> one.history().how().equals("in force") == (one.history().ended() == null));
  }

  @Test
  void every_pair_has_random_numbers_of_its_own_where_that_is_asked_for() {
    assertThat(seeds(design())).hasSize(1);
    assertThat(seeds(design().withChancePerPair())).hasSize(9);
    assertThat(seeds(design().withChancePerPair().repeated(5))).hasSize(9);
  }

  private static TournamentDesign design() {
    TournamentFile file =
        TournamentFile.standard()
            .withScenarios(List.of("reference-dyad"))
            .withStrategies(FEW)
            .withRepetitions(1);
    return new TournamentPlanner(LIBRARY).plan(file, PluginLoader.load(List.of()));
  }

  private static Set<Long> seeds(TournamentDesign design) {
    Set<Long> seeds = new HashSet<>();
    SeasonPlan plan = design.plan(1, new Tally());
    for (int i = 0; i < plan.batches(); i++) {
      seeds.add(plan.batch(i).seed());
    }
    return seeds;
  }
}
