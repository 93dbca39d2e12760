package org.servanda.tournaments.cli;

import org.servanda.engine.model.Scenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which match of a tournament is played, whoever plays it. */
final class ChanceOptions {
  @Option(
      names = "--scenario",
      paramLabel = "ID|FILE",
      defaultValue = "korea-2018",
      description = "Where; by default ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--repetition",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which of a tournament's repetitions it is; by default the first, 0.")
  private long repetition;

  /**
   * What is played.
   *
   * @throws BadInputException if there is no such scenario
   */
  Scenario scenario(ScenarioLibrary library) {
    return library.get(scenario).scenario();
  }

  /**
   * What chance holds for the match.
   *
   * @throws BadInputException if there is no such repetition
   */
  Chance chance(Scenario played) {
    if (repetition < 0) {
      throw new BadInputException(
          PortableText.format("--repetition is %d, but must be 0 or more", repetition));
    }
    return Chance.of(seed.get(), played.id(), repetition);
  }

  /** Which match it is, for its headline. */
  @Override
  public String toString() {
    return PortableText.format("seed %d, repetition %d", seed.get(), repetition);
  }
}
