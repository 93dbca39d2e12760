package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.yaml.Diagnostic;
import org.servanda.tournaments.yaml.JsonSchemas;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** Reads tournament files. Missing keys have the values of {@link TournamentFile#standard()}. */
public final class TournamentFileReader {
  private final StrictYaml<TournamentFile> yaml =
      new StrictYaml<>(
          TournamentFile.class,
          JsonSchemas.of(TournamentFile.class),
          TournamentFileReader::complete,
          TournamentFileReader::cutExpressions);

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

  /** Strategy expressions that YAML cut at their commas, because they are not in quotes. */
  private static List<Diagnostic> cutExpressions(ObjectNode file) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (String key : List.of("strategies", "without", "only")) {
      StringBuilder whole = new StringBuilder();
      int first = 0;
      for (int i = 0; i < file.path(key).size(); i++) {
        String entry = file.path(key).get(i).asString();
        first = whole.isEmpty() ? i : first;
        whole.append(whole.isEmpty() ? "" : ", ").append(entry);
        boolean closed = count(whole, '(') <= count(whole, ')');
        if (closed && first < i) {
          mistakes.add(new Diagnostic("/" + key + "/" + first, cut(whole.toString())));
        }
        whole.setLength(closed ? 0 : whole.length());
      }
    }
    return mistakes;
  }

  private static long count(StringBuilder text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String cut(String whole) {
    return PortableText.format(
        "A comma ends an entry of a list in [ ], so '%s' is read as several. Put it in quotes:"
            + " \"%s\"",
        whole, whole);
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    StrictYaml.fillIn(whole, StrictYaml.tree(TournamentFile.standard()));
    return whole;
  }
}
