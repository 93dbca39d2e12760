package org.servanda.engine.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/** Checks a record's numbers against the {@link Range} of each component. */
final class RangeChecks {
  /** Found once for each type: reading annotations takes longer than making a record. */
  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
      };

  private RangeChecks() {}

  /** A component of a record and its range, if it has one. */
  private record Component(String name, @Nullable Range range) {
    static Component of(RecordComponent component) {
      return new Component(component.getName(), component.getAnnotation(Range.class));
    }
  }

  /**
   * Checks the values of a record that is being made.
   *
   * @param values the values of its components, in order; components after the last ranged one may
   *     be left out
   * @throws IllegalArgumentException if a value is out of range or NaN; the message names the
   *     component, its value and what is allowed
   */
  static void check(Class<? extends Record> type, Object... values) {
    List<Component> components = COMPONENTS.get(type);
    for (int i = 0; i < values.length; i++) {
      Range range = components.get(i).range();
      if (range != null && values[i] instanceof Number number) {
        check(type, components.get(i).name(), number.doubleValue(), range);
      }
    }
  }

  private static void check(Class<?> type, String component, double value, Range range) {
    if (!(value >= range.min() && value <= range.max())) {
      throw new IllegalArgumentException(
          PortableText.format(
              "%s %s is %s, but must be %s (%s)",
              type.getSimpleName(),
              component,
              PortableText.number(value),
              PortableText.range(range.min(), range.max()),
              range.value()));
    }
  }

  /** Refuses a blank name. */
  static void name(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          what + " has a blank name; give it one that says what it is");
    }
  }
}
