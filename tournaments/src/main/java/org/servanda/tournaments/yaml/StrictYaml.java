package org.servanda.tournaments.yaml;

import org.servanda.tournaments.io.BadInputException;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML strictly: unknown or missing keys, wrong types and ranges are all told at once, each
 * with line and column, what is allowed and the nearest right name.
 *
 * @param <T> the record a file is bound to
 */
public final class StrictYaml<T extends Record> {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final Pattern TOLD = Pattern.compile("line (\\d+), column (\\d+)");

  private final Class<T> type;
  private final UnaryOperator<ObjectNode> complete;
  private final Function<ObjectNode, List<TreeDiagnostic>> rules;
  private final ObjectNode schemaTree;
  private final Schema schema;

  /**
   * A reader for files of a type.
   *
   * @param type the record
   * @param complete fills in the defaults of what a valid file leaves out
   */
  public StrictYaml(Class<T> type, UnaryOperator<ObjectNode> complete) {
    this(type, complete, whole -> List.of());
  }

  /**
   * A reader for files of a type with rules no schema can say.
   *
   * @param type the record
   * @param complete fills in the defaults of what a valid file leaves out
   * @param rules which of them a completed file breaks
   */
  public StrictYaml(
      Class<T> type,
      UnaryOperator<ObjectNode> complete,
      Function<ObjectNode, List<TreeDiagnostic>> rules) {
    this.type = type;
    this.complete = complete;
    this.rules = rules;
    this.schemaTree = JsonSchemas.of(type);
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    builder
                        .nodeReader(reader -> reader.locationAware())
                        // Its messages are translated, into the default locale if none is named.
                        .schemaRegistryConfig(
                            SchemaRegistryConfig.builder().locale(Locale.ROOT).build()))
            .getSchema(schemaTree);
  }

  /** A value as a tree: the way defaults are made of records. */
  public static ObjectNode tree(Record value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * A file's text as a tree.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws BadInputException if it is no YAML, or holds no keys
   */
  public static ObjectNode tree(String name, String text) {
    return (ObjectNode) parse(name, text);
  }

  /** A value of a file as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A tree as a file's text. */
  public static String text(ObjectNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /** Fills what is missing, at every depth, from the defaults. */
  public static void fillIn(ObjectNode node, ObjectNode defaults) {
    for (Map.Entry<String, JsonNode> entry : defaults.properties()) {
      JsonNode given = node.get(entry.getKey());
      if (given == null) {
        node.set(entry.getKey(), entry.getValue().deepCopy());
      } else if (given instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode more) {
        fillIn(inner, more);
      }
    }
  }

  /**
   * Reads a file's text.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws BadInputException telling every problem with its place
   */
  public T read(String name, String text) {
    JsonNode tree = parse(name, text);
    List<Error> errors = schema.validate(text, InputFormat.YAML);
    if (!errors.isEmpty()) {
      throw new BadInputException(
          Diagnostic.of(errors, schemaTree).stream()
              .map(p -> PortableText.format("%s:%d:%d: %s", name, p.line(), p.column(), p.text()))
              .collect(Collectors.joining(System.lineSeparator())));
    }
    ObjectNode whole = complete.apply((ObjectNode) tree);
    List<TreeDiagnostic> flaws = rules.apply(whole);
    if (!flaws.isEmpty()) {
      YamlLocations places = YamlLocations.of(name, text);
      throw new BadInputException(
          flaws.stream().map(places::tell).collect(Collectors.joining(System.lineSeparator())));
    }
    try {
      return MAPPER.treeToValue(whole, type);
    } catch (JacksonException e) {
      TreeDiagnostic flaw = new TreeDiagnostic(YamlLocations.pointer(e.getPath()), cause(e));
      throw new BadInputException(YamlLocations.of(name, text).tell(flaw), e);
    }
  }

  private static JsonNode parse(String name, String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (!(tree instanceof ObjectNode)) {
        throw new BadInputException(
            name + ":1:1: The file holds no keys; write 'key: value' lines");
      }
      return tree;
    } catch (JacksonException e) {
      throw new BadInputException(
          PortableText.format(
              "%s:%sThis is not YAML that can be read: %s",
              name, place(e), what(e.getOriginalMessage())),
          e);
    }
  }

  /** Where the parser stumbled; where it began to read what it stumbled over is further up. */
  private static String place(JacksonException e) {
    String place = "";
    Matcher told = TOLD.matcher(e.getOriginalMessage());
    while (told.find()) {
      place = told.group(1) + ":" + told.group(2) + ": ";
    }
    TokenStreamLocation at = e.getLocation();
    if (place.isEmpty() && at != null && at.getLineNr() > 0) {
      return at.getLineNr() + ":" + at.getColumnNr() + ": ";
    }
    return place.isEmpty() ? " " : place;
  }

  /** The constructors of the model say best what is wrong. */
  private static String cause(JacksonException e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause instanceof JacksonException jackson
        ? firstLine(jackson.getOriginalMessage())
        : String.valueOf(cause.getMessage());
  }

  /** What the parser was at, and what it found; the place is told already. */
  private static String what(String message) {
    return message
        .lines()
        .map(String::strip)
        .takeWhile(line -> !line.startsWith("in "))
        .limit(2)
        .collect(Collectors.joining(", "))
        .replaceAll("Duplicate Object property (\"[^\"]*\")", "$1 is said twice")
        .replaceAll(",? from `[^`]*`", "");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
