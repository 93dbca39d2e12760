package org.servanda.tournaments.yaml;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import tools.jackson.databind.JsonNode;

/** Turns the errors of a schema validator into plain words. */
final class SchemaErrors {
  /** The end of the path to an error in what an alternative is, not in what it holds. */
  private static final Pattern ALTERNATIVE = Pattern.compile("/anyOf/\\d+(/\\$ref)?/[^/]*$");

  private SchemaErrors() {}

  /**
   * The mistakes a validator found.
   *
   * @param errors the validator's errors
   * @param schema the schema it checked
   * @return empty only if there are no errors
   */
  static List<Diagnostic> diagnostics(List<Error> errors, JsonNode schema) {
    List<Error> meant = errors.stream().filter(error -> !isNoise(error)).toList();
    return (meant.isEmpty() ? errors : meant)
        .stream().map(error -> diagnostic(error, schema)).toList();
  }

  /**
   * Where a value may be a name or a block, the validator reports an error for each alternative.
   * Those for the alternative that was not meant only confuse.
   */
  private static boolean isNoise(Error error) {
    if (!ALTERNATIVE.matcher(error.getEvaluationPath().toString()).find()) {
      return false;
    }
    JsonNode node = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> node.isString() || node.isObject() || node.isNumber();
      case "enum" -> node.isObject();
      default -> false;
    };
  }

  private static Diagnostic diagnostic(Error error, JsonNode schema) {
    String place = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          new Diagnostic(
              place + "/" + YamlLocations.escaped(String.valueOf(error.getProperty())),
              unknown(error, schema));
      case "required" ->
          new Diagnostic(place, "The key '" + error.getProperty() + "' is missing here");
      case "enum" -> new Diagnostic(place, notListed(error));
      case "type" -> new Diagnostic(place, wrongType(error));
      case "minimum", "maximum" -> new Diagnostic(place, outOfRange(error, schema));
      case "pattern" -> new Diagnostic(place, illWritten(error, schema));
      default -> new Diagnostic(place, name(error) + error.getMessage());
    };
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
    error.getSchemaNode().forEach(entry -> allowed.add(entry.asString()));
    JsonNode node = error.getInstanceNode();
    String value = node.isContainer() ? node.toString() : node.asString();
    return PortableText.format(
        "%sis '%s'.%s Allowed: %s",
        name(error), value, NearestName.hint(value, allowed), String.join(", ", allowed));
  }

  private static String wrongType(Error error) {
    JsonNode node = error.getInstanceNode();
    String hint =
        node.isString() && node.asString().matches("[-+]?\\.\\d+")
            ? "; write " + node.asString().replace(".", "0.")
            : "";
    return PortableText.format(
        "%sis %s, but must be %s%s",
        name(error), node, article(error.getSchemaNode().asString()), hint);
  }

  private static String outOfRange(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    JsonNode field = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
    JsonNode min = field.get("minimum");
    JsonNode max = field.path("maximum");
    return PortableText.format(
        "%sis %s, but must be %s (%s)",
        name(error),
        error.getInstanceNode(),
        max.isMissingNode() ? "at least " + min : "from " + min + " to " + max,
        field.get("description").asString());
  }

  private static String illWritten(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    JsonNode field = schema.at(pointer.substring(0, pointer.lastIndexOf('/')));
    return PortableText.format(
        "%sis %s, but must be %s",
        name(error), error.getInstanceNode(), field.get("description").asString());
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
