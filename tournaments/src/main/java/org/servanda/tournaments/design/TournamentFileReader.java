package org.servanda.tournaments.design;

import org.servanda.tournaments.yaml.JsonSchemas;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** Reads tournament files. Missing keys have the values of {@link TournamentFile#standard()}. */
public final class TournamentFileReader {
  private final StrictYaml<TournamentFile> yaml =
      new StrictYaml<>(TournamentFile.class, TournamentFileReader::complete);

  /** A reader, which may be used again and by many threads. */
  public TournamentFileReader() {}

  /** The JSON Schema of tournament files. */
  public static String schema() {
    return JsonSchemas.of(TournamentFile.class).toPrettyString();
  }

  /**
   * Reads a tournament.
   *
   * @param name the file's name, for messages
   * @param text its content
   */
  public TournamentFile read(String name, String text) {
    return yaml.read(name, text);
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    StrictYaml.fillIn(whole, StrictYaml.tree(TournamentFile.standard()));
    return whole;
  }
}
