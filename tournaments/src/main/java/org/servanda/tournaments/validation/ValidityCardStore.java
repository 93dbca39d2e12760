package org.servanda.tournaments.validation;

import java.nio.file.Path;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes validity cards as JSON. The card of this version of the model is bundled. */
public final class ValidityCardStore {
  private static final String BUNDLED = "validity.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ValidityCardStore() {}

  /** The bundled card of this version of the model, as {@code servanda validate --out} wrote it. */
  public static ValidityCard bundled() {
    return MAPPER.readValue(Experiments.text(BUNDLED), ValidityCard.class);
  }

  /** A card as JSON. */
  static String text(ValidityCard card) {
    return MAPPER.writeValueAsString(card) + "\n";
  }

  /**
   * Checks, before anything is played, that a card can be written to a file.
   *
   * @throws BadInputException if it cannot
   */
  public static void check(Path file) {
    UserFiles.prepare(file);
  }

  /**
   * Writes a card.
   *
   * @throws BadInputException if the file cannot be written
   */
  public static void write(ValidityCard card, Path file) {
    UserFiles.write(file, text(card));
  }
}
