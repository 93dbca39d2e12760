package org.servanda.tournaments.cli.option;

import org.servanda.engine.model.Scenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose the scenario, seed and repetition of a match. */
public final class ChanceOptions {
  @Option(
      names = "--scenario",
      paramLabel = "ID|FILE",
      defaultValue = "korea-2018",
      description = "The scenario to play; default: ${DEFAULT-VALUE}.")
  private String scenario = "";

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
    return library.get(scenario);
  }

  /**
   * The match's random numbers.
   *
   * @throws BadInputException if the repetition is negative
   */
  public Chance chance(Scenario played) {
    if (repetition < 0) {
      throw new BadInputException(
          PortableText.format("--repetition is %d, but must be 0 or more", repetition));
    }
    return Chance.of(seed.get(), played.id(), repetition);
  }

  /** The seed and repetition, for a headline. */
  @Override
  public String toString() {
    return PortableText.format("seed %d, repetition %d", seed.get(), repetition);
  }
}
