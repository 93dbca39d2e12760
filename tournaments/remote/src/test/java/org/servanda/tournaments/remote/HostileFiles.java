package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Makes the jars and Python files of {@link HostileKind}s. */
final class HostileFiles {
  private static final String SERVICE =
      "META-INF/services/org.servanda.engine.spi.StrategyProvider";

  private HostileFiles() {}

  /**
   * Makes the files of all kinds, compiled at once.
   *
   * @param folder where they go
   * @param names what the kinds' code calls by names such as {@code @PORT@}
   */
  static void make(Path folder, List<HostileKind> kinds, Map<String, String> names)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path texts = Files.createDirectories(folder.resolve("texts"));
    List<Path> sources = new ArrayList<>();
    for (HostileKind kind : kinds) {
      String code = kind.code().replace("@JAR@", folder.resolve(kind.file()).toString());
      for (Map.Entry<String, String> name : names.entrySet()) {
        code = code.replace("@" + name.getKey() + "@", name.getValue());
      }
      if (kind.isPython()) {
        Files.writeString(folder.resolve(kind.file()), python(kind, code));
        continue;
      }
      String caught = "try {\n" + code + "\n} catch (Throwable e) { Evil.sneak(e); }";
      String mine = HostileKind.text("Mine.java.template");
      assertThat(mine).as(kind.id()).contains("/*" + kind.place() + "*/");
      sources.add(source(texts, kind, "Mine", mine.replace("/*" + kind.place() + "*/", caught)));
      sources.add(source(texts, kind, "Evil", HostileKind.text("Evil.java.template")));
    }
    compile(classes, sources);
    for (HostileKind kind : kinds) {
      if (!kind.isPython()) {
        jar(classes, kind.packageName(), folder.resolve(kind.file()));
      }
    }
  }

  private static String python(HostileKind kind, String code) {
    boolean indented = kind.place().equals("conduct");
    String placed = indented ? code.strip().replace("\n", "\n        ") : code.strip();
    return HostileKind.text("mine.py.template").replace("#" + kind.place(), placed);
  }

  private static void compile(Path classes, List<Path> sources) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-XDignore.symbol.file",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    sources.forEach(source -> words.add(source.toString()));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    int exit = compiler.run(out, out, words.toArray(String[]::new));
    assertThat(exit).as(said.toString()).isZero();
  }

  private static void jar(Path classes, String packageName, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        jar.write(Files.readAllBytes(file));
      }
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write((packageName + ".Mine").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Path source(Path folder, HostileKind kind, String type, String text)
      throws IOException {
    Path file = folder.resolve(kind.packageName().replace('.', '/')).resolve(type + ".java");
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text.replace("PACKAGE", kind.packageName()));
  }
}
