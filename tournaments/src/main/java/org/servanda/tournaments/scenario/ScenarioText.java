package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a scenario with given utilities as YAML. Standard values are left out; numbers are read
 * back exactly.
 */
public final class ScenarioText {
  /** The most characters the YAML reader accepts. */
  static final int LONGEST = 3_000_000;

  private static final int WIDTH = 110;

  /** A party with default values and a name no party has, so that names are always written. */
  private static final Party NAMELESS = Party.named("\0");

  private final StringBuilder text = new StringBuilder();

  private ScenarioText() {}

  /**
   * Writes a scenario.
   *
   * @param comment the comment at the top of the file
   * @throws BadInputException if the text would be too long to be read
   */
  public static String of(Scenario scenario, GivenUtilities utilities, String comment) {
    ScenarioText writer = new ScenarioText();
    comment.lines().forEach(line -> writer.line("# " + line));
    writer.head(scenario);
    scenario.issues().forEach(writer::issue);
    writer.rest(scenario);
    writer.utilities(utilities);
    if (writer.text.length() > LONGEST) {
      throw new BadInputException(
          PortableText.format(
              "Scenario '%s' would take %,d characters, but at most %,d can be read. Its issues"
                  + " have %,d values in all; reduce them",
              scenario.id(),
              writer.text.length(),
              LONGEST,
              scenario.issues().stream().mapToLong(i -> i.options().size()).sum()));
    }
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void head(Scenario scenario) {
    line("id: " + quoted(scenario.id()));
    line("title: " + quoted(scenario.title()));
    line("summary: " + quoted(scenario.summary()));
    line("");
    line("a: " + flow(unlike(scenario.a(), NAMELESS)));
    line("b: " + flow(unlike(scenario.b(), NAMELESS)));
    line("");
    line("issues:");
  }

  private void issue(Issue issue) {
    line("  - name: " + quoted(issue.name()));
    line("    obligor: " + issue.obligor());
    wrap(
        "    options: [",
        issue.options().stream().map(Option::name).map(name -> "{name: " + quoted(name) + "}"));
  }

  private void rest(Scenario scenario) {
    line("");
    section("terms", unlike(scenario.terms(), TermsMenu.standard()));
    section("world", unlike(scenario.world(), World.standard()));
  }

  private void section(String name, ObjectNode values) {
    if (!values.isEmpty()) {
      line(name + ":");
      values.properties().forEach(e -> line("  " + e.getKey() + ": " + flow(e.getValue())));
      line("");
    }
  }

  private void utilities(GivenUtilities utilities) {
    line("# The utility of outcomes, by issue and option, weights included.");
    line("utilities:");
    line("  iterated: " + utilities.iterated());
    line("  scale: " + number(utilities.scale()));
    utility("a", utilities.a());
    utility("b", utilities.b());
  }

  private void utility(String seat, UtilityFunction utility) {
    line("  " + seat + ":");
    if (!utility.sum().isEmpty()) {
      line("    sum:");
      for (List<Double> issue : utility.sum()) {
        wrap("      - [", issue.stream().map(ScenarioText::number));
      }
    }
    if (!utility.boxes().isEmpty()) {
      line("    most: " + number(utility.most()));
      line("    boxes:");
      for (UtilityFunction.Box box : utility.boxes()) {
        String bounds =
            box.bounds().stream().map(ScenarioText::bound).collect(Collectors.joining(", "));
        line(PortableText.format("      - {worth: %s, bounds: [%s]}", number(box.worth()), bounds));
      }
    }
  }

  private static String bound(UtilityFunction.Bound bound) {
    return PortableText.format(
        "{issue: %d, from: %d, to: %d%s}",
        bound.issue(), bound.from(), bound.to(), bound.outside() ? ", outside: true" : "");
  }

  /** Writes a list over as many lines as it needs, indented below its opening. */
  private void wrap(String opening, Stream<String> entries) {
    String indent = " ".repeat(opening.length());
    StringBuilder line = new StringBuilder(opening);
    String comma = "";
    for (String entry : (Iterable<String>) entries::iterator) {
      if (line.length() + entry.length() > WIDTH && line.length() > opening.length()) {
        line(line + ",");
        line = new StringBuilder(indent);
        comma = "";
      }
      line.append(comma).append(entry);
      comma = ", ";
    }
    line(line + "]");
  }

  /**
   * The values in which a record differs from another, at every depth; lists are compared whole.
   */
  private static ObjectNode unlike(Record value, Record standard) {
    return unlike(StrictYaml.tree(value), StrictYaml.tree(standard));
  }

  private static ObjectNode unlike(ObjectNode value, ObjectNode standard) {
    ObjectNode rest = value.objectNode();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode known = standard.get(entry.getKey());
      if (entry.getValue() instanceof ObjectNode inner && known instanceof ObjectNode more) {
        ObjectNode differing = unlike(inner, more);
        if (!differing.isEmpty()) {
          rest.set(entry.getKey(), differing);
        }
      } else if (!entry.getValue().equals(known)) {
        rest.set(entry.getKey(), entry.getValue());
      }
    }
    return rest;
  }

  private static String flow(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> parts = new ArrayList<>();
      object.properties().forEach(e -> parts.add(e.getKey() + ": " + flow(e.getValue())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (node instanceof ArrayNode array) {
      return array.valueStream().map(ScenarioText::flow).toList().toString();
    }
    if (node.isString()) {
      return quoted(node.asString());
    }
    return node.isFloatingPointNumber() ? number(node.doubleValue()) : node.asString();
  }

  /** The shortest decimal that reads back as this double, with the exponent sign YAML needs. */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String plain = Double.toString(value);
    return plain.contains("E-") ? plain : plain.replace("E", "E+");
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
