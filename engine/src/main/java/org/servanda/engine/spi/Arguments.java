package org.servanda.engine.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;

/** A value for each of a strategy's declared parameters. */
public final class Arguments {
  private final Map<String, Double> values;

  private Arguments(Map<String, Double> values) {
    this.values = values;
  }

  /**
   * The given values, and the standard ones for the rest.
   *
   * @throws IllegalArgumentException if a name is not declared or a value is out of range
   */
  public static Arguments of(List<Parameter> declared, Map<String, Double> given) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : declared) {
      double value = given.getOrDefault(parameter.name(), parameter.standard());
      if (!parameter.allows(value)) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Parameter '%s' is %s, but must be %s (%s)",
                parameter.name(), Parameter.text(value), parameter.allowed(), parameter.meaning()));
      }
      values.put(parameter.name(), value);
    }
    for (String name : given.keySet()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(
            PortableText.format(
                "There is no parameter '%s'; there is %s",
                name, values.isEmpty() ? "none" : String.join(", ", values.keySet())));
      }
    }
    return new Arguments(values);
  }

  /**
   * The value of a declared parameter.
   *
   * @throws IllegalArgumentException if it is not declared
   */
  public double real(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Parameter '" + name + "' is not declared");
    }
    return value;
  }

  /** The value of a declared whole-numbered parameter. */
  public int whole(String name) {
    return (int) real(name);
  }
}
