package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/** All loaded strategies and transformers, by id, in alphabetical order. */
public final class StrategyCatalogue {
  private final TreeMap<String, StrategyPlugin> plugins;
  private final TreeMap<String, TransformerPlugin> wrappers;
  private final TreeMap<String, String> aliases = new TreeMap<>();

  /**
   * A catalogue of the given plugins. Strategies of the same id in different jars, such as two
   * versions of one, are told apart by their jars: {@code acme.bandit@v1.jar}. So are transformers.
   *
   * @throws PluginException if two cannot be told apart, or one is also known by the id or another
   *     name of another, naming both jars
   */
  public StrategyCatalogue(
      Collection<StrategyPlugin> all, Collection<TransformerPlugin> transformers) {
    plugins = SharedIds.STRATEGIES.named(all);
    wrappers = SharedIds.TRANSFORMERS.named(transformers);
    checkKinds();
    // Checked when all ids are known: an alias must not take over an id that is loaded later.
    plugins.values().forEach(this::addAliases);
  }

  /** An id must not name a strategy and a transformer, with or without their jars. */
  private void checkKinds() {
    TreeMap<String, Provenance> strategies = new TreeMap<>();
    plugins.forEach(
        (id, plugin) -> strategies.putIfAbsent(SharedIds.plain(id), plugin.provenance()));
    wrappers.forEach(
        (id, wrapper) -> {
          Provenance strategy = strategies.get(SharedIds.plain(id));
          if (strategy != null) {
            throw SharedIds.twice(SharedIds.plain(id), strategy, wrapper.provenance());
          }
        });
  }

  private void addAliases(StrategyPlugin plugin) {
    String id = plugin.strategy().id();
    if (id.contains("@")) {
      // Its namesake has the same other names.
      return;
    }
    for (String alias : plugin.strategy().description().aliases()) {
      Provenance owner = owner(alias);
      if (owner != null) {
        throw new PluginException(
            PortableText.format(
                "'%s' in %s is also known as '%s', which is a strategy in %s; remove a file"
                    + " or choose another name",
                id, plugin.provenance().jar(), alias, owner.jar()));
      }
      String known = aliases.putIfAbsent(alias, id);
      if (known != null && !known.equals(id)) {
        throw new PluginException(
            PortableText.format(
                "'%s' in %s is also known as '%s', and so is '%s' in %s; remove a file or"
                    + " choose another name",
                id, plugin.provenance().jar(), alias, known, plugin(known).provenance().jar()));
      }
    }
  }

  /** The jar of the plugin with an id; null if there is none. */
  private @Nullable Provenance owner(String id) {
    StrategyPlugin plugin = plugins.get(id);
    TransformerPlugin wrapper = wrappers.get(id);
    return plugin != null ? plugin.provenance() : wrapper != null ? wrapper.provenance() : null;
  }

  /** Every plugin, in alphabetical order of ids. */
  public List<StrategyPlugin> all() {
    return List.copyOf(plugins.values());
  }

  /** The plugins whose strategies a filter chooses, in alphabetical order of ids. */
  public List<StrategyPlugin> matching(StrategyFilter filter) {
    return plugins.values().stream()
        .filter(plugin -> filter.test(plugin.strategy().description()))
        .toList();
  }

  /** Every transformer, in alphabetical order of ids. */
  public List<TransformerPlugin> transformers() {
    return List.copyOf(wrappers.values());
  }

  /**
   * The strategy entered by a name such as {@code grim}, {@code wily(greed=0.2)}, {@code
   * boulware+tit-for-tat} or {@code trembling-hand(wily, rate=0.05)}.
   *
   * @throws PluginException if there is none, its parameters are not as declared, or a sweep makes
   *     several of it
   */
  public Entrant entrant(String entry) {
    List<Entrant> entrants = entrants(entry);
    if (entrants.size() != 1) {
      throw new PluginException(
          PortableText.format(
              "'%s' enters %d strategies; here it must be one", entry, entrants.size()));
    }
    return entrants.get(0);
  }

  /**
   * The strategies entered by a name: several where a parameter is swept, {@code
   * wily(greed=0.1..0.9 step 0.2)}.
   *
   * @throws PluginException if there is none, or its parameters are not as declared
   */
  public List<Entrant> entrants(String entry) {
    return entrants(StrategyExpressionParser.read(entry));
  }

  private List<Entrant> entrants(StrategyExpression entry) {
    if (entry instanceof StrategyExpression.Pair pair) {
      List<Entrant> made = new ArrayList<>();
      for (Entrant left : entrants(pair.bargains())) {
        for (Entrant right : entrants(pair.keeps())) {
          made.add(EntrantFactory.pair(left, right));
        }
      }
      return made;
    }
    StrategyExpression.Named named = (StrategyExpression.Named) entry;
    TransformerPlugin wrapper = wrapper(named.id());
    if (wrapper != null) {
      return EntrantFactory.around(wrapper, named.values(), inner(named));
    }
    StrategyPlugin plugin = plugin(named.id());
    if (!named.inner().isEmpty()) {
      throw new PluginException(
          PortableText.format(
              "'%s' is a strategy, not a transformer: it cannot be put around others. Transformers"
                  + " are %s",
              named.id(), String.join(", ", wrappers.keySet())));
    }
    return EntrantFactory.plain(plugin, named.values());
  }

  /** Every combination of strategies to wrap. */
  private List<List<Entrant>> inner(StrategyExpression.Named named) {
    List<List<Entrant>> choices = List.of(List.of());
    for (StrategyExpression part : named.inner()) {
      List<List<Entrant>> longer = new ArrayList<>();
      for (List<Entrant> before : choices) {
        for (Entrant next : entrants(part)) {
          List<Entrant> choice = new ArrayList<>(before);
          choice.add(next);
          longer.add(choice);
        }
      }
      choices = longer;
    }
    return choices;
  }

  /**
   * The plugin with an id or alias; a prefix may be left out if the rest is unambiguous.
   *
   * @throws PluginException if there is none; the message suggests the nearest id
   */
  public StrategyPlugin plugin(String id) {
    StrategyPlugin plugin = plugins.get(id);
    String known = aliases.get(id);
    if (plugin == null && known != null) {
      plugin = plugins.get(known);
    }
    if (plugin == null) {
      plugin = unprefixed(id);
    }
    if (plugin == null) {
      plugin = fromJar(id);
    }
    if (plugin == null) {
      Set<String> all = new TreeSet<>(plugins.keySet());
      all.addAll(wrappers.keySet());
      throw new PluginException(
          PortableText.format(
              "Unknown strategy '%s'.%s%s 'servanda strategies' lists all %d.",
              id, NearestName.hint(id, all), unloaded(id, all), all.size()));
    }
    return plugin;
  }

  /** That a plugin may be missing: an id has a prefix, and no other has the same. */
  private static String unloaded(String id, Set<String> all) {
    int dot = id.indexOf('.');
    boolean missing =
        dot > 0 && all.stream().noneMatch(known -> known.startsWith(id.substring(0, dot + 1)));
    return missing ? " A strategy of a plugin needs --plugins FILE." : "";
  }

  /**
   * The names in an expression that would mean another strategy if their case were changed, such as
   * {@code prober} if there is a {@code Prober}.
   *
   * @throws PluginException if the expression is not valid
   */
  public List<Namesake> namesakes(String entry) {
    Set<String> typed = new LinkedHashSet<>();
    StrategyExpressionParser.read(entry).addNamesTo(typed);
    Set<String> names = new TreeSet<>(plugins.keySet());
    names.addAll(aliases.keySet());
    List<Namesake> found = new ArrayList<>();
    for (String word : typed) {
      for (String name : names) {
        if (names.contains(word)
            && name.equalsIgnoreCase(word)
            && !plugin(name).equals(plugin(word))) {
          found.add(new Namesake(word, plugin(word), name, plugin(name)));
        }
      }
    }
    return found;
  }

  /**
   * Splits a list of entries at commas outside parentheses: {@code a, b(x=1, y=2)} names two.
   *
   * @return the entries without surrounding blanks; empty ones are left out
   */
  public static List<String> split(String list) {
    List<String> entries = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i < list.length() ? list.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (i == list.length() || (c == ',' && depth == 0)) {
        String entry = list.substring(start, i).strip();
        if (!entry.isEmpty()) {
          entries.add(entry);
        }
        start = i + 1;
      }
    }
    return entries;
  }

  /** The transformer with an id, which may name its jar; null if there is none. */
  @Nullable TransformerPlugin wrapper(String id) {
    TransformerPlugin known = wrappers.get(id);
    TransformerPlugin plain = wrappers.get(SharedIds.plain(id));
    boolean meant =
        plain != null && SharedIds.withJar(SharedIds.plain(id), plain.provenance()).equals(id);
    return known == null && meant ? plain : known;
  }

  /**
   * The plugin with an id such as {@code acme.bandit@v1.jar}, where no other jar has one like it.
   */
  private @Nullable StrategyPlugin fromJar(String id) {
    List<String> jars =
        Stream.concat(plugins.keySet().stream(), wrappers.keySet().stream())
            .filter(known -> known.startsWith(id + "@") || known.contains("." + id + "@"))
            .toList();
    if (!jars.isEmpty()) {
      throw new PluginException(
          PortableText.format(
              "Several jars have a strategy '%s'; write %s", id, String.join(" or ", jars)));
    }
    StrategyPlugin plain = plugins.get(SharedIds.plain(id));
    return plain != null && SharedIds.withJar(SharedIds.plain(id), plain.provenance()).equals(id)
        ? plain
        : null;
  }

  private @Nullable StrategyPlugin unprefixed(String id) {
    List<StrategyPlugin> meant =
        plugins.values().stream().filter(p -> p.strategy().id().endsWith("." + id)).toList();
    return meant.size() == 1 ? meant.get(0) : null;
  }
}
