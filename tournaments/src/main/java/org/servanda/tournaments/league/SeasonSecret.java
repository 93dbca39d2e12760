package org.servanda.tournaments.league;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.yaml.StrictYaml;

/**
 * The seed of a season, hidden until the season closes, and its commitment: the SHA-256 hash of a
 * line with seed and salt. Without the salt, the seed could be found by trying.
 *
 * @param season from 1
 * @param seed the seed of all chance of the season, from 0 to 2^53
 * @param salt 64 hexadecimal digits
 */
public record SeasonSecret(int season, long seed, String salt) {
  /** The file that holds it, in the competition's folder. */
  public static final String FILE = "secret.yaml";

  private static final int SALT_BYTES = 32;
  private static final StrictYaml<SeasonSecret> YAML =
      new StrictYaml<>(SeasonSecret.class, file -> file);

  /**
   * A secret.
   *
   * @throws BadInputException if a number is out of its range, or the salt is not hexadecimal
   */
  public SeasonSecret {
    if (!(season >= 1)) {
      throw new BadInputException("The season is " + season + ", but must be at least 1");
    }
    if (!(seed >= 0 && seed <= TournamentFile.GREATEST_SEED)) {
      throw new BadInputException(
          PortableText.format(
              "The seed is %d, but must be from 0 to %d", seed, TournamentFile.GREATEST_SEED));
    }
    if (!salt.matches("[0-9a-f]{" + 2 * SALT_BYTES + "}")) {
      throw new BadInputException(
          PortableText.format("The salt must be %d hexadecimal digits", 2 * SALT_BYTES));
    }
  }

  /** A secret that nobody can guess. */
  public static SeasonSecret random(int season) {
    SecureRandom chance = new SecureRandom();
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    return new SeasonSecret(
        season,
        chance.nextLong() & (TournamentFile.GREATEST_SEED - 1),
        HexFormat.of().formatHex(salt));
  }

  /**
   * Reads it.
   *
   * @throws BadInputException if there is no such file, or it is wrong
   */
  static SeasonSecret read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!exists(folder)) {
      throw new BadInputException(
          PortableText.format(
              "There is no file '%s'. It holds the seed of the season: without it no more matches"
                  + " of the season can be played, and its seed cannot be revealed. Restore it from"
                  + " a backup, or give the season up and begin another: servanda league %s"
                  + " --next-season",
              file, folder));
    }
    return YAML.read(file.toString(), UserFiles.text(file));
  }

  /**
   * Checks that it is the secret of the season that is played: a run that was ended while it began
   * another season, or a file restored from a copy, can leave another's.
   *
   * @throws BadInputException if it is not
   */
  void check(int played) {
    if (season != played) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is the secret of season %d, but season %d is played. Restore the secret or"
                  + " 'state.json' from a backup, or give season %d up and begin another with"
                  + " --next-season",
              FILE, season, played, played));
    }
  }

  /** Whether there is one. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Writes it, for the host alone to read. */
  void write(Path folder) {
    UserFiles.writePrivate(
        folder.resolve(FILE),
        PortableText.format(
            """
            # Do not publish this file and do not change it. It holds the seed of the season; whoever
            # knows it can prepare for every match. 'servanda league --reveal' publishes it at the end.
            season: %d
            seed: %d
            salt: "%s"
            """,
            season, seed, salt));
  }

  /** The line that is hashed. */
  public String line() {
    return PortableText.format("season %d seed %d salt %s", season, seed, salt);
  }

  /** The commitment: the SHA-256 hash of {@link #line}, without an end of line, in hexadecimal. */
  public String commitment() {
    return HexFormat.of()
        .formatHex(FileHash.digest().digest(line().getBytes(StandardCharsets.UTF_8)));
  }
}
