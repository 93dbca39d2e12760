package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;

/** Every strategy there is, by id, in alphabetical order. */
public final class Catalogue {
  private static final Pattern ENTRY = Pattern.compile("([^()\\s]+)\\s*(?:\\((.*)\\))?");

  private final TreeMap<String, Plugin> plugins = new TreeMap<>();

  /**
   * A catalogue of the given plugins.
   *
   * @throws PluginException if two have the same id, naming both jars
   */
  public Catalogue(Collection<Plugin> all) {
    for (Plugin plugin : all) {
      String id = plugin.strategy().id();
      Plugin known = plugins.putIfAbsent(id, plugin);
      if (known != null) {
        throw new PluginException(
            "Two strategies are named '%s': one in %s, one in %s; remove a jar or rename one"
                .formatted(id, known.provenance().jar(), plugin.provenance().jar()));
      }
    }
  }

  /** Every plugin, in alphabetical order of ids. */
  public List<Plugin> all() {
    return List.copyOf(plugins.values());
  }

  /**
   * The strategy entered by a name such as {@code grim} or {@code boulware(exponent=0.2)}.
   *
   * @throws PluginException if there is none, or its parameters are not as declared
   */
  public Entrant entrant(String entry) {
    Matcher matcher = ENTRY.matcher(entry.strip());
    if (!matcher.matches()) {
      throw new PluginException(
          "'%s' is not a strategy's name; write 'id' or 'id(parameter=value, …)'".formatted(entry));
    }
    Plugin plugin = plugin(matcher.group(1));
    String given = matcher.group(2) == null ? "" : matcher.group(2);
    return entrant(plugin, parse(plugin.strategy(), given));
  }

  /**
   * The plugin of an id.
   *
   * @throws PluginException if there is none, with the nearest id there is
   */
  public Plugin plugin(String id) {
    Plugin plugin = plugins.get(id);
    if (plugin == null) {
      throw new PluginException(
          "Unknown strategy '%s'.%s 'servanda strategies' lists all %d."
              .formatted(id, Nearest.hint(id, plugins.keySet()), plugins.size()));
    }
    return plugin;
  }

  private static Entrant entrant(Plugin plugin, Map<String, Double> given) {
    Strategy strategy = plugin.strategy();
    if (given.isEmpty()) {
      return new Entrant(strategy.id(), strategy, plugin.provenance());
    }
    try {
      Strategy tuned = strategy.with(Arguments.of(strategy.parameters(), given));
      List<String> parts = new ArrayList<>();
      given.forEach((name, value) -> parts.add(name + "=" + Parameter.text(value)));
      String name = strategy.id() + "(" + String.join(", ", parts) + ")";
      return new Entrant(name, tuned, plugin.provenance());
    } catch (IllegalArgumentException e) {
      throw new PluginException("Strategy '%s': %s".formatted(strategy.id(), e.getMessage()), e);
    }
  }

  private static Map<String, Double> parse(Strategy strategy, String arguments) {
    Map<String, Double> given = new TreeMap<>();
    List<String> declared = strategy.parameters().stream().map(Parameter::name).toList();
    for (String argument : arguments.isBlank() ? new String[0] : arguments.split(",", -1)) {
      String[] pair = argument.split("=", -1);
      if (pair.length != 2) {
        throw new PluginException(
            "'%s' in '%s(%s)' is not of the form parameter=value"
                .formatted(argument.strip(), strategy.id(), arguments));
      }
      String name = pair[0].strip();
      if (!declared.contains(name)) {
        throw new PluginException(
            "Strategy '%s' has no parameter '%s'.%s It has %s."
                .formatted(
                    strategy.id(),
                    name,
                    Nearest.hint(name, declared),
                    declared.isEmpty() ? "none" : String.join(", ", declared)));
      }
      given.put(name, number(strategy, name, pair[1].strip()));
    }
    return new LinkedHashMap<>(given);
  }

  private static double number(Strategy strategy, String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new PluginException(
          "Parameter '%s' of '%s' is '%s', but must be a number"
              .formatted(name, strategy.id(), text),
          e);
    }
  }
}
