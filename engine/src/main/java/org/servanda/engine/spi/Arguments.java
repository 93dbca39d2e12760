package org.servanda.engine.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;

/**
 * A value for each declared parameter of a strategy or transformer. Immutable. The engine puts them
 * into the {@link Brief}, where a leader reads them by {@link Brief#parameter}.
 */
public final class Arguments {
  /** Those of a strategy without parameters. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of());

  private final List<Parameter> declared;
  private final Map<String, Double> values;

  private Arguments(List<Parameter> declared, Map<String, Double> values) {
    this.declared = declared;
    this.values = values;
  }

  /** The default value of every parameter. */
  public static Arguments standard(List<Parameter> declared) {
    if (declared.isEmpty()) {
      return NONE;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    declared.forEach(parameter -> values.put(parameter.name(), parameter.standard()));
    return new Arguments(List.copyOf(declared), values);
  }

  /**
   * The given values, and the defaults of all other parameters.
   *
   * @throws IllegalArgumentException if a name is not declared or a value is not allowed
   */
  public static Arguments of(List<Parameter> declared, Map<String, Double> given) {
    Arguments arguments = standard(declared);
    for (Map.Entry<String, Double> entry : given.entrySet()) {
      arguments = arguments.with(entry.getKey(), entry.getValue());
    }
    return arguments;
  }

  /**
   * The same arguments with another value for one parameter.
   *
   * @throws IllegalArgumentException if the name is not declared or the value is not allowed
   */
  public Arguments with(String name, double value) {
    if (!values.containsKey(name)) {
      throw undeclared(name);
    }
    for (Parameter parameter : declared) {
      if (parameter.name().equals(name) && !parameter.allows(value)) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Parameter '%s' is %s, but must be %s (%s)",
                name, Parameter.text(value), parameter.allowed(), parameter.meaning()));
      }
    }
    Map<String, Double> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Arguments(declared, changed);
  }

  /** The names of the declared parameters, in the order of declaration. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /**
   * The value of a declared parameter.
   *
   * @throws IllegalArgumentException if it is not declared; the message lists those that are
   */
  public double value(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw undeclared(name);
    }
    return value;
  }

  private IllegalArgumentException undeclared(String name) {
    return new IllegalArgumentException(
        PortableText.format(
            "Parameter '%s' is not declared; declared: %s",
            name, values.isEmpty() ? "none" : String.join(", ", values.keySet())));
  }

  /** As in a strategy's name: {@code greed=0.2, years=4}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append('=')
                .append(Parameter.text(value)));
    return text.toString();
  }
}
