package org.servanda.tournaments.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.reports.contrast.Contrast;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairCount;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class SeasonsTest {
  private static final String FIELD =
      """
      scenarios: [reference-dyad]
      strategies: [always-cheat, calculating, calculating-honourable, image-scorer, learner, wily]
      repetitions: 64
      """;

  private static Tally play(String text, int threads) {
    TournamentFile file = new TournamentFileReader().read("seasons.yaml", text);
    TournamentDesign design =
        new TournamentPlanner(new ScenarioLibrary()).plan(file, PluginLoader.load(List.of()));
    return new LocalExecutor(threads).play(design, Progress.silent());
  }

  private static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TallyCodec.write(tally, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void seasons_come_to_the_same_on_one_thread_and_on_several() throws IOException {
    String text = FIELD.replace("64", "20") + "seasons: 3\n";
    assertThat(bytes(play(text, 1)))
        .isEqualTo(bytes(play(text, 2)))
        .isEqualTo(bytes(play(text, 5)));
  }

  @Test
  void the_first_season_is_the_tournament_without_seasons() throws IOException {
    Tally two = play(FIELD + "seasons: 2\n", 2).only(pair -> pair.season() == 1);
    Tally one = play(FIELD, 2);
    assertThat(bytes(two)).isEqualTo(bytes(one.only(pair -> true)));
  }

  @Test
  void a_public_breach_in_season_one_changes_what_others_sign_in_season_two() {
    Tally tally = play(FIELD + "seasons: 2\n", 2);
    long judged = agreed(tally, 1, "always-cheat", "image-scorer");
    assertThat(agreed(tally, 2, "always-cheat", "image-scorer")).isLessThan(7 * judged / 8);
    Map<Condition, ?> settings = tally.settings();
    assertThat(settings.keySet())
        .containsExactly(new Condition("reference-dyad", 1), new Condition("reference-dyad", 2));
  }

  private static long agreed(Tally tally, int season, String a, String b) {
    PairTally sum = tally.pairs().get(new Pair("reference-dyad", season, a, b));
    assertThat(sum).isNotNull();
    return 64 - sum.count(PairCount.WITHOUT_AGREEMENT);
  }

  @Test
  void where_nobody_remembers_seasons_are_alike_but_for_chance() {
    String text = FIELD + "seasons: 2\nimpose: {forgetting: 0}\n";
    Tally tally = play(text, 2);
    Estimate difference =
        Contrast.difference(
            ContrastStatistic.SIGNING,
            Objects.requireNonNull(
                tally.settings().get(new Condition("reference-dyad[forgetting=0]", 1))),
            Objects.requireNonNull(
                tally.settings().get(new Condition("reference-dyad[forgetting=0]", 2))));
    assertThat(difference.low()).isNegative();
    assertThat(difference.high()).isPositive();
  }
}
