package org.servanda.tournaments;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * One match. A match of the prisoner's dilemma has 200 rounds, one of Korea 2018 at most 120:
 * rounds a second are 200 or 120 times the score. {@code -prof gc} gives the bytes a match, free of
 * noise.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 20, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class MatchBenchmark {
  /** Scenario, A and B. */
  @Param({
    "prisoners-dilemma tit-for-tat coin",
    "korea-2018 reciprocal contrite",
    "korea-2018 calculating wily",
    "reference-dyad reciprocal contrite"
  })
  private String match = "";

  private PreparedScenario stage;
  private Strategy a;
  private Strategy b;
  private String scenario;
  private long repetition;

  /** Loads the scenario and the strategies, and lets them make their tables. */
  @Setup
  public void load() {
    String[] parts = match.split(" ", -1);
    StrategyCatalogue catalogue = PluginLoader.load(List.of());
    scenario = parts[0];
    stage = new PreparedScenario(new ScenarioLibrary().get(scenario).scenario());
    a = catalogue.plugin(parts[1]).strategy();
    b = catalogue.plugin(parts[2]).strategy();
    for (int i = 0; i < 2000; i++) {
      play();
    }
  }

  /** Plays the next repetition. */
  @Benchmark
  public MatchResult play() {
    return Match.play(stage, a, b, Chance.of(2018, scenario, repetition++));
  }
}
