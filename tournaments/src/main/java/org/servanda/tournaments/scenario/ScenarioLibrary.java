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
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** The bundled scenarios, by id, and scenarios in the user's own files. */
public final class ScenarioLibrary {
  /** The ids of the bundled scenarios: historical cases, then games. */
  public static final List<String> IDS =
      List.of(
          "agreed-framework-1994",
          "budapest-1994",
          "cfe-1990",
          "dayton-1995",
          "egypt-israel-1979",
          "good-friday-1998",
          "hong-kong-1984",
          "indus-waters-1960",
          "inf-1987",
          "iran-saudi-2023",
          "jcpoa-2015",
          "korea-2018",
          "libya-2003",
          "minsk-2015",
          "nafta-usmca-2018",
          "new-start-2010",
          "northern-ireland-2020",
          "open-skies-1992",
          "oslo-1993",
          "panama-canal-1977",
          "paris-2015",
          "salt-abm-1972",
          "salt-ii-1979",
          "shimla-1972",
          "start-1991",
          "syria-2013",
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
   * @param name the text's name in messages, such as its file
   * @param scenario the scenario
   * @param text its YAML
   * @param history what was signed in history and how it ended, if the file says so
   */
  public record Entry(
      String name, Scenario scenario, String text, @Nullable HistoricalRecord history) {}

  /**
   * The scenario with an id, or in a file.
   *
   * @param name an id of the library, or the path of a YAML file
   * @throws BadInputException if there is no such scenario, or it cannot be read
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
              : PortableText.format("The name '%s' must end in .yaml; rename the file", name));
    }
    throw new BadInputException(
        PortableText.format(
            "Unknown scenario '%s'.%s The library has %s. You can also give the path of a .yaml"
                + " file.",
            name, NearestName.hint(name, IDS), String.join(", ", IDS)));
  }

  /**
   * Reads a scenario from a text.
   *
   * @param name the text's name in messages
   * @throws BadInputException if the text is not a valid scenario
   */
  public Entry read(String name, String text) {
    ScenarioFile file = reader.file(name, text);
    return new Entry(name, file.scenario(), text, file.history());
  }

  /**
   * A scenario under a condition: a scenario whose id combines both names, with the same random
   * numbers.
   *
   * @param entry the scenario
   * @param condition the condition's name
   * @param changes the parameters it overrides, with their values
   * @throws BadInputException if there is no such parameter, or a value is not allowed
   */
  public Entry changed(Entry entry, String condition, Map<String, Object> changes) {
    String id = entry.scenario().base() + "[" + condition + "]";
    ObjectNode tree = StrictYaml.tree(id, entry.text());
    changes.forEach((name, value) -> ParameterOverride.apply(tree, name, StrictYaml.tree(value)));
    // The agreement signed in history may not be on the changed menu.
    tree.remove("history");
    tree.put("id", id);
    tree.put("title", PortableText.format("%s (%s)", entry.scenario().title(), condition));
    return read(id, StrictYaml.text(tree));
  }

  /** Whether a name is a file rather than an id of the library. */
  public static boolean looksLikeFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.contains("/");
  }

  /**
   * Reads the text of a file.
   *
   * @throws BadInputException if it cannot be read
   */
  public static String text(Path path) {
    return UserFiles.text(path);
  }

  /** A scenario file to start a case from: complete, commented and playable. */
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
