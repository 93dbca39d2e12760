package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Transformer;

/** Makes entrants of strategies, arguments and transformers. */
final class EntrantFactory {
  private EntrantFactory() {}

  /** The entrants of a strategy: one for each combination of its parameters' values. */
  static List<Entrant> plain(StrategyPlugin plugin, Map<String, List<Double>> values) {
    Strategy strategy = plugin.strategy();
    if (values.isEmpty()) {
      return List.of(new Entrant(strategy.id(), strategy, plugin.provenance()));
    }
    checkDeclared(strategy.id(), strategy.parameters(), values);
    List<Entrant> entrants = new ArrayList<>();
    for (Map<String, Double> given : choices(values)) {
      Arguments arguments = arguments(strategy.id(), strategy.parameters(), given);
      String name = strategy.id() + "(" + text(given) + ")";
      entrants.add(new Entrant(name, plugin.with(arguments), plugin.provenance()));
    }
    return entrants;
  }

  /**
   * A strategy's expression with the value of every parameter.
   *
   * @param name of a strategy that no catalogue made
   */
  static String fullName(Strategy strategy, String name) {
    if (strategy instanceof DescribedStrategy plain) {
      return plain.id() + (plain.parameters().isEmpty() ? "" : "(" + plain.arguments() + ")");
    }
    if (strategy instanceof ComposedStrategy pair) {
      return fullName(pair.bargains(), pair.bargains().id())
          + "+"
          + fullName(pair.keeps(), pair.keeps().id());
    }
    if (strategy instanceof TransformedStrategy outer) {
      return outer.transformer().id()
          + outer.wrapped().stream().map(inner -> fullName(inner, inner.id())).toList()
          + outer.arguments();
    }
    return name;
  }

  /** An entrant that bargains as one strategy and keeps agreements as another. */
  static Entrant pair(Entrant left, Entrant right) {
    String id = left.strategy().id() + "+" + right.strategy().id();
    return new Entrant(
        left.name() + "+" + right.name(),
        new ComposedStrategy(id, left.strategy(), right.strategy()),
        left.provenance().and(right.provenance()));
  }

  /**
   * The entrants of a transformer: one for each combination of wrapped strategies and parameter
   * values.
   */
  static List<Entrant> around(
      TransformerPlugin wrapper, Map<String, List<Double>> values, List<List<Entrant>> inner) {
    Transformer transformer = wrapper.transformer();
    checkDeclared(transformer.id(), transformer.parameters(), values);
    List<Entrant> entrants = new ArrayList<>();
    for (List<Entrant> wrapped : inner) {
      checkCount(transformer, wrapped.size());
      for (Map<String, Double> given : choices(values)) {
        entrants.add(wrap(wrapper, given, wrapped));
      }
    }
    return entrants;
  }

  private static Entrant wrap(
      TransformerPlugin wrapper, Map<String, Double> given, List<Entrant> wrapped) {
    Transformer transformer = wrapper.transformer();
    String names = wrapped.stream().map(Entrant::name).collect(Collectors.joining(", "));
    String ids = wrapped.stream().map(w -> w.strategy().id()).collect(Collectors.joining(", "));
    String settings = given.isEmpty() ? "" : ", " + text(given);
    Provenance provenance = wrapper.provenance();
    for (Entrant part : wrapped) {
      provenance = provenance.and(part.provenance());
    }
    return new Entrant(
        transformer.id() + "(" + names + settings + ")",
        TransformedStrategy.of(
            transformer.id() + "(" + ids + ")",
            transformer,
            wrapped.stream().map(Entrant::strategy).toList(),
            arguments(transformer.id(), transformer.parameters(), given)),
        provenance);
  }

  private static void checkCount(Transformer transformer, int count) {
    if (!(count >= transformer.least() && count <= transformer.most())) {
      String wanted =
          transformer.least() == transformer.most()
              ? Integer.toString(transformer.least())
              : transformer.least() + " to " + transformer.most();
      throw new PluginException(
          PortableText.format(
              "Transformer '%s' takes %s strateg%s, not %d: write %s(strategy, …)",
              transformer.id(), wanted, wanted.equals("1") ? "y" : "ies", count, transformer.id()));
    }
  }

  private static void checkDeclared(String id, List<Parameter> parameters, Map<String, ?> values) {
    List<String> declared = parameters.stream().map(Parameter::name).toList();
    for (String name : values.keySet()) {
      if (!declared.contains(name)) {
        throw new PluginException(
            PortableText.format(
                "Strategy '%s' has no parameter '%s'.%s It has %s.",
                id,
                name,
                NearestName.hint(name, declared),
                declared.isEmpty() ? "none" : String.join(", ", declared)));
      }
    }
  }

  private static Arguments arguments(
      String id, List<Parameter> parameters, Map<String, Double> given) {
    try {
      return Arguments.of(parameters, given);
    } catch (IllegalArgumentException e) {
      throw new PluginException(PortableText.format("Strategy '%s': %s", id, e.getMessage()), e);
    }
  }

  private static List<Map<String, Double>> choices(Map<String, List<Double>> values) {
    List<Map<String, Double>> choices = List.of(Map.of());
    for (Map.Entry<String, List<Double>> parameter : values.entrySet()) {
      List<Map<String, Double>> longer = new ArrayList<>();
      for (Map<String, Double> before : choices) {
        for (double value : parameter.getValue()) {
          Map<String, Double> choice = new TreeMap<>(before);
          choice.put(parameter.getKey(), value);
          longer.add(choice);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private static String text(Map<String, Double> given) {
    return given.entrySet().stream()
        .map(e -> e.getKey() + "=" + Parameter.text(e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
