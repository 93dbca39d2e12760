package org.servanda.tournaments.scenario;

import java.util.List;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.tournaments.yaml.Diagnostic;
import org.servanda.tournaments.yaml.StrictYaml;
import org.servanda.tournaments.yaml.YamlLocations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads scenario files. Keys a file leaves out have the values of {@link World#standard()} and the
 * other standard values.
 */
public final class ScenarioReader {
  /** The observability at which a verification level's proof rate applies unchanged. */
  private static final double MIDDLING = .5;

  private final StrictYaml<ScenarioFile> yaml =
      new StrictYaml<>(
          ScenarioFile.class,
          ScenarioSchema.schema(),
          GameBlock::mistakes,
          ScenarioReader::complete,
          ScenarioRules::broken);

  /** A reader, which may be used again and by many threads. */
  public ScenarioReader() {}

  /**
   * Reads a scenario.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws org.servanda.tournaments.io.BadInputException if the file is wrong; the message lists
   *     every mistake with its place
   */
  public Scenario read(String name, String text) {
    return file(name, text).scenario();
  }

  /** Reads a scenario file with its historical record. */
  ScenarioFile file(String name, String text) {
    return yaml.read(name, text);
  }

  /**
   * Warnings about what a valid file says but probably does not mean, each with its place.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws org.servanda.tournaments.io.BadInputException if the file is wrong
   */
  public List<String> advice(String name, String text) {
    List<Diagnostic> advice = ScenarioAdvice.of(file(name, text));
    YamlLocations places = YamlLocations.of(name, text);
    return advice.stream().map(f -> places.of(f.pointer()) + ": warning: " + f.text()).toList();
  }

  /** The JSON Schema of scenario files. */
  public static String schema() {
    return ScenarioSchema.schema().toPrettyString();
  }

  /**
   * Writes a scenario as YAML, every parameter named: reading the text gives an equal scenario.
   *
   * @param scenario built in code, or read
   */
  public static String text(Scenario scenario) {
    ObjectNode tree = StrictYaml.tree(ScenarioFile.of(scenario));
    for (String optional : List.of("standing", "utilities", "game", "history")) {
      if (tree.get(optional).isNull()) {
        tree.remove(optional);
      }
    }
    for (String seat : List.of("a", "b")) {
      ObjectNode party = (ObjectNode) tree.get(seat);
      if (party.get("opposition").isNull()) {
        party.remove("opposition");
      }
    }
    ArrayNode escapes = (ArrayNode) tree.get("terms").get("escapes");
    for (int i = 0; i < escapes.size(); i++) {
      if (Double.isInfinite(escapes.get(i).doubleValue())) {
        escapes.set(i, escapes.stringNode("none"));
      }
    }
    return StrictYaml.text(tree);
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    putMissing(whole, "summary", "");
    GameBlock.complete(whole);
    if (!whole.has(GameBlock.KEY)) {
      whole.putNull(GameBlock.KEY);
    }
    if (!whole.has("standing")) {
      whole.putNull("standing");
    }
    StrictYaml.fillIn((ObjectNode) whole.get("a"), StrictYaml.tree(Party.named("A")));
    StrictYaml.fillIn((ObjectNode) whole.get("b"), StrictYaml.tree(Party.named("B")));
    whole.get("issues").forEach(issue -> completeIssue((ObjectNode) issue));
    completeTerms(section(whole, "terms"));
    if (whole.get("utilities") instanceof ObjectNode utilities) {
      completeUtilities(utilities);
    } else {
      whole.putNull("utilities");
    }
    StrictYaml.fillIn(section(whole, "world"), StrictYaml.tree(World.standard()));
    return whole;
  }

  private static void putMissing(ObjectNode node, String key, String value) {
    if (!node.has(key)) {
      node.put(key, value);
    }
  }

  private static ObjectNode section(ObjectNode node, String key) {
    return node.get(key) instanceof ObjectNode section ? section : node.putObject(key);
  }

  private static void completeIssue(ObjectNode issue) {
    if (!issue.has("observability")) {
      issue.put("observability", MIDDLING);
    }
    ObjectNode plain = StrictYaml.tree(Option.of("plain", 0, 0));
    issue.get("options").forEach(option -> StrictYaml.fillIn((ObjectNode) option, plain));
  }

  private static void completeUtilities(ObjectNode utilities) {
    UtilityFunction nothing = UtilityFunction.ofSum(List.of());
    StrictYaml.fillIn(utilities, StrictYaml.tree(new GivenUtilities(false, 1, nothing, nothing)));
    for (String seat : List.of("a", "b")) {
      for (JsonNode box : utilities.get(seat).get("boxes")) {
        StrictYaml.fillIn((ObjectNode) box, StrictYaml.tree(new UtilityFunction.Box(0, List.of())));
        for (JsonNode bound : box.get("bounds")) {
          StrictYaml.fillIn(
              (ObjectNode) bound, StrictYaml.tree(new UtilityFunction.Bound(0, 0, 0, false)));
        }
      }
    }
  }

  private static void completeTerms(ObjectNode terms) {
    StrictYaml.fillIn(terms, StrictYaml.tree(TermsMenu.standard()));
    name(terms, "forms", Form.STANDARD, StrictYaml.tree(new Form("plain", 0, 1, false, 0)));
    name(
        terms,
        "verification",
        Verification.STANDARD,
        StrictYaml.tree(new Verification("plain", 0, 0, 1)));
    name(terms, "precision", Precision.STANDARD, StrictYaml.tree(new Precision("plain", 0, 0, 0)));
    ArrayNode escapes = (ArrayNode) terms.get("escapes");
    for (int i = 0; i < escapes.size(); i++) {
      if (escapes.get(i).isString()) {
        escapes.set(i, escapes.numberNode(Double.POSITIVE_INFINITY));
      }
    }
  }

  /** Replaces names of standard levels by the levels themselves. */
  private static void name(
      ObjectNode terms, String menu, List<? extends Record> standard, ObjectNode plain) {
    ArrayNode levels = (ArrayNode) terms.get(menu);
    for (int i = 0; i < levels.size(); i++) {
      JsonNode level = levels.get(i);
      if (level instanceof ObjectNode described) {
        StrictYaml.fillIn(described, plain);
      } else {
        for (Record known : standard) {
          ObjectNode tree = StrictYaml.tree(known);
          if (tree.get("name").equals(level)) {
            levels.set(i, tree);
          }
        }
      }
    }
  }
}
