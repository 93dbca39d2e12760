package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.servanda.engine.portable.PortableText;

/**
 * Tells plugins of one id in different jars, such as two versions of one, apart by their jars:
 * {@code acme.bandit@v1.jar}.
 *
 * @param id the id of a plugin
 * @param provenance its jar
 * @param withJar the same plugin with its jar in its id
 */
record SharedIds<P>(
    Function<P, String> id, Function<P, Provenance> provenance, UnaryOperator<P> withJar) {
  static final SharedIds<StrategyPlugin> STRATEGIES =
      new SharedIds<>(
          plugin -> plugin.strategy().id(),
          StrategyPlugin::provenance,
          StrategyPlugin::withJarInId);
  static final SharedIds<TransformerPlugin> TRANSFORMERS =
      new SharedIds<>(
          plugin -> plugin.transformer().id(),
          TransformerPlugin::provenance,
          TransformerPlugin::withJarInId);

  /**
   * The plugins by id; those that share one have their jars in their ids.
   *
   * @throws PluginException if two cannot be told apart, naming both jars
   */
  TreeMap<String, P> named(Collection<P> all) {
    TreeMap<String, List<P>> byId = new TreeMap<>();
    all.forEach(
        plugin -> byId.computeIfAbsent(id.apply(plugin), i -> new ArrayList<>()).add(plugin));
    TreeMap<String, P> named = new TreeMap<>();
    byId.forEach((shared, plugins) -> add(named, shared, plugins));
    return named;
  }

  private void add(TreeMap<String, P> named, String shared, List<P> plugins) {
    P first = plugins.get(0);
    if (plugins.size() == 1) {
      named.put(shared, first);
      return;
    }
    for (P plugin : plugins) {
      P renamed = withJar.apply(plugin);
      boolean apart = plugin == first || areVersions(shared, first, plugin);
      if (!apart || named.putIfAbsent(id.apply(renamed), renamed) != null) {
        throw twice(shared, provenance.apply(first), provenance.apply(plugin));
      }
    }
  }

  private boolean areVersions(String shared, P first, P second) {
    Provenance one = provenance.apply(first);
    Provenance other = provenance.apply(second);
    return shared.contains(".")
        && one.jar().endsWith(".jar")
        && other.jar().endsWith(".jar")
        && !one.sha256().equals(other.sha256());
  }

  /** The id of a plugin without its jar. */
  static String plain(String id) {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  /** The id of a plugin with its jar: {@code acme.bandit@v1.jar}. */
  static String withJar(String id, Provenance provenance) {
    return id + "@" + provenance.jar().replaceAll("[^\\w.-]", "_");
  }

  static PluginException twice(String id, Provenance one, Provenance other) {
    return new PluginException(
        PortableText.format(
            "Two strategies are named '%s': one in %s, one in %s; remove one of the files,"
                + " or rename a strategy",
            id, one.jar(), other.jar()));
  }
}
