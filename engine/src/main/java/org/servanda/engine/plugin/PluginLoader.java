package org.servanda.engine.plugin;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.limit.TimeLimitException;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.engine.spi.Transformer;

/**
 * Loads strategies: those on the application's own path, those in plugin jars, each with its own
 * class loader, and those in files of another {@link PluginFormat}. A broken plugin causes an
 * exception that names it; it is never silently skipped.
 */
public final class PluginLoader {
  /** The greatest length of a plugin's own message, in characters. */
  private static final int LONGEST_REASON = 300;

  private PluginLoader() {}

  /**
   * Loads everything.
   *
   * @param paths plugin files, or folders of them
   * @throws PluginException if a file cannot be read or used, or two strategies share an id
   */
  public static StrategyCatalogue load(List<Path> paths) {
    return load(paths, List.of());
  }

  /**
   * Loads everything, and strategies given as objects.
   *
   * @param paths plugin files, or folders of them
   * @param objects further strategies; a strategy whose class is already loaded is not added twice
   * @throws PluginException if a file cannot be read or used, or two strategies share an id
   */
  public static StrategyCatalogue load(List<Path> paths, List<Strategy> objects) {
    return load(paths, objects, TimeLimit.STANDARD);
  }

  /**
   * Loads everything, and strategies given as objects.
   *
   * @param paths plugin files, or folders of them
   * @param objects further strategies; a strategy whose class is already loaded is not added twice
   * @param limit how long each file may take
   * @throws PluginException if a file cannot be read or used in time, or two strategies share an id
   */
  public static StrategyCatalogue load(List<Path> paths, List<Strategy> objects, TimeLimit limit) {
    return load(paths, objects, new PluginFormat.Reading(limit, false));
  }

  /**
   * Loads everything, and strategies given as objects.
   *
   * @param paths plugin files, or folders of them
   * @param objects further strategies; a strategy whose class is already loaded is not added twice
   * @param reading how plugins are read
   * @throws PluginException if a file cannot be read or used in time, or two strategies share an id
   */
  public static StrategyCatalogue load(
      List<Path> paths, List<Strategy> objects, PluginFormat.Reading reading) {
    List<StrategyPlugin> plugins = new ArrayList<>();
    List<TransformerPlugin> wrappers = new ArrayList<>();
    ClassLoader own = PluginLoader.class.getClassLoader();
    for (StrategyProvider provider : providers(own, "the application")) {
      Provenance provenance = provenance(provider.getClass(), "built-in");
      add(
          provider,
          provenance,
          plugins,
          wrappers,
          id -> StrategyIds.checkBuiltIn(id, provenance.jar()));
    }
    for (Path file : PluginFiles.all(paths)) {
      loadFile(
          file,
          reading,
          plugins,
          wrappers,
          id -> StrategyIds.checkForeign(id, String.valueOf(file.getFileName())));
    }
    for (Strategy object : objects) {
      Provenance provenance = provenanceOfObject(object.getClass());
      StrategyPlugin plugin = new StrategyPlugin(object, provenance);
      StrategyIds.checkBuiltIn(plugin.strategy().id(), provenance.jar());
      if (plugins.stream().noneMatch(known -> isSame(known, plugin))) {
        plugins.add(plugin);
      }
    }
    return new StrategyCatalogue(plugins, wrappers);
  }

  /** Whether a provider on the application's path has already added the same strategy. */
  private static boolean isSame(StrategyPlugin one, StrategyPlugin other) {
    return one.strategy().id().equals(other.strategy().id())
        && DescribedStrategy.type(one.strategy()) == DescribedStrategy.type(other.strategy());
  }

  /**
   * Loads a plugin for checking, without checks of its strategies' ids.
   *
   * @throws PluginException if the file cannot be read or used
   */
  public static StrategyCatalogue inspect(Path file) {
    return inspect(file, PluginFormat.Reading.STANDARD);
  }

  /**
   * Loads a plugin for checking, without checks of its strategies' ids.
   *
   * @param reading how it is read
   * @throws PluginException if the file cannot be read or used
   */
  public static StrategyCatalogue inspect(Path file, PluginFormat.Reading reading) {
    List<StrategyPlugin> plugins = new ArrayList<>();
    List<TransformerPlugin> wrappers = new ArrayList<>();
    for (Path path : PluginFiles.all(List.of(file))) {
      loadFile(path, reading, plugins, wrappers, id -> {});
    }
    return new StrategyCatalogue(plugins, wrappers);
  }

  /** What is wrong with a plugin strategy's id, to end a sentence; null if it is valid. */
  public static @Nullable String idProblem(String id) {
    return StrategyIds.foreignProblem(id);
  }

  private static void loadFile(
      Path file,
      PluginFormat.Reading reading,
      List<StrategyPlugin> plugins,
      List<TransformerPlugin> wrappers,
      Consumer<String> idCheck) {
    PluginFormat format = PluginFiles.format(file, reading.isolated());
    if (format == null && reading.isolated()) {
      throw new PluginException(
          PortableText.format(
              "'%s' cannot be isolated: plugins end with %s, and org.servanda.remote, which isolates"
                  + " them, must be on the class path or module path",
              file, PluginFiles.suffixes()));
    }
    if (format == null) {
      loadJar(file, reading.limit(), plugins, wrappers, idCheck);
      return;
    }
    Provenance provenance = PluginJar.identify(file);
    Collection<? extends Strategy> strategies = format.read(file, reading);
    try {
      for (Strategy strategy : strategies) {
        DescriptionChecks.checkMore("strategies", plugins.size(), provenance);
        StrategyPlugin plugin = new StrategyPlugin(strategy, provenance);
        idCheck.accept(plugin.strategy().id());
        plugins.add(plugin);
      }
    } catch (RuntimeException e) {
      // What is refused does not stay running.
      strategies.forEach(IsolatedStrategy::renew);
      throw e;
    }
  }

  /** Loads a jar, on a thread of its own: its code may not return. */
  private static void loadJar(
      Path path,
      TimeLimit limit,
      List<StrategyPlugin> plugins,
      List<TransformerPlugin> wrappers,
      Consumer<String> idCheck) {
    PluginJar jar = PluginJar.read(path);
    List<StrategyPlugin> strategies = new ArrayList<>();
    List<TransformerPlugin> transformers = new ArrayList<>();
    try {
      limit.call(
          "Loading " + jar.name(),
          () -> {
            load(jar, strategies, transformers, idCheck);
            return jar;
          });
    } catch (TimeLimitException e) {
      throw new PluginException(
          PortableText.format(
              "%s: its constructors or descriptions wait or loop; leave the jar out, or mend it",
              e.getMessage()),
          e);
    }
    if (strategies.isEmpty() && transformers.isEmpty()) {
      throw new PluginException(
          PortableText.format(
              "%s contains no strategies: name a StrategyProvider in its"
                  + " META-INF/services/org.servanda.engine.spi.StrategyProvider",
              jar.name()));
    }
    plugins.addAll(strategies);
    wrappers.addAll(transformers);
  }

  private static void load(
      PluginJar jar,
      List<StrategyPlugin> plugins,
      List<TransformerPlugin> wrappers,
      Consumer<String> idCheck) {
    for (StrategyProvider provider : providers(loader(jar), jar.name())) {
      if (provider.getClass().getClassLoader() instanceof PluginClassLoader) {
        add(provider, jar.provenance(), plugins, wrappers, idCheck);
      }
    }
  }

  private static PluginClassLoader loader(PluginJar jar) {
    try {
      return new PluginClassLoader(jar);
    } catch (MalformedURLException e) {
      throw new PluginException(
          PortableText.format("The plugin '%s' cannot be read", jar.path()), e);
    }
  }

  private static List<StrategyProvider> providers(ClassLoader loader, String origin) {
    List<StrategyProvider> providers = new ArrayList<>();
    try {
      ServiceLoader.load(StrategyProvider.class, loader).forEach(providers::add);
    } catch (Throwable e) {
      throw new PluginException(
          PortableText.format(
              "%s cannot be loaded: %s. Check its service file and that it contains every class it"
                  + " needs.",
              origin, reason(e)),
          e);
    }
    return providers;
  }

  /**
   * Adds a provider's strategies and transformers; an exception it throws is attributed to its jar.
   */
  private static void add(
      StrategyProvider provider,
      Provenance provenance,
      List<StrategyPlugin> plugins,
      List<TransformerPlugin> wrappers,
      Consumer<String> idCheck) {
    try {
      for (Strategy strategy : provider.strategies()) {
        DescriptionChecks.checkMore("strategies", plugins.size(), provenance);
        StrategyPlugin plugin = new StrategyPlugin(strategy, provenance);
        idCheck.accept(plugin.strategy().id());
        plugins.add(plugin);
      }
      for (Transformer transformer : provider.transformers()) {
        DescriptionChecks.checkMore("transformers", wrappers.size(), provenance);
        TransformerPlugin wrapper = new TransformerPlugin(transformer, provenance);
        idCheck.accept(wrapper.transformer().id());
        wrappers.add(wrapper);
      }
    } catch (Throwable e) {
      throw isOurs(e, provenance.jar())
          ? (PluginException) e
          : unlisted(provider, provenance.jar(), e);
    }
  }

  /** Whether it was made by a check here: plugins may throw the same, but not with their jar. */
  private static boolean isOurs(Throwable thrown, String jar) {
    return thrown instanceof PluginException own && String.valueOf(own.getMessage()).contains(jar);
  }

  private static PluginException unlisted(StrategyProvider provider, String jar, Throwable e) {
    return new PluginException(
        PortableText.format(
            "%s in %s cannot list its strategies: %s",
            provider.getClass().getName(), jar, reason(e)),
        e);
  }

  /** Why it failed; asking it is running the plugin's code once more. */
  private static String reason(Throwable thrown) {
    try {
      Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
      String message = cause.getMessage();
      if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
        return "class " + (message == null ? "" : message.replace('/', '.')) + " is missing";
      }
      String type = cause.getClass().getSimpleName();
      return message == null ? type : PortableText.line(message, LONGEST_REASON);
    } catch (Throwable hostile) {
      return thrown.getClass().getSimpleName() + " (its message cannot be read)";
    }
  }

  /** Objects of one jar may differ, so the jar's hash does not identify them. */
  private static Provenance provenanceOfObject(Class<?> type) {
    Provenance code = provenance(type, "class files");
    return new Provenance(type.getName() + " in " + code.jar(), code.version(), "");
  }

  private static Provenance provenance(Class<?> type, String withoutJar) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    String version = type.getPackage().getImplementationVersion();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getPath().endsWith(".jar")) {
      return new Provenance(withoutJar, version == null ? "unknown" : version, "");
    }
    try {
      return PluginJar.identify(Path.of(location.toURI()));
    } catch (URISyntaxException e) {
      throw new PluginException("The jar " + location + " cannot be found", e);
    }
  }
}
