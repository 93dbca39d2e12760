package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.execution.TournamentListener;

/** Sums of parts that were sent away and back are the bytes of one machine's run. */
class ClusterSeasonTest {
  private static final Tournament SMALL =
      Tournament.of("reference-dyad").strategies("reciprocal", "wily", "random").repetitions(37);

  @TempDir private Path folder;

  private static SeasonSums sent(
      SeasonPlan plan, SeasonReputations before, Progress progress, int cores) {
    Shipment shipment =
        Shipment.of(plan, before, List.of(), TimeLimit.STANDARD, progress.wantsRows());
    SentTournament runner = new SentTournament(shipment, cores);
    return new ClusterSeason(plan, progress, TimeLimit.STANDARD, runner).play();
  }

  @Test
  void the_sums_of_parts_sent_as_bytes_are_those_of_one_machine() throws IOException {
    TournamentDesign design = SMALL.design();
    SeasonPlan plan = design.plan(1, new Tally());
    SeasonSums local = new LocalExecutor(1).play(plan, new SeasonReputations(), Progress.silent());
    for (int cores : new int[] {1, 3, 50}) {
      SeasonSums sums = sent(plan, new SeasonReputations(), Progress.silent(), cores);
      assertThat(SentTournament.bytes(sums)).isEqualTo(SentTournament.bytes(local));
    }
    assertThat(local.tally().matches()).isEqualTo(9 * 37);
  }

  /** A cluster without Spark's. */
  private record Away(int cores) implements ClusterExecutor {
    @Override
    public SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress) {
      return sent(plan, before, progress, cores);
    }

    @Override
    public void close() {}
  }

  @Test
  void rows_of_matches_played_elsewhere_are_those_of_one_machine() {
    Tournament seasons = SMALL.seasons(2).vary("form", "pledge", "treaty").formats("csv");
    TournamentResult near = seasons.threads(2).playIn(rows("near"));
    assertThat(near.manifest().rows()).containsOnlyKeys("matches.csv.gz", "agreements.csv.gz");
    for (int cores : new int[] {1, 5}) {
      TournamentResult far = seasons.executor(new Away(cores)).playIn(rows("far" + cores));
      assertThat(far.manifest().rows()).isEqualTo(near.manifest().rows());
    }
  }

  @Test
  void rows_of_repetitions_that_precision_adds_follow_on() {
    Tournament precise = SMALL.repetitions(4).precision(.08).formats("csv");
    TournamentResult near = precise.threads(2).playIn(rows("near"));
    TournamentResult far = precise.executor(new Away(2)).playIn(rows("far"));
    assertThat(near.manifest().repetitions()).isGreaterThan(4);
    assertThat(far.manifest().rows()).isEqualTo(near.manifest().rows());
  }

  private ResultsOptions rows(String name) {
    return ResultsOptions.in(folder.resolve(name)).withRows();
  }

  @Test
  void reputations_travel_from_season_to_season() throws IOException {
    TournamentDesign design = SMALL.repetitions(9).seasons(3).design();
    MatchExecutor away = (plan, before, progress) -> sent(plan, before, progress, 2);
    Tally far = away.play(design, Progress.silent());
    Tally near = new LocalExecutor(2).play(design, Progress.silent());
    assertThat(SentTournament.bytes(far)).isEqualTo(SentTournament.bytes(near));
    assertThat(far.matches()).isEqualTo(9 * 9 * 3);
  }

  @Test
  void conditions_of_a_scenario_travel_as_text() throws IOException {
    TournamentDesign design = SMALL.repetitions(9).vary("world.power.drift", 0, .01).design();
    SeasonPlan plan = design.plan(1, new Tally());
    SeasonSums local = new LocalExecutor(1).play(plan, new SeasonReputations(), Progress.silent());
    SeasonSums far = sent(plan, new SeasonReputations(), Progress.silent(), 2);
    assertThat(SentTournament.bytes(far)).isEqualTo(SentTournament.bytes(local));
    assertThat(local.tally().settings()).hasSize(2);
  }

  @Test
  void only_what_is_not_played_yet_is_sent() throws IOException {
    TournamentDesign first = SMALL.repetitions(13).design();
    Tally known = new LocalExecutor(1).play(first, Progress.silent());
    TournamentDesign more = first.repeated(37);
    SeasonSums rest = sent(more.plan(1, known), new SeasonReputations(), Progress.silent(), 2);
    assertThat(rest.tally().matches()).isEqualTo(9 * 24);
    Tally whole = new LocalExecutor(1).play(more, Progress.silent());
    assertThat(SentTournament.bytes(known.with(rest.tally()).withoutSettings()))
        .isEqualTo(SentTournament.bytes(whole.withoutSettings()));
  }

  @Test
  void a_stopped_season_holds_whole_waves() {
    Cancellation cancellation = new Cancellation();
    List<Integer> played = new ArrayList<>();
    SeasonPlan plan = SMALL.design().plan(1, new Tally());
    Shipment shipment =
        Shipment.of(plan, new SeasonReputations(), List.of(), TimeLimit.STANDARD, false);
    SentTournament workers = new SentTournament(shipment, 2);
    WaveRunner cancelled =
        new WaveRunner() {
          @Override
          public int cores() {
            return 2;
          }

          @Override
          public PartOutcome play(
              List<PlanPart> parts, long matches, Set<String> late, Progress progress) {
            played.add(parts.size());
            cancellation.cancel("the test has seen a wave");
            return workers.play(parts, matches, late, progress);
          }
        };
    Progress progress = new Progress(TournamentListener.SILENT, cancellation);
    SeasonSums sums = new ClusterSeason(plan, progress, TimeLimit.STANDARD, cancelled).play();
    assertThat(played).hasSize(1);
    assertThat(sums.tally().matches()).isEqualTo(9 * 8);
    sums.tally().pairs().keySet().forEach(p -> assertThat(sums.tally().matches(p)).isEqualTo(8));
  }

  @Test
  void an_entrant_that_is_known_to_be_late_is_not_asked_again() {
    SeasonPlan plan = SMALL.repetitions(8).design().plan(1, new Tally());
    Progress progress = Progress.silent();
    plan.design().entrants().stream()
        .filter(entrant -> entrant.name().equals("wily"))
        .forEach(entrant -> progress.late(entrant, TimeLimit.STANDARD));
    SeasonSums sums = sent(plan, new SeasonReputations(), progress, 2);
    assertThat(progress.late()).containsExactly("wily");
    assertThat(sums.tally().faults().values()).containsExactly(5 * 8L);
    assertThat(sums.tally().faults().firstKey().entrant()).isEqualTo("wily");
  }

  @Test
  void an_entrant_that_does_not_return_is_named_here_and_forfeits_the_rest() throws IOException {
    Path jar =
        PluginJarFile.write(
            folder.resolve("slow.jar"), SlowStrategies.class, SlowStrategies.Waiting.class);
    TournamentDesign design =
        Tournament.of("reference-dyad")
            .strategies("wily", "acme.stuck")
            .plugins(jar)
            .repetitions(16)
            .design();
    TimeLimit limit = new TimeLimit(Duration.ofMillis(300));
    SeasonPlan plan = design.plan(1, new Tally());
    Shipment shipment =
        Shipment.of(plan, new SeasonReputations(), JarFile.read(List.of(folder)), limit, false);
    Progress progress = Progress.silent();
    SentTournament runner = new SentTournament(shipment, 1);
    SeasonSums sums = new ClusterSeason(plan, progress, limit, runner).play();
    assertThat(progress.isStopped()).isFalse();
    assertThat(progress.late()).containsExactly("acme.stuck");
    assertThat(sums.tally().matches()).isEqualTo(4 * 16);
    assertThat(sums.tally().faults().values()).containsExactly(3 * 16L);
  }

  @Test
  void the_example_of_the_guide_has_ten_million_matches() {
    TournamentDesign design =
        Tournament.read(Path.of("..", "src", "docs", "ten-million.yaml")).design();
    assertThat(design.scenarios()).hasSize(24);
    assertThat(design.matches()).isBetween(10_000_000L, 10_001_000L);
  }
}
