package org.servanda.tournaments.remote;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.tournaments.remote.child.ChildMain;
import org.servanda.tournaments.remote.isolation.Sandbox;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Jars whose leaders are isolated: each in a JVM of its own, in a sandbox. */
public final class JarFormat implements PluginFormat {
  /** Address space, most of which a JVM only reserves. */
  private static final long MEMORY = 3L << 30;

  private static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          "-Xss1m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          // Its standard output is for answers.
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+SuppressFatalErrorMessage",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "-Xshare:auto");

  private static @Nullable ClassArchive archive;

  /** For the service loader. */
  public JarFormat() {}

  @Override
  public String suffix() {
    return ".jar";
  }

  @Override
  public boolean isIsolating() {
    return true;
  }

  @Override
  public Collection<? extends Strategy> read(Path file, Reading reading) {
    String name = String.valueOf(file.getFileName());
    ChildCommand command = command(file, Sandbox.find());
    Path toolkit = classes().get(classes().size() - 1);
    return RemoteStrategy.of(new Program(name, command, true, () -> archive().make(toolkit)));
  }

  /** How the process of a jar is started; without a sandbox in tests only. */
  static ChildCommand command(Path file, @Nullable Sandbox sandbox) {
    Path jar = file.toAbsolutePath();
    Path home = home();
    List<Path> classes = classes();
    List<Path> visible = new ArrayList<>(classes);
    visible.add(home);
    visible.add(jar);
    visible.add(archive().folder());
    List<String> words = new ArrayList<>(words(home, classes));
    words.addAll(1, archive().options());
    words.add(jar.toString());
    ChildCommand command = new ChildCommand(words, Path.of("/"), Map.of());
    return sandbox == null
        ? command
        : command.within(new ChildCommand.Isolation(sandbox, visible, MEMORY));
  }

  private static synchronized ClassArchive archive() {
    ClassArchive known = archive;
    if (known == null) {
      Path home = home();
      known = new ClassArchive(home, words(home, classes()));
      archive = known;
    }
    return known;
  }

  private static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A JVM that waits for the jar of a plugin. */
  private static List<String> words(Path home, List<Path> classes) {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve("java").toString());
    words.addAll(OPTIONS);
    words.add("-cp");
    words.add(classes.stream().map(Path::toString).collect(Collectors.joining(":")));
    words.add(ChildMain.class.getName());
    return words;
  }

  /** Where the classes are that the other process needs. */
  private static List<Path> classes() {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> type :
        List.of(
            PluginLoader.class,
            ChildMain.class,
            JsonNode.class,
            JsonGenerator.class,
            com.fasterxml.jackson.annotation.JsonInclude.class,
            org.jspecify.annotations.Nullable.class)) {
      places.add(place(type));
    }
    // The toolkit that jars may use comes with the built-in strategies.
    ServiceLoader.load(StrategyProvider.class, PluginLoader.class.getClassLoader()).stream()
        .forEach(provider -> places.add(place(provider.type())));
    return List.copyOf(places);
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    try {
      if (location != null) {
        return Path.of(location.toURI());
      }
    } catch (URISyntaxException e) {
      throw new PluginException("The program's own jars cannot be found", e);
    }
    throw new PluginException(PortableText.format("The jar of %s cannot be found", type.getName()));
  }
}
