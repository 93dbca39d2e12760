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
import org.servanda.engine.model.Range;
import org.servanda.engine.model.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the files users write, generated from the records they are bound to. Ranges and
 * meanings come from {@link Range} and {@link TextPattern}, so a file, its schema and the error
 * messages cannot disagree.
 */
public final class JsonSchemas {
  /** The key of {@link World.Turns#continuation}, which no Java name can be. */
  static final String CONTINUE = "continue";

  private JsonSchemas() {}

  /** The schema of files that hold a record of a type, all of whose keys may be left out. */
  public static ObjectNode of(Class<? extends Record> type) {
    return of(type, Map.of());
  }

  /**
   * The schema of files that hold a record of a type.
   *
   * @param type the record
   * @param required the keys that must be written, by the record they belong to
   */
  public static ObjectNode of(Class<? extends Record> type, Map<Class<?>, Set<String>> required) {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.FLATTENED_ENUMS);
    builder
        .forFields()
        .withRequiredCheck(
            field -> required.getOrDefault(owner(field), Set.of()).contains(field.getName()))
        .withPropertyNameOverrideResolver(
            field -> owner(field) == World.Turns.class ? key(field) : null)
        .withDescriptionResolver(JsonSchemas::meaning)
        .withNumberInclusiveMinimumResolver(field -> range(field, r -> bound(r.min())))
        .withNumberInclusiveMaximumResolver(field -> range(field, r -> bound(r.max())))
        .withStringPatternResolver(field -> words(field, JsonSchemas::pattern))
        .withEnumResolver(field -> words(field, JsonSchemas::oneOf));
    return new SchemaGenerator(builder.build()).generateSchema(type);
  }

  private static @Nullable String key(FieldScope field) {
    return field.getDeclaredName().equals("continuation") ? CONTINUE : null;
  }

  private static Class<?> owner(FieldScope field) {
    return field.getMember().getRawMember().getDeclaringClass();
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
    Class<?> owner = owner(field);
    RecordComponent[] components =
        owner.isRecord() ? owner.getRecordComponents() : new RecordComponent[0];
    for (RecordComponent component : components) {
      A annotation = component.getAnnotation(type);
      if (annotation != null && component.getName().equals(field.getDeclaredName())) {
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

  /** The property names a schema allows at a JSON pointer. */
  static List<String> properties(JsonNode schema, String pointer) {
    JsonNode properties = schema.at(pointer + "/properties");
    return properties.propertyNames().stream().toList();
  }
}
