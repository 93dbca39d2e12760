package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.results.ServandaVersion;

/**
 * A plugin author's project: the example project that our own build compiles and tests, under
 * another name, with a {@linkplain ProjectRepository Maven repository of its own}, so that it
 * builds on any machine, even if the jars it needs are not published.
 */
public final class StrategyProject {
  private static final String SERVICE =
      "src/main/resources/META-INF/services/org.servanda.engine.spi.StrategyProvider";
  private static final List<String> FILES =
      List.of(
          "pom.xml",
          "README.md",
          "src/main/java/acme/FirstStrategy.java",
          "src/test/java/acme/FirstStrategyTest.java",
          SERVICE);
  private static final String REPOSITORIES =
      """
        <repositories>
          <!-- The jars it compiles and tests against, copied from the program. -->
          <repository>
            <id>servanda</id>
            <url>file://${project.basedir}/repository</url>
          </repository>
        </repositories>

        <build>
      """;

  private final String name;
  private final String prefix;
  private final String className;
  private final Path folder;

  /**
   * A project to be written.
   *
   * @param name the strategy's, without its prefix
   * @param prefix the author's, before the dot
   * @param folder the project's, which need not exist
   */
  public StrategyProject(String name, String prefix, Path folder) {
    this.name = name;
    this.prefix = prefix;
    this.folder = folder;
    this.className = camel(name);
  }

  /** The path of its leader's source file. */
  public Path source() {
    return folder.resolve(named(FILES.get(2)));
  }

  /**
   * Writes the project.
   *
   * @throws BadInputException if the folder is in use or cannot be written to
   */
  public void write() {
    try {
      checkFree();
      checkName();
      for (String file : FILES) {
        String text = changed(text(file));
        put(named(file), file.equals("pom.xml") ? withRepository(text) : text);
      }
      put(".gitignore", "target/\nresults/\n");
      new ProjectRepository(folder.resolve("repository")).write();
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  private void checkFree() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      }
    }
    if (Files.exists(folder)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' already exists; choose another name, or another folder with --out", folder));
    }
  }

  /** A class with the name of an imported one, or of one of java.lang, would hide it. */
  private void checkName() {
    if (Object.class.getResource(className + ".class") != null) {
      throw hides();
    }
    Pattern word = Pattern.compile("\\b" + className + "(Test)?\\b");
    for (String file : FILES) {
      if (file.endsWith(".java") && word.matcher(text(file)).find()) {
        throw hides();
      }
    }
  }

  private BadInputException hides() {
    return new BadInputException(
        PortableText.format(
            "The name '%s' makes a class %s, which would hide a class that strategies use; choose"
                + " another name, such as %s-leader",
            name, className, name));
  }

  private static String text(String file) {
    try (InputStream in = StrategyProject.class.getResourceAsStream("first-strategy/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The program's example project lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String changed(String text) {
    return text.replace("FirstStrategy", className)
        .replace("first-strategy", name)
        .replaceAll("\\bacme\\b", prefix)
        .replaceAll("(<servanda.version>)[^<]*", "$1" + ServandaVersion.number());
  }

  private String named(String file) {
    return file.replace("acme", prefix.replace('.', '/')).replace("FirstStrategy", className);
  }

  private static String withRepository(String pom) {
    return pom.replace("  <build>\n", REPOSITORIES);
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(path, text);
  }

  /** {@code my-leader} as a class: {@code MyLeader}. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-", -1)) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return camel.toString();
  }
}
