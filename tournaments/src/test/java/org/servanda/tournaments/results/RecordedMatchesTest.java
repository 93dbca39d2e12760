package org.servanda.tournaments.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Move;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.Reproduction;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** A tournament's own matches, played again. */
class RecordedMatchesTest {
  @TempDir private Path folder;

  /** A match of a tournament. */
  private record Key(Pair pair, int repetition) {}

  private static final class Recorder implements TournamentListener {
    final Map<Key, MatchResult> results = new ConcurrentHashMap<>();

    @Override
    public void matchPlayed(Pair pair, int repetition, MatchResult result) {
      results.put(new Key(pair, repetition), result);
    }

    MatchResult of(Pair pair, int repetition) {
      return Objects.requireNonNull(results.get(new Key(pair, repetition)));
    }
  }

  private static final class Refusing implements Strategy {
    @Override
    public String id() {
      return "acme.refusing";
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  private static RecordedMatches matches(Manifest manifest) {
    StrategyCatalogue catalogue = PluginLoader.load(List.of());
    return new RecordedMatches(manifest, new ScenarioLibrary(), catalogue);
  }

  @Tag("slow")
  @Test
  void each_match_has_the_result_it_had_in_every_condition_and_season() {
    Recorder recorder = new Recorder();
    TournamentResult result =
        Tournament.of("korea-2018")
            .strategies("learner", "wily", "image-scorer")
            .vary("suspicion", .3, .05)
            .repetitions(3)
            .seasons(3)
            .listener(recorder)
            .playIn(folder);
    assertThat(recorder.results).hasSize(2 * 9 * 3 * 3);
    RecordedMatches matches = matches(TournamentResult.read(folder).manifest());
    boolean carried = false;
    for (Map.Entry<Key, MatchResult> played : recorder.results.entrySet()) {
      Pair pair = played.getKey().pair();
      int repetition = played.getKey().repetition();
      if (repetition != pair.season() % 3) {
        // The seasons before are played for each match: one repetition is enough.
        continue;
      }
      MatchBatch match =
          matches.match(
              matches.scenario(pair.scenario()),
              pair.a(),
              pair.b(),
              pair.season(),
              repetition,
              repetition + 1);
      // As text, which holds every number: agreements of two spaces are never equal.
      assertThat(matches.play(match, repetition, null))
          .as(played.getKey()::toString)
          .hasToString(played.getValue().toString());
      // Without the reputations of the seasons before, some matches go otherwise.
      MatchResult blank = match.play(match.chance(repetition), PriorReputations.BLANK, null, null);
      carried |= pair.season() > 1 && !blank.toString().equals(played.getValue().toString());
    }
    assertThat(carried).isTrue();
    assertThat(result.manifest().settings()).isNotNull();
  }

  @Test
  void the_worst_match_is_the_lowest_of_the_pair_with_the_lowest_mean() {
    Recorder recorder = new Recorder();
    TournamentResult result =
        Tournament.of("reference-dyad")
            .strategies("reciprocal", "wily", "always-cheat")
            .repetitions(12)
            .listener(recorder)
            .play();
    RecordedMatches matches = matches(result.manifest());
    for (WorstMatch.By by : WorstMatch.By.values()) {
      WorstMatch worst = WorstMatch.of(result.tally(), "reciprocal", null, 1, by);
      Pair pair = worst.pair();
      MatchBatch match = matches.match(matches.scenario(null), pair.a(), pair.b(), 1, 0, 12);
      int found = worst.repetition(12, by, number -> matches.play(match, number, null));
      assertThat(worst.pairs()).isEqualTo(6);
      double lowest = value(recorder.of(pair, found), worst, by);
      for (int i = 0; i < 12; i++) {
        double other = value(recorder.of(pair, i), worst, by);
        assertThat(other).isGreaterThanOrEqualTo(lowest);
      }
      double mean = mean(recorder, worst, by);
      assertThat(worst.mean()).isCloseTo(mean, within(1e-6));
    }
  }

  private static double value(MatchResult result, WorstMatch worst, WorstMatch.By by) {
    return by == WorstMatch.By.DURABILITY
        ? result.durability()
        : result.side(worst.seat()).payoff();
  }

  private static double mean(Recorder recorder, WorstMatch worst, WorstMatch.By by) {
    return recorder.results.entrySet().stream()
        .filter(entry -> entry.getKey().pair().equals(worst.pair()))
        .mapToDouble(entry -> value(entry.getValue(), worst, by))
        .average()
        .orElseThrow();
  }

  @Test
  void a_strategy_given_as_an_object_is_recorded_by_class_and_missed_by_name() {
    Tournament tournament =
        Tournament.of("reference-dyad")
            .strategies("grim")
            .strategies(new Refusing())
            .repetitions(2)
            .formats("csv");
    Manifest manifest = tournament.playIn(folder.resolve("first")).manifest();
    String origin = manifest.entrants().get(0).jar();
    assertThat(origin).contains(Refusing.class.getName() + " in ");
    Path file = folder.resolve("first/manifest.json");
    assertThatThrownBy(
            () -> Reproduction.play(file, folder.resolve("second"), Tournament.of("korea-2018")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'acme.refusing' took part as an object, " + origin);
    // Who has the class can play it again.
    Reproduction again = Reproduction.play(file, folder.resolve("third"), tournament);
    assertThat(again.isSame()).as(again::toString).isTrue();
    assertThat(again.same()).contains("standings.csv", "tally.bin", "manifest.json");
  }
}
