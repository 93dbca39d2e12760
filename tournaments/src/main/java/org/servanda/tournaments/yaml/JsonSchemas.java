package org.servanda.tournaments.yaml;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Range;
import org.servanda.engine.model.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the files people write, generated from the records they are bound to: ranges and
 * meanings come from {@link Range} and {@link TextPattern}, so that a file, its schema and the
 * error messages cannot disagree.
 */
public final class JsonSchemas {
  /** What must be written; everything else has a default. */
  private static final Map<String, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("ScenarioFile", Set.of("id", "title", "a", "b", "issues")),
          Map.entry("Party", Set.of("name")),
          Map.entry("Issue", Set.of("name", "obligor", "options")),
          Map.entry("Option", Set.of("name")),
          Map.entry("Form", Set.of("name", "breaking")),
          Map.entry("Verification", Set.of("name", "proof")),
          Map.entry("Precision", Set.of("name", "arguable")),
          Map.entry("Standing", Set.of("options")),
          Map.entry("History", Set.of("signed", "date", "how")),
          Map.entry("Signed", Set.of("options", "form", "verification", "precision")),
          Map.entry("Utilities", Set.of("a", "b")),
          Map.entry("Bound", Set.of("issue", "from", "to")));

  private JsonSchemas() {}

  /** The schema of the files that hold a record of the given type. */
  public static ObjectNode of(Class<? extends Record> type) {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.FLATTENED_ENUMS);
    builder
        .forFields()
        .withRequiredCheck(JsonSchemas::isRequired)
        .withDescriptionResolver(JsonSchemas::meaning)
        .withNumberInclusiveMinimumResolver(field -> range(field, r -> bound(r.min())))
        .withNumberInclusiveMaximumResolver(field -> range(field, r -> bound(r.max())))
        .withStringPatternResolver(field -> words(field, JsonSchemas::pattern))
        .withEnumResolver(field -> words(field, JsonSchemas::oneOf));
    ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type);
    if (schema.at("/properties/terms/properties/forms") instanceof ObjectNode) {
      allowNames((ObjectNode) schema.at("/properties/terms"));
    }
    return schema;
  }

  private static boolean isRequired(FieldScope field) {
    return REQUIRED
        .getOrDefault(
            field.getMember().getRawMember().getDeclaringClass().getSimpleName(), Set.of())
        .contains(field.getName());
  }

  private static @Nullable String meaning(FieldScope field) {
    String range = range(field, Range::value);
    return range == null ? words(field, TextPattern::value) : range;
  }

  private static @Nullable String pattern(TextPattern words) {
    return words.pattern().isEmpty() ? null : "^(" + words.pattern() + ")$";
  }

  private static @Nullable List<String> oneOf(TextPattern words) {
    return words.oneOf().length == 0 ? null : List.of(words.oneOf());
  }

  private static <T> @Nullable T range(FieldScope field, Function<Range, @Nullable T> what) {
    return of(field, Range.class, what);
  }

  private static <T> @Nullable T words(FieldScope field, Function<TextPattern, @Nullable T> what) {
    return of(field, TextPattern.class, what);
  }

  private static <A extends Annotation, T> @Nullable T of(
      FieldScope field, Class<A> type, Function<A, @Nullable T> what) {
    if (field.isFakeContainerItemScope()) {
      return null;
    }
    Class<?> owner = field.getMember().getRawMember().getDeclaringClass();
    RecordComponent[] components =
        owner.isRecord() ? owner.getRecordComponents() : new RecordComponent[0];
    for (RecordComponent component : components) {
      A annotation = component.getAnnotation(type);
      if (annotation != null && component.getName().equals(field.getName())) {
        return what.apply(annotation);
      }
    }
    return null;
  }

  private static @Nullable BigDecimal bound(double value) {
    if (Double.isInfinite(value) || value == Double.MAX_VALUE) {
      return null;
    }
    return value == Math.rint(value) ? BigDecimal.valueOf((long) value) : BigDecimal.valueOf(value);
  }

  /** Levels of terms may be named, if they are the model's own, or described in full. */
  private static void allowNames(ObjectNode menu) {
    for (String list : List.of("forms", "verification", "precision", "escapes")) {
      ObjectNode field = (ObjectNode) menu.at("/properties/" + list);
      JsonNode described = field.get("items");
      ArrayNode either = field.putObject("items").putArray("anyOf");
      ArrayNode named = either.addObject().put("type", "string").putArray("enum");
      names(list).forEach(named::add);
      either.add(described);
    }
  }

  private static List<String> names(String menu) {
    return switch (menu) {
      case "forms" -> Form.STANDARD.stream().map(Form::name).toList();
      case "verification" -> Verification.STANDARD.stream().map(Verification::name).toList();
      case "precision" -> Precision.STANDARD.stream().map(Precision::name).toList();
      case "escapes" -> List.of("none");
      default -> throw new IllegalArgumentException(menu);
    };
  }

  /** The property names a schema allows at the place an error speaks of. */
  static List<String> properties(JsonNode schema, String pointer) {
    JsonNode properties = schema.at(pointer + "/properties");
    return properties.propertyNames().stream().toList();
  }
}
