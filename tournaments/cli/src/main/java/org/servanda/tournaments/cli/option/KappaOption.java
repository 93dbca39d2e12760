package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Option;

/** The option that sets how strongly partners choose whom they meet. */
public final class KappaOption {
  private static final String BEST_REPLY = "inf";

  @Option(
      names = "--kappa",
      paramLabel = "K",
      description =
          "How strongly partners choose whom they meet by what they gain: 0 draws them by lot, inf"
              + " is the best reply; default: 2.")
  private @Nullable String kappa;

  /**
   * The κ that was given; null if none was.
   *
   * @throws BadInputException if it is not a number of at least 0
   */
  public @Nullable Double given() {
    if (kappa == null) {
      return null;
    }
    double value = BEST_REPLY.equals(kappa) ? Double.POSITIVE_INFINITY : number(kappa);
    if (!(value >= 0)) {
      throw new BadInputException(
          PortableText.format("--kappa is %s, but must be at least 0, or inf", kappa));
    }
    return value;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The text that was given; null if there was none. */
  @Nullable String text() {
    return kappa;
  }

  /** The result as partners choose with that κ. */
  public TournamentResult applyTo(TournamentResult result) {
    Double value = given();
    return value == null ? result : result.kappa(value);
  }
}
