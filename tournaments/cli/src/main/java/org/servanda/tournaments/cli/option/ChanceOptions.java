package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose the scenario, seed and repetition of a match. */
public final class ChanceOptions {
  private static final String SCENARIO = "korea-2018";

  @Option(
      names = "--scenario",
      paramLabel = "ID|FILE",
      description = "The scenario to play; default: " + SCENARIO + ".")
  private @Nullable String scenario;

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--repetition",
      paramLabel = "N",
      defaultValue = "0",
      description = "The repetition of a tournament to play; default: 0, the first.")
  private long repetition;

  /**
   * The scenario to play.
   *
   * @throws BadInputException if there is no such scenario
   */
  public ScenarioLibrary.Entry scenario(ScenarioLibrary library) {
    return library.get(scenario == null ? SCENARIO : scenario);
  }

  /** The scenario named on the command line; null if there is none. */
  public @Nullable String namedScenario() {
    return scenario;
  }

  /** The seed. */
  public SeedOption seed() {
    return seed;
  }

  /**
   * The repetition, from 0.
   *
   * @throws BadInputException if it is negative
   */
  public long repetition() {
    if (repetition < 0) {
      throw new BadInputException(
          PortableText.format("--repetition is %d, but must be 0 or more", repetition));
    }
    return repetition;
  }

  /**
   * The match's random numbers.
   *
   * @throws BadInputException if the repetition is negative
   */
  public Chance chance(Scenario played) {
    return chance(played, repetition());
  }

  /** The random numbers of another repetition. */
  public Chance chance(Scenario played, long other) {
    return Chance.of(seed.get(), played.id(), other);
  }

  /** The seed and repetition, for a headline. */
  @Override
  public String toString() {
    return PortableText.format("seed %d, repetition %d", seed.get(), repetition);
  }
}
