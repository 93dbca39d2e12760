package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Overrides parameters of a scenario's file. A parameter is named by its full path, joined by dots
 * ({@code world.power.drift}, {@code issues.missiles.observability}), or by its own name if that is
 * unambiguous: a party's ({@code succession}, for both parties), the world's ({@code drift}), or a
 * term that is imposed ({@code form: treaty}).
 */
final class ParameterOverride {
  private static final Map<String, String> TERMS =
      Map.of(
          "form", "terms.forms",
          "verification", "terms.verification",
          "precision", "terms.precision",
          "years", "terms.years",
          "review", "terms.reviews",
          "escape", "terms.escapes",
          "guarantor", "terms.guarantors");

  private static final Map<String, List<String>> SHORT = names();

  private ParameterOverride() {}

  /** The paths each short name may mean. */
  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String field : StrictYaml.tree(Party.named("A")).propertyNames()) {
      if (!field.equals("name")) {
        names.put(field, List.of("a." + field, "b." + field));
      }
    }
    TERMS.forEach((term, menu) -> names.put(term, List.of(menu)));
    for (String top :
        List.of("issues", "standing", "utilities", "game", "a", "b", "terms", "world")) {
      names.put(top, List.of(top));
    }
    Map<String, List<String>> world = new LinkedHashMap<>();
    names("world", StrictYaml.tree(World.standard()), world);
    world.forEach(names::putIfAbsent);
    return names;
  }

  private static void names(String path, ObjectNode node, Map<String, List<String>> found) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String here = path + "." + entry.getKey();
      found.merge(entry.getKey(), List.of(here), ParameterOverride::joined);
      if (entry.getValue() instanceof ObjectNode inner) {
        names(here, inner, found);
      }
    }
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /**
   * Changes a parameter.
   *
   * @param scenario the scenario's file as a tree; it is modified
   * @param name the parameter's name
   * @param value its new value
   * @throws BadInputException if there is no such parameter, or the name is ambiguous
   */
  static void apply(ObjectNode scenario, String name, JsonNode value) {
    boolean whole = name.contains(".");
    List<String> paths = whole ? List.of(name) : SHORT.getOrDefault(name, List.of());
    if (paths.isEmpty()) {
      throw new BadInputException(
          PortableText.format(
              "No parameter of a scenario is called '%s'.%s Write its full path, such as 'world.power.drift'",
              name, NearestName.hint(name, new TreeSet<>(SHORT.keySet()))));
    }
    if (paths.size() > 1 && paths.stream().allMatch(path -> path.startsWith("world."))) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is ambiguous: it could be %s; write the full path",
              name, String.join(" or ", paths)));
    }
    boolean listed = TERMS.containsKey(name) && !value.isArray();
    for (String path : paths) {
      JsonNode put = listed ? scenario.arrayNode().add(value) : value;
      put(scenario, name, Arrays.asList(path.split("\\.")), put);
    }
  }

  private static void put(ObjectNode node, String name, List<String> path, JsonNode value) {
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty()) {
      node.set(key, value.deepCopy());
    } else if (node.get(key) instanceof ArrayNode list) {
      put(element(list, name, rest.get(0)), name, rest.subList(1, rest.size()), value);
    } else {
      ObjectNode here = node.get(key) instanceof ObjectNode object ? object : node.putObject(key);
      put(here, name, rest, value);
    }
  }

  private static ObjectNode element(ArrayNode list, String parameter, String wanted) {
    List<String> names = new ArrayList<>();
    for (JsonNode element : list) {
      String name = element.path("name").asString("");
      names.add(name);
      if (element instanceof ObjectNode object && name.equals(wanted)) {
        return object;
      }
    }
    throw new BadInputException(
        PortableText.format(
            "'%s' names '%s', which does not exist. There are %s.%s",
            parameter, wanted, String.join(", ", names), NearestName.hint(wanted, names)));
  }
}
