package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.servanda.engine.portable.PortableText;

/** Makes plugin jars of sources. */
final class Jars {
  private static final String SERVICE =
      "META-INF/services/org.servanda.engine.spi.StrategyProvider";

  private Jars() {}

  /** A strategy that bargains on a straight line and keeps as told. */
  static String strategy(String id, String keeper) {
    return PortableText.format(
        """
        package acme;
        import java.util.*;
        import org.servanda.engine.spi.*;
        import org.servanda.strategies.toolkit.*;
        public final class Mine implements Strategy, StrategyProvider {
          public String id() { return "%s"; }
          public Leader appoint(Brief brief) {
            return Leader.of(Bargaining.linear(brief), %s);
          }
          public Collection<Strategy> strategies() { return new ArrayList<Strategy>(List.of(new Mine())); }
        }
        """,
        id, keeper);
  }

  /** A jar of one class, {@code acme.Mine}, that provides its strategies. */
  static Path make(Path folder, String name, String source) throws IOException {
    return make(folder, name, "acme.Mine", Map.of("acme.Mine", source), Set.of());
  }

  /**
   * Compiles sources into a jar.
   *
   * @param folder where it goes
   * @param name its file's
   * @param provider named in its service file
   * @param sources by names of classes
   * @param left classes needed to compile that do not go into the jar
   */
  static Path make(
      Path folder, String name, String provider, Map<String, String> sources, Set<String> left)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    List<String> args =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(name + "-src/" + source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      args.add(Files.writeString(file, source.getValue()).toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, args.toArray(new String[0]))).isZero();
    for (String gone : left) {
      Files.delete(classes.resolve(gone.replace('.', '/') + ".class"));
    }
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarred = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jarred.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        jarred.write(Files.readAllBytes(file));
      }
      jarred.putNextEntry(new JarEntry(SERVICE));
      jarred.write(provider.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
