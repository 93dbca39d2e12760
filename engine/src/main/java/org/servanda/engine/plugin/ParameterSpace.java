package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;

/**
 * A strategy's expression with ranges for some parameters, such as {@code wily(greed=0..1)}: the
 * entrants among which the best is searched for.
 */
public final class ParameterSpace {
  private static final double WIDEST_SUGGESTED = 1e6;

  private final StrategyCatalogue catalogue;
  private final String text;
  private final List<StrategyExpressionParser.Range> written;
  private final List<ParameterRange> ranges;

  private ParameterSpace(
      StrategyCatalogue catalogue, String text, List<StrategyExpressionParser.Range> written) {
    this.catalogue = catalogue;
    this.text = text;
    this.written = List.copyOf(written);
    this.ranges = written.stream().map(this::declared).toList();
  }

  /**
   * The space of an expression. Ranges with a step allow the values of the step only; a range of a
   * whole-numbered parameter its whole numbers.
   *
   * @throws PluginException if the expression has no range, a parameter is unknown, or a range
   *     leaves the declared one
   */
  public static ParameterSpace of(StrategyCatalogue catalogue, String entry) {
    String text = entry.strip();
    List<StrategyExpressionParser.Range> written = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    StrategyExpressionParser.read(text, written).addNamesTo(names);
    if (written.isEmpty()) {
      catalogue.entrant(text);
      throw new PluginException(nothing(catalogue, text, names));
    }
    // The catalogue says what is wrong with a name or a value: it is asked for both ends.
    catalogue.entrant(replaced(text, written, ends(written, false)));
    catalogue.entrant(replaced(text, written, ends(written, true)));
    return new ParameterSpace(catalogue, text, written);
  }

  private static double[] ends(List<StrategyExpressionParser.Range> written, boolean upper) {
    return written.stream().mapToDouble(range -> upper ? range.to() : range.from()).toArray();
  }

  private static String nothing(StrategyCatalogue catalogue, String text, Set<String> names) {
    for (String name : names) {
      List<Parameter> declared = parameters(catalogue, name);
      if (!declared.isEmpty()) {
        return PortableText.format(
            "There is nothing to search in '%s': give a parameter a range, such as %s(%s)",
            text,
            name,
            declared.stream().map(ParameterSpace::suggested).collect(Collectors.joining(", ")));
      }
    }
    return PortableText.format(
        "There is nothing to search in '%s': it declares no parameters", text);
  }

  private static String suggested(Parameter parameter) {
    double to = Math.min(parameter.max(), WIDEST_SUGGESTED);
    double from = Math.max(parameter.min(), -WIDEST_SUGGESTED);
    return parameter.name() + "=" + Parameter.text(from) + ".." + Parameter.text(to);
  }

  private static List<Parameter> parameters(StrategyCatalogue catalogue, String id) {
    TransformerPlugin wrapper = catalogue.wrapper(id);
    return wrapper == null
        ? catalogue.plugin(id).strategy().parameters()
        : wrapper.transformer().parameters();
  }

  private ParameterRange declared(StrategyExpressionParser.Range range) {
    Parameter parameter =
        parameters(catalogue, range.id()).stream()
            .filter(declared -> declared.name().equals(range.parameter()))
            .findFirst()
            .orElseThrow();
    return new ParameterRange(parameter, range.from(), range.to(), range.choices());
  }

  /** The ranges, in the order in which they were written. */
  public List<ParameterRange> ranges() {
    return ranges;
  }

  /** The number of entrants it has; the greatest long number if there are more. */
  public long count() {
    long count = 1;
    for (ParameterRange range : ranges) {
      count = count > Long.MAX_VALUE / range.count() ? Long.MAX_VALUE : count * range.count();
    }
    return count;
  }

  /** The declared default of each parameter that has a range, which need not be in it. */
  public double[] standard() {
    return ranges.stream().mapToDouble(range -> range.parameter().standard()).toArray();
  }

  /**
   * The entrant with a value for each range.
   *
   * @throws PluginException if a value is not allowed
   */
  public Entrant entrant(double[] values) {
    return catalogue.entrant(replaced(text, written, values));
  }

  /** The entrant of this space with a name that {@link #entrant} gave. */
  public Entrant catalogued(String name) {
    return catalogue.entrant(name);
  }

  private static String replaced(
      String text, List<StrategyExpressionParser.Range> written, double[] values) {
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    for (int i = 0; i < written.size(); i++) {
      replaced.append(text, at, written.get(i).start()).append(Parameter.text(values[i]));
      at = written.get(i).end();
    }
    return replaced.append(text.substring(at)).toString();
  }

  /** The expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
