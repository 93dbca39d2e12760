package org.servanda.tournaments.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong at a place of a file.
 *
 * @param line from 1
 * @param column from 1
 * @param text what is wrong, what is allowed, and how to mend it
 */
record Diagnostic(int line, int column, String text) {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::text);

  /**
   * The problems a validator found, in the order of the file, each told once and in plain words.
   */
  static List<Diagnostic> of(List<Error> errors, JsonNode schema) {
    Set<Diagnostic> problems = new LinkedHashSet<>();
    for (Error error : errors) {
      if (!isNoise(error)) {
        problems.add(of(error, schema));
      }
    }
    List<Diagnostic> sorted = new ArrayList<>(problems);
    sorted.sort(ORDER);
    return sorted;
  }

  /**
   * Of the alternatives of an entry that may be a name or an object, only the one that was meant is
   * worth a word.
   */
  private static boolean isNoise(Error error) {
    String place = error.getEvaluationPath().toString();
    JsonNode node = error.getInstanceNode();
    return place.contains("/anyOf/")
        && error.getKeyword().equals("type")
        && node != null
        && (node.isString() || node.isObject() || node.isNumber());
  }

  private static Diagnostic of(Error error, JsonNode schema) {
    JsonNode node = error.getInstanceNode();
    JsonNode place = node;
    String text =
        switch (error.getKeyword()) {
          case "additionalProperties" -> unknown(error, schema);
          case "required" -> "'" + error.getProperty() + "' is missing here";
          case "enum" -> notListed(error);
          case "type" -> wrongType(error);
          case "minimum", "maximum" -> outOfRange(error, schema);
          case "pattern" -> illWritten(error, schema);
          default -> name(error) + error.getMessage();
        };
    if (error.getKeyword().equals("additionalProperties") && node != null) {
      @Nullable JsonNode value = node.get(error.getProperty());
      place = value == null ? node : value;
    }
    TokenStreamLocation location =
        place == null ? TokenStreamLocation.NA : JsonNodes.tokenStreamLocationOf(place);
    return new Diagnostic(
        Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), text);
  }

  private static String unknown(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    String owner = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    List<String> allowed = JsonSchemas.properties(schema, owner);
    String key = String.valueOf(error.getProperty());
    return PortableText.format(
        "Unknown key '%s'.%s Allowed here: %s",
        key, NearestName.hint(key, allowed), String.join(", ", allowed));
  }

  private static String notListed(Error error) {
    List<String> allowed = new ArrayList<>();
    JsonNode listed = error.getSchemaNode();
    if (listed != null) {
      listed.forEach(entry -> allowed.add(entry.asString()));
    }
    JsonNode node = error.getInstanceNode();
    String value = node == null ? "" : node.asString();
    return PortableText.format(
        "%sis '%s'.%s Allowed: %s",
        name(error), value, NearestName.hint(value, allowed), String.join(", ", allowed));
  }

  private static String wrongType(Error error) {
    JsonNode node = error.getInstanceNode();
    JsonNode wanted = error.getSchemaNode();
    String hint =
        node != null && node.isString() && node.asString().matches("[-+]?\\.\\d+")
            ? "; write " + node.asString().replace(".", "0.")
            : "";
    return PortableText.format(
        "%sis %s, but must be %s%s",
        name(error),
        node == null ? "missing" : node.toString(),
        wanted == null ? "of another type" : article(wanted.asString()),
        hint);
  }

  private static String outOfRange(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    JsonNode field = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
    JsonNode min = field.path("minimum");
    JsonNode max = field.path("maximum");
    String allowed =
        max.isMissingNode()
            ? "at least " + min
            : min.isMissingNode() ? "at most " + max : "from " + min + " to " + max;
    String meaning =
        field.has("description") ? " (" + field.get("description").asString() + ")" : "";
    return PortableText.format(
        "%sis %s, but must be %s%s", name(error), error.getInstanceNode(), allowed, meaning);
  }

  private static String illWritten(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    JsonNode field = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
    return PortableText.format(
        "%sis %s, but must be %s",
        name(error), error.getInstanceNode(), field.path("description").asString("otherwise"));
  }

  private static String article(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "array" -> "a list";
      case "object" -> "a block of keys and values";
      case "string" -> "a text";
      case "boolean" -> "true or false";
      default -> "a " + type;
    };
  }

  private static String name(Error error) {
    String path = error.getInstanceLocation().toString();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty()
        ? "The file "
        : last.matches("\\d+") ? "Entry " + (Integer.parseInt(last) + 1) + " " : "'" + last + "' ";
  }
}
