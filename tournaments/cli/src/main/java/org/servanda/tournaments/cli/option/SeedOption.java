package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Option;

/** The option that names the seed. */
public final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The seed of all random numbers; default: " + TournamentFile.SEED + ".")
  private @Nullable Long seed;

  /**
   * The seed named on the command line; null if there is none.
   *
   * @throws BadInputException if it is out of the range allowed in a tournament file
   */
  public @Nullable Long named() {
    if (seed != null && !(seed >= 0 && seed <= TournamentFile.GREATEST_SEED)) {
      throw new BadInputException(
          PortableText.format(
              "--seed is %d, but must be from 0 to %d", seed, TournamentFile.GREATEST_SEED));
    }
    return seed;
  }

  /** The seed named on the command line, or the default. */
  public long get() {
    Long named = named();
    return named == null ? TournamentFile.SEED : named;
  }
}
