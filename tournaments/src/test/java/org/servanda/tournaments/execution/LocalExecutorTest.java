package org.servanda.tournaments.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.design.TournamentPlanner;
import org.servanda.tournaments.scenario.ScenarioLibrary;

final class LocalExecutorTest {
  /** Stops once so many matches are done. */
  private static Progress stoppingAfter(int matches) {
    AtomicInteger left = new AtomicInteger(matches);
    Cancellation cancellation = new Cancellation();
    TournamentListener counting =
        new TournamentListener() {
          @Override
          public void played(int more) {
            if (left.addAndGet(-more) <= 0) {
              cancellation.cancel("enough");
            }
          }
        };
    return new Progress(counting, cancellation);
  }

  private static TournamentDesign design(List<String> strategies) {
    String text =
        PortableText.format(
            """
        name: stopped
        scenarios: [reference-dyad]
        strategies: [%s]
        repetitions: 30
        """,
            String.join(", ", strategies));
    TournamentFile file = new TournamentFileReader().read("stopped.yaml", text);
    return new TournamentPlanner(new ScenarioLibrary()).plan(file, PluginLoader.load(List.of()));
  }

  private static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TallyCodec.write(tally, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 40, 100, 119})
  void a_stopped_tournament_played_on_is_the_one_never_stopped(int matches) throws IOException {
    for (List<String> strategies : List.of(List.of("grim"), List.of("grim", "wily"))) {
      TournamentDesign design = design(strategies);
      LocalExecutor pool = new LocalExecutor(3);
      Tally tally = pool.play(design, stoppingAfter(matches));
      long played = tally.matches();
      assertThat(played).isPositive();
      assertThat(design.missing(tally)).isEqualTo(design.matches() - played);
      SeasonPlan rest = design.plan(1, tally);
      tally.add(pool.play(rest, new SeasonReputations(), Progress.silent()).tally());
      Tally whole = pool.play(design, Progress.silent());
      assertThat(bytes(tally)).isEqualTo(bytes(whole));
    }
  }
}
