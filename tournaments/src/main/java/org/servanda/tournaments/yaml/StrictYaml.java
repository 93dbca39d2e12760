package org.servanda.tournaments.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.servanda.engine.model.World;
import org.servanda.tournaments.io.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML strictly: reports all unknown and missing keys, wrong types and values out of range at
 * once, each with its line and column, what is allowed and the nearest correct name.
 *
 * @param <T> the record that files are bound to
 */
public final class StrictYaml<T extends Record> {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addMixIn(World.Turns.class, TurnsKeys.class)
          .build();

  private final Class<T> type;
  private final Function<ObjectNode, List<Diagnostic>> written;
  private final UnaryOperator<ObjectNode> complete;
  private final Function<ObjectNode, List<Diagnostic>> rules;
  private final ObjectNode schemaTree;
  private final Schema schema;

  /**
   * Creates a reader for files of a type, all of whose keys may be left out.
   *
   * @param type the record
   * @param complete adds the defaults of the keys a valid file leaves out
   */
  public StrictYaml(Class<T> type, UnaryOperator<ObjectNode> complete) {
    this(type, JsonSchemas.of(type), complete, whole -> List.of());
  }

  /** The keys of {@link World.Turns}. */
  private interface TurnsKeys {
    @JsonProperty(JsonSchemas.CONTINUE)
    double continuation();
  }

  /**
   * Creates a reader for files of a type, with a schema and with rules that no schema can express.
   *
   * @param type the record
   * @param schema its JSON Schema
   * @param complete adds the defaults of the keys a valid file leaves out
   * @param rules the mistakes in a completed file
   */
  public StrictYaml(
      Class<T> type,
      ObjectNode schema,
      UnaryOperator<ObjectNode> complete,
      Function<ObjectNode, List<Diagnostic>> rules) {
    this(type, schema, file -> List.of(), complete, rules);
  }

  /**
   * Creates a reader for files of a type, with a schema and with rules that no schema can express.
   *
   * @param type the record
   * @param schema its JSON Schema
   * @param written the mistakes in a file as it is written
   * @param complete adds the defaults of the keys that a file without these mistakes leaves out
   * @param rules the mistakes in a completed file
   */
  public StrictYaml(
      Class<T> type,
      ObjectNode schema,
      Function<ObjectNode, List<Diagnostic>> written,
      UnaryOperator<ObjectNode> complete,
      Function<ObjectNode, List<Diagnostic>> rules) {
    this.type = type;
    this.written = written;
    this.complete = complete;
    this.rules = rules;
    this.schemaTree = schema;
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    // Without a locale its messages would be in the default one.
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ROOT).build()))
            .getSchema(schemaTree);
  }

  /** Converts a record to a tree, such as a record of default values. */
  public static ObjectNode tree(Record value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Parses a file's text.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws BadInputException if it is not YAML, or holds no keys
   */
  public static ObjectNode tree(String name, String text) {
    return (ObjectNode) parse(name, text);
  }

  /** Converts a value of a file to a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Writes a tree as YAML. */
  public static String text(ObjectNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /** Adds the keys that are missing, at every depth, from the defaults. */
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
   * @throws BadInputException if the file is wrong; the message lists every mistake with its place
   */
  public T read(String name, String text) {
    JsonNode tree = parse(name, text);
    refuse(name, text, SchemaErrors.diagnostics(validated(text), schemaTree));
    refuse(name, text, YamlSyntax.controls("", tree));
    refuse(name, text, written.apply((ObjectNode) tree));
    ObjectNode whole = complete.apply((ObjectNode) tree);
    refuse(name, text, rules.apply(whole));
    try {
      return MAPPER.treeToValue(whole, type);
    } catch (JacksonException e) {
      Diagnostic mistake = new Diagnostic(pointer(e.getPath()), cause(e));
      throw new BadInputException(YamlLocations.of(name, text).report(List.of(mistake)), e);
    }
  }

  private List<Error> validated(String text) {
    return schema.validate(text, InputFormat.YAML);
  }

  private static void refuse(String name, String text, List<Diagnostic> mistakes) {
    if (!mistakes.isEmpty()) {
      throw new BadInputException(YamlLocations.of(name, text).report(mistakes));
    }
  }

  /** The place at which binding failed, as a JSON pointer. */
  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null
              ? Integer.toString(step.getIndex())
              : YamlLocations.escaped(step.getPropertyName()));
    }
    return pointer.toString();
  }

  private static JsonNode parse(String name, String text) {
    try {
      YamlSyntax.check(MAPPER, name, text);
      JsonNode tree = MAPPER.readTree(text);
      if (!(tree instanceof ObjectNode)) {
        throw YamlSyntax.noKeys(name, text);
      }
      return tree;
    } catch (JacksonException e) {
      throw YamlSyntax.wrong(name, text, e);
    }
  }

  /** The message of the innermost cause: the model's constructors describe mistakes best. */
  private static String cause(JacksonException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof JacksonException jackson
        ? firstLine(jackson.getOriginalMessage())
        : String.valueOf(cause.getMessage());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
