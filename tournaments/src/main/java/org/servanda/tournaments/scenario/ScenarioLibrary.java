package org.servanda.tournaments.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Nearest;
import org.servanda.tournaments.store.BadInputException;
import org.servanda.tournaments.store.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios that come with the program, by id, and those in files of the user's own. */
public final class ScenarioLibrary {
  /** The ids of the scenarios that come with the program. */
  public static final List<String> IDS =
      List.of("korea-2018", "prisoners-dilemma", "reference-dyad", "single-negotiation");

  private final ScenarioReader reader = new ScenarioReader();

  /**
   * A scenario and the text it was read from.
   *
   * @param scenario the scenario
   * @param text its YAML
   */
  public record Entry(Scenario scenario, String text) {}

  /**
   * The scenario of an id, or of a file.
   *
   * @param name an id of the library, or the path of a YAML file
   * @throws BadInputException if there is none, or it cannot be read
   */
  public Entry get(String name) {
    if (IDS.contains(name)) {
      String file = name + ".yaml";
      String text = resource(file);
      return new Entry(reader.read(file, text), text);
    }
    if (looksLikeFile(name)) {
      String text = text(Path.of(name));
      return new Entry(reader.read(name, text), text);
    }
    throw new BadInputException(
        "Unknown scenario '%s'.%s The library has %s; or give the path of a .yaml file."
            .formatted(name, Nearest.hint(name, IDS), String.join(", ", IDS)));
  }

  /**
   * The scenario a text tells of.
   *
   * @param name what to call it in messages
   * @throws BadInputException if it tells of none
   */
  public Entry read(String name, String text) {
    return new Entry(reader.read(name, text), text);
  }

  /**
   * A scenario under a condition: another scenario, called by both names, that has the same chance.
   *
   * @param entry the scenario
   * @param condition what the condition is called
   * @param changes what is otherwise in it, by parameter
   * @throws BadInputException if there is no such parameter, or it cannot be so
   */
  public Entry changed(Entry entry, String condition, Map<String, Object> changes) {
    String id = entry.scenario().base() + "[" + condition + "]";
    ObjectNode tree = StrictYaml.tree(id, entry.text());
    changes.forEach((name, value) -> Patch.apply(tree, name, StrictYaml.tree(value)));
    tree.put("id", id);
    tree.put("title", "%s (%s)".formatted(entry.scenario().title(), condition));
    return read(id, StrictYaml.text(tree));
  }

  /** Whether a name means a file rather than an id of the library. */
  public static boolean looksLikeFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.contains("/");
  }

  /**
   * The text of a file the user names.
   *
   * @throws BadInputException if it cannot be read
   */
  public static String text(Path path) {
    if (!Files.exists(path)) {
      throw new BadInputException("There is no file '%s'".formatted(path));
    }
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new BadInputException(
          "The file '%s' cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ScenarioLibrary.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
