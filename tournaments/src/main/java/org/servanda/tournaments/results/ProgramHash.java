package org.servanda.tournaments.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.match.Match;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.yaml.StrictYaml;

/**
 * A hash of the code that determines stored sums: how a match is played, how results are summed,
 * and which matches are played. Code that evaluates, draws and writes results does not count, so
 * sums stay valid when a report changes.
 */
final class ProgramHash {
  /** The hash, once it is known. */
  private static final AtomicReference<@Nullable String> KNOWN = new AtomicReference<>();

  private ProgramHash() {}

  /**
   * A part of the program that counts.
   *
   * @param inside a class in it, which locates the folder or jar
   * @param counts which of its files count, by their names with slashes
   */
  private record Part(Class<?> inside, Predicate<String> counts) {}

  /** The SHA-256 hash of all code that counts. It is computed once. */
  static String get() {
    String hash = KNOWN.get();
    if (hash == null) {
      hash = get(ProgramHash::location);
      KNOWN.set(hash);
    }
    return hash;
  }

  /**
   * The hash for classes in other locations.
   *
   * @param locations gives the folder or jar of a class
   */
  static String get(Function<Class<?>, Path> locations) {
    try {
      MessageDigest digest = FileHash.digest();
      for (Part part : parts()) {
        SortedMap<String, byte[]> files = read(locations.apply(part.inside()), part.counts());
        files.forEach(
            (name, content) -> {
              digest.update((name + " " + content.length).getBytes(StandardCharsets.UTF_8));
              digest.update(content);
            });
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException("The program cannot read itself: " + e.getMessage(), e);
    }
  }

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Match.class, Predicate.not(in(Conformance.class))));
    // The toolkit is part of every strategy built on it, in whichever jar.
    ServiceLoader.load(StrategyProvider.class, StrategyProvider.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(provider -> parts.add(new Part(provider, name -> true)));
    parts.add(new Part(Tally.class, in(Tally.class)));
    parts.add(
        new Part(
            ProgramHash.class,
            in(TournamentDesign.class)
                .or(in(MatchExecutor.class))
                .or(in(ScenarioLibrary.class))
                .or(of(StrictYaml.class))));
    return parts;
  }

  /** The classes of the package of a class. */
  private static Predicate<String> in(Class<?> sample) {
    String folder = sample.getPackageName().replace('.', '/') + "/";
    return name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0;
  }

  /** A class with its nested classes. */
  private static Predicate<String> of(Class<?> one) {
    String path = one.getName().replace('.', '/');
    return name -> name.equals(path + ".class") || name.startsWith(path + "$");
  }

  private static Path location(Class<?> inside) {
    CodeSource source = inside.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new BadInputException("The program cannot find the jar or folder of " + inside + "");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new BadInputException("The program cannot read itself: " + e.getMessage(), e);
    }
  }

  /** All classes and tables of a folder or jar that count, by name. */
  private static SortedMap<String, byte[]> read(Path code, Predicate<String> counts)
      throws IOException {
    if (Files.isDirectory(code)) {
      return readFolder(code, counts);
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return readFolder(jar.getPath("/"), counts);
    }
  }

  private static SortedMap<String, byte[]> readFolder(Path root, Predicate<String> counts)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (isCode(name) && counts.test(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** Files on the top level of a jar or in META-INF affect no match. */
  private static boolean isCode(String name) {
    return name.contains("/") && !name.startsWith("META-INF/");
  }
}
