package org.servanda.tournaments.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.StrictYaml;
import org.servanda.tournaments.io.UserFiles;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios that come with the program, by id, and those in files of the user's own. */
public final class ScenarioLibrary {
  /** The ids of the scenarios that come with the program: cases of history, then games. */
  public static final List<String> IDS =
      List.of(
          "agreed-framework-1994",
          "egypt-israel-1979",
          "inf-1987",
          "iran-saudi-2023",
          "jcpoa-2015",
          "korea-2018",
          "libya-2003",
          "nafta-usmca-2018",
          "salt-abm-1972",
          "start-1991",
          "prisoners-dilemma",
          "reference-dyad",
          "single-negotiation");

  private final ScenarioReader reader = new ScenarioReader();
  private final Map<String, Entry> built = new HashMap<>();

  /** The scenarios that come with the program, and those in files. */
  public ScenarioLibrary() {
    this(List.of());
  }

  /**
   * These, and scenarios built in code, by their ids.
   *
   * @throws BadInputException if one of them breaks a rule of scenario files, or two have the same
   *     id
   */
  public ScenarioLibrary(Collection<Scenario> scenarios) {
    for (Scenario scenario : scenarios) {
      Entry entry = read(scenario.id(), ScenarioReader.text(scenario));
      if (built.put(scenario.id(), entry) != null) {
        throw new BadInputException(
            PortableText.format("Two scenarios have the id '%s'; rename one", scenario.id()));
      }
    }
  }

  /**
   * A scenario and the text it was read from.
   *
   * @param scenario the scenario
   * @param text its YAML
   * @param history what became of the case, if the file says so
   */
  public record Entry(Scenario scenario, String text, @Nullable HistoricalRecord history) {}

  /**
   * The scenario of an id, or of a file.
   *
   * @param name an id of the library, or the path of a YAML file
   * @throws BadInputException if there is none, or it cannot be read
   */
  public Entry get(String name) {
    Entry known = built.get(name);
    if (known != null) {
      return known;
    }
    if (IDS.contains(name)) {
      String file = name + ".yaml";
      return read(file, resource(file));
    }
    if (looksLikeFile(name)) {
      return read(name, text(Path.of(name)));
    }
    Path path = Path.of(name);
    if (!name.isEmpty() && Files.exists(path)) {
      throw new BadInputException(
          Files.isDirectory(path)
              ? PortableText.format("'%s' is a folder; name a .yaml file in it", name)
              : PortableText.format(
                  "'%s' must end in .yaml to be known for a scenario or tournament; rename it",
                  name));
    }
    throw new BadInputException(
        PortableText.format(
            "Unknown scenario '%s'.%s The library has %s; or give the path of a .yaml file.",
            name, NearestName.hint(name, IDS), String.join(", ", IDS)));
  }

  /**
   * The scenario a text tells of.
   *
   * @param name what to call it in messages
   * @throws BadInputException if it tells of none
   */
  public Entry read(String name, String text) {
    ScenarioFile file = reader.file(name, text);
    return new Entry(file.scenario(), text, file.history());
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
    changes.forEach((name, value) -> ParameterOverride.apply(tree, name, StrictYaml.tree(value)));
    // What was signed then may not be on the menu now.
    tree.remove("history");
    tree.put("id", id);
    tree.put("title", PortableText.format("%s (%s)", entry.scenario().title(), condition));
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
    return UserFiles.text(path);
  }

  /** A scenario file to begin a case with: complete, commented, playable. */
  public static String template(String id) {
    String title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    return resource("template.yaml").replace("my-case", id).replace("My case", title);
  }

  private static String resource(String name) {
    try (InputStream in = ScenarioLibrary.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
