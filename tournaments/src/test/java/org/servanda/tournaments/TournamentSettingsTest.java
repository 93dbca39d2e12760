package org.servanda.tournaments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.reports.findings.Report;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.ResultsFolder;
import org.servanda.tournaments.results.TallyStore;

/** Every setting of a tournament in code is what a tournament file would say. */
class TournamentSettingsTest {
  private static final Tournament SMALL =
      Tournament.of("reference-dyad").strategies("saint", "grim").repetitions(2).threads(1);

  @TempDir private Path folder;

  @Test
  void what_is_set_is_in_the_file_and_the_rest_is_standard() {
    TournamentFile file =
        Tournament.of("reference-dyad")
            .name("mine")
            .strategies("saint", "grim")
            .without("wily", "hawk")
            .without("dove")
            .only("learner")
            .repetitions(3)
            .seasons(2)
            .seed(99)
            .impose("rounds", 40)
            .vary("drift", .1, .2)
            .condition("calm", Map.of("base", 0))
            .plugins(Path.of("a.jar"), Path.of("b.jar"))
            .formats("csv")
            .file();
    assertThat(file.name()).isEqualTo("mine");
    assertThat(file.scenarios()).containsExactly("reference-dyad");
    assertThat(file.strategies()).containsExactly("saint", "grim");
    assertThat(file.without()).containsExactly("wily", "hawk", "dove");
    assertThat(file.only()).containsExactly("learner");
    assertThat(file.repetitions()).isEqualTo(3);
    assertThat(file.seasons()).isEqualTo(2);
    assertThat(file.seed()).isEqualTo(99);
    assertThat(file.impose()).containsExactly(Map.entry("rounds", 40));
    assertThat(file.vary()).containsExactly(Map.entry("drift", List.of(.1, .2)));
    assertThat(file.conditions()).containsExactly(Map.entry("calm", Map.of("base", 0)));
    assertThat(file.plugins()).containsExactly("a.jar", "b.jar");
    assertThat(file.formats()).containsExactly("csv");
    assertThat(Tournament.of("reference-dyad").file())
        .isEqualTo(TournamentFile.standard().on("reference-dyad"));
  }

  @Test
  void a_design_lists_who_plays_whom_before_anything_is_played() {
    TournamentDesign design = SMALL.strategies("wily").without("grim").design();
    assertThat(design.entrants()).extracting(Entrant::name).containsExactly("saint", "wily");
    assertThat(design.matches()).isEqualTo(2 * 2 * 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_precision_that_cannot_be_is_refused(double width) {
    assertThatThrownBy(() -> SMALL.precision(width))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("The precision is " + width)
        .hasMessageContaining("must be above 0 and at most 1");
  }

  @Test
  void an_executor_of_ones_own_plays_the_matches() {
    Tally[] played = {new Tally()};
    TournamentResult result =
        SMALL
            .executor(
                (plan, before, progress) -> {
                  SeasonSums sums = new LocalExecutor(1).play(plan, before, progress);
                  played[0] = sums.tally();
                  return sums;
                })
            .play();
    assertThat(played[0].matches()).isEqualTo(8);
    assertThat(result.tally().matches()).isEqualTo(8);
  }

  @Test
  void results_of_strategies_that_are_not_there_are_reported_without_words_and_replays()
      throws IOException {
    SMALL.formats("csv").playIn(folder);
    StrategyCatalogue nobody = new StrategyCatalogue(List.of(), List.of());
    TournamentResult read = TournamentResult.read(folder, nobody);
    assertThat(read.design()).isEmpty();
    Report report = read.report();
    assertThat(report.replays()).isEmpty();
    String jar = read.manifest().entrants().get(0).jar();
    assertThat(report.entrants())
        .containsExactly(
            Report.EntrantNote.unknown("grim", jar), Report.EntrantNote.unknown("saint", jar));
    assertThat(read.ranking()).hasSize(2);
  }

  @Test
  void a_folder_whose_store_is_gone_or_is_something_else_says_to_play_again() throws IOException {
    SMALL.formats("csv").playIn(folder);
    Path store = folder.resolve("tally.bin");
    byte[] whole = Files.readAllBytes(store);
    Manifest manifest = new ResultsFolder(folder).manifest();
    assertThat(new TallyStore(folder).read(manifest).matches()).isEqualTo(8);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 1;
    for (byte[] bad : List.of(Arrays.copyOf(whole, whole.length - 4), damaged, new byte[] {0, 1})) {
      Files.write(store, bad);
      assertThatThrownBy(() -> new TallyStore(folder).read(manifest))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(
              "it is truncated, damaged or was written by another version; play the tournament"
                  + " again");
    }
    Files.delete(store);
    assertThatThrownBy(() -> new TallyStore(folder).read(manifest))
        .isInstanceOf(BadInputException.class)
        .hasMessage("'" + store + "' is missing; play the tournament again to create it");
  }

  @Test
  void a_store_that_cannot_be_written_says_where() throws IOException {
    Path nowhere = Files.writeString(folder.resolve("no"), "").resolve("where");
    assertThatThrownBy(
            () -> new TallyStore(nowhere).write(SMALL.design(), TallyStore.Stored.nothing()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("tally.bin' cannot be written: '" + folder + "/no' is a file");
  }

  @Test
  void a_folder_with_a_manifest_of_something_else_is_not_overwritten() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"my web app\"}");
    assertThatThrownBy(() -> SMALL.playIn(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("contains a manifest.json that this version cannot read")
        .hasMessageContaining("overwrite it with --force");
    assertThat(folder.resolve("tally.bin")).doesNotExist();
    SMALL.formats("csv").playIn(ResultsOptions.in(folder).overwriting());
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("saint");
  }

  @Test
  void more_repetitions_than_a_folder_holds_are_not_written_over_it_unasked() {
    SMALL.formats("csv").playIn(folder);
    assertThatThrownBy(() -> SMALL.repetitions(3).playIn(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("this tournament with 2 repetitions, not 3");
    assertThatThrownBy(() -> SMALL.seed(5).playIn(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the results of another tournament (see its manifest.json)");
  }

  @Test
  void results_are_paired_only_if_seed_repetitions_and_scenarios_are_the_same() {
    TournamentResult one = SMALL.play();
    assertThat(SMALL.strategies("wily").play().isPairedWith(one)).isTrue();
    assertThat(SMALL.seed(5).play().isPairedWith(one)).isFalse();
    assertThat(SMALL.repetitions(3).play().isPairedWith(one)).isFalse();
    assertThat(SMALL.impose("rounds", 40).play().isPairedWith(one)).isFalse();
    assertThat(one.manifest().seed()).isEqualTo(TournamentFile.SEED);
    assertThat(one.folder()).isEmpty();
  }

  @Test
  void results_go_below_a_folder_under_the_name_of_the_tournament() {
    TournamentResult result =
        SMALL.name("mine").formats("csv").playIn(ResultsOptions.under(folder).anew());
    assertThat(result.folder()).contains(folder.resolve("mine"));
    assertThat(folder.resolve("mine/manifest.json")).exists();
  }

  @Test
  void a_field_with_many_newcomers_is_named_by_their_number() {
    assertThat(SMALL.name("field").only("wily", "hawk").design().name())
        .isEqualTo("field-with-hawk+wily");
    String[] many = {
      "wily",
      "hawk",
      "learner",
      "reciprocal",
      "calculating",
      "image-scorer",
      "calculating-honourable",
      "always-cheat"
    };
    assertThat(SMALL.name("field").only(many).design().name()).isEqualTo("field-with-8-newcomers");
  }

  @Test
  void paths_of_a_file_are_those_of_its_folder_and_names_are_left_alone() {
    TournamentFile moved =
        TournamentFile.standard()
            .withScenarios(List.of("korea-2018", "cases/mine.yaml"))
            .withPlugins(List.of("a.jar"))
            .relativeTo(folder);
    assertThat(moved.scenarios())
        .containsExactly("korea-2018", folder.resolve("cases/mine.yaml").toString());
    assertThat(moved.plugins()).containsExactly(folder.resolve("a.jar").toString());
  }

  @Test
  void numbers_out_of_range_are_refused_in_code_too() {
    assertThatThrownBy(() -> SMALL.repetitions(0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("'repetitions' is 0, but must be from 1 to 10000000");
    assertThatThrownBy(() -> SMALL.seasons(1001))
        .isInstanceOf(BadInputException.class)
        .hasMessage("'seasons' is 1001, but must be from 1 to 1000");
    assertThatThrownBy(() -> SMALL.seed(-1)).hasMessageContaining("'seed' is -1");
  }

  /** Says of itself that it is of a family. */
  private record Described(String id, String family) implements Strategy {
    @Override
    public StrategyDescription description() {
      return StrategyDescription.of(family, "");
    }

    @Override
    public Leader appoint(Brief brief) {
      throw new IllegalStateException("not played");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "saint, leader, true",
    "acme.mine, leader, true",
    "acme.mine, other, true",
    "acme.mine, classical rule, false",
    "acme.mine, bargaining tactic, false",
    "mine, other, false",
    "mine, classical rule, false"
  })
  void leaders_and_plugins_of_no_known_family_play_where_nobody_is_named(
      String id, String family, boolean plays) {
    StrategyPlugin plugin =
        new StrategyPlugin(new Described(id, family), new Provenance("a.jar", "1", ""));
    assertThat(TournamentPlanner.isLeader(plugin)).isEqualTo(plays);
  }

  /** Throws where no leader is to blame. */
  private static final TournamentListener THROWING =
      new TournamentListener() {
        @Override
        public void played(int matches) {
          throw new IllegalStateException("the listener is broken");
        }
      };

  @Test
  void a_failure_that_is_no_strategys_stops_the_tournament_with_its_cause() {
    assertThatThrownBy(() -> SMALL.listener(THROWING).play())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A match failed without a fault of a strategy")
        .hasRootCauseMessage("the listener is broken");
  }

  /** Fails as soon as it is to lead. */
  private record Failing(String id) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      throw new IllegalStateException("no leader");
    }
  }

  @Test
  void who_loses_every_match_by_a_fault_is_known_for_nothing_in_the_next_season() {
    TournamentResult result = SMALL.strategies(new Failing("acme.failing")).seasons(2).play();
    assertThat(result.isComplete()).isTrue();
    assertThat(result.matches()).isEqualTo(2 * 3 * 3 * 2);
  }
}
