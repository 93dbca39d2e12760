package org.servanda.engine.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.engine.spi.Transformer;

/**
 * Loads strategies: those on the application's own path, and those in plugin jars, each with its
 * own class loader. A broken plugin causes an exception that names it; it is never silently
 * skipped.
 */
public final class PluginLoader {
  private PluginLoader() {}

  /**
   * Loads everything.
   *
   * @param paths plugin jars, or folders of them
   * @throws PluginException if a jar cannot be read or used, or two strategies share an id
   */
  public static StrategyCatalogue load(List<Path> paths) {
    return load(paths, List.of());
  }

  /**
   * Loads everything, and strategies given as objects.
   *
   * @param paths plugin jars, or folders of them
   * @param objects further strategies; a strategy whose class is already loaded is not added twice
   * @throws PluginException if a jar cannot be read or used, or two strategies share an id
   */
  public static StrategyCatalogue load(List<Path> paths, List<Strategy> objects) {
    List<StrategyPlugin> plugins = new ArrayList<>();
    List<TransformerPlugin> wrappers = new ArrayList<>();
    ClassLoader own = PluginLoader.class.getClassLoader();
    for (StrategyProvider provider : providers(own, "the application")) {
      Provenance provenance = provenance(provider);
      add(
          provider,
          provenance,
          plugins,
          wrappers,
          id -> StrategyIds.checkBuiltIn(id, provenance.jar()));
    }
    for (Path jar : jars(paths)) {
      loadJar(
          jar,
          plugins,
          wrappers,
          id -> StrategyIds.checkForeign(id, String.valueOf(jar.getFileName())));
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
   * Loads a jar for checking, without checks of its strategies' ids.
   *
   * @throws PluginException if the jar cannot be read or used
   */
  public static StrategyCatalogue inspect(Path jar) {
    List<StrategyPlugin> plugins = new ArrayList<>();
    List<TransformerPlugin> wrappers = new ArrayList<>();
    for (Path path : jars(List.of(jar))) {
      loadJar(path, plugins, wrappers, id -> {});
    }
    return new StrategyCatalogue(plugins, wrappers);
  }

  /** What is wrong with a plugin strategy's id, to end a sentence; null if it is valid. */
  public static @Nullable String idProblem(String id) {
    return StrategyIds.foreignProblem(id);
  }

  private static List<Path> jars(List<Path> paths) {
    List<Path> jars = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new PluginException(
            PortableText.format("There is no plugin '%s'; name a jar or a folder of jars", path));
      }
      if (Files.isDirectory(path)) {
        jars.addAll(inside(path));
      } else {
        jars.add(path);
      }
    }
    return jars;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> jars = inside.filter(p -> p.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new PluginException(
            PortableText.format(
                "The folder '%s' contains no jar; name a jar or a folder of jars", folder));
      }
      return jars;
    } catch (IOException e) {
      throw new PluginException(
          PortableText.format("The plugin folder '%s' cannot be read", folder), e);
    }
  }

  private static void loadJar(
      Path path,
      List<StrategyPlugin> plugins,
      List<TransformerPlugin> wrappers,
      Consumer<String> idCheck) {
    String jar = path.getFileName().toString();
    Provenance provenance = new Provenance(jar, version(path), sha256(path));
    int before = plugins.size() + wrappers.size();
    for (StrategyProvider provider : providers(loader(path), jar)) {
      if (provider.getClass().getClassLoader() instanceof PluginClassLoader) {
        add(provider, provenance, plugins, wrappers, idCheck);
      }
    }
    if (plugins.size() + wrappers.size() == before) {
      throw new PluginException(
          PortableText.format(
              "%s contains no strategies: name a StrategyProvider in its"
                  + " META-INF/services/org.servanda.engine.spi.StrategyProvider",
              jar));
    }
  }

  private static PluginClassLoader loader(Path jar) {
    try {
      return new PluginClassLoader(jar.toUri().toURL());
    } catch (IOException e) {
      throw new PluginException(PortableText.format("The plugin '%s' cannot be read", jar), e);
    }
  }

  private static List<StrategyProvider> providers(ClassLoader loader, String origin) {
    List<StrategyProvider> providers = new ArrayList<>();
    try {
      ServiceLoader.load(StrategyProvider.class, loader).forEach(providers::add);
    } catch (ServiceConfigurationError | LinkageError e) {
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
        StrategyPlugin plugin = new StrategyPlugin(strategy, provenance);
        idCheck.accept(plugin.strategy().id());
        plugins.add(plugin);
      }
      for (Transformer transformer : provider.transformers()) {
        TransformerPlugin wrapper = new TransformerPlugin(transformer, provenance);
        idCheck.accept(wrapper.transformer().id());
        wrappers.add(wrapper);
      }
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw unlisted(provider, provenance.jar(), e);
    }
  }

  private static PluginException unlisted(StrategyProvider provider, String jar, Throwable e) {
    return new PluginException(
        PortableText.format(
            "%s in %s cannot list its strategies: %s",
            provider.getClass().getName(), jar, reason(e)),
        e);
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
      return "class " + (message == null ? "" : message.replace('/', '.')) + " is missing";
    }
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static Provenance provenance(StrategyProvider provider) {
    return provenance(provider.getClass(), "built-in");
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
      Path path = Path.of(location.toURI());
      return new Provenance(path.getFileName().toString(), version(path), sha256(path));
    } catch (URISyntaxException e) {
      throw new PluginException("The jar " + location + " cannot be found", e);
    }
  }

  private static String version(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      @Nullable String version =
          manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
      return version == null ? "unknown" : version;
    } catch (IOException e) {
      throw new PluginException(
          PortableText.format(
              "'%s' is not a readable jar: %s; build it again, or name another",
              path, e.getMessage()),
          e);
    }
  }

  private static String sha256(Path path) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new PluginException(PortableText.format("The plugin '%s' cannot be read", path), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Loads the jar's own classes and the platform's; of Servanda's classes, only the engine and the
   * strategies' toolkit.
   */
  private static final class PluginClassLoader extends URLClassLoader {
    private static final List<String> SHARED =
        List.of("org.servanda.engine.", "org.servanda.strategies.toolkit.", "org.jspecify.");

    PluginClassLoader(URL jar) {
      super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (SHARED.stream().anyMatch(name::startsWith)) {
        return PluginLoader.class.getClassLoader().loadClass(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
