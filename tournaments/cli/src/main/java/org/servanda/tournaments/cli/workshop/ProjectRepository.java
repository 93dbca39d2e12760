package org.servanda.tournaments.cli.workshop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.results.ServandaVersion;

/**
 * The Maven repository inside an author's project: the jars the project compiles and tests against,
 * with sources and Javadoc if the program has them.
 */
final class ProjectRepository {
  private static final String GROUP = "org.servanda";
  private static final String ENGINE = GROUP + ".engine";
  private static final String STRATEGIES = GROUP + ".strategies";
  private static final String TESTKIT = GROUP + ".testkit";

  /** Beside the program's library folder: jars for authors that the program itself does not run. */
  private static final String FOR_AUTHORS = "author";

  private static final List<String> EXTRAS = List.of("-sources.jar", "-javadoc.jar");

  private final Path folder;
  private final String version = ServandaVersion.number();

  ProjectRepository(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the repository.
   *
   * @throws IOException if it cannot be written, or the program does not run from jars
   */
  void write() throws IOException {
    publish(ENGINE, "");
    publish(STRATEGIES, dependency());
    publish(TESTKIT, dependency());
  }

  private void publish(String artifact, String dependencies) throws IOException {
    String file = artifact + "-" + version;
    Path home =
        Files.createDirectories(
            folder.resolve(GROUP.replace('.', '/')).resolve(artifact).resolve(version));
    Files.writeString(home.resolve(file + ".pom"), pom(artifact, dependencies));
    Path jar = find(file + ".jar");
    if (jar == null) {
      throw new IOException("the program must have been packaged; run ./servanda or mvn package");
    }
    Files.copy(jar, home.resolve(file + ".jar"));
    for (String extra : EXTRAS) {
      Path found = find(file + extra);
      if (found != null) {
        Files.copy(found, home.resolve(file + extra));
      }
    }
  }

  private String pom(String artifact, String dependencies) {
    return PortableText.format(
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        %s</project>
        """,
        GROUP, artifact, version, dependencies);
  }

  private String dependency() {
    return PortableText.format(
        """
          <dependencies>
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        """,
        GROUP, ENGINE, version);
  }

  private static @Nullable Path find(String file) {
    return places().stream()
        .map(place -> place.resolve(file))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  /**
   * The folders of the jars that the program runs from, and the folders for authors beside them.
   */
  private static Set<Path> places() {
    Set<Path> places = new LinkedHashSet<>();
    String separator = Pattern.quote(File.pathSeparator);
    for (String entry : System.getProperty("java.class.path", "").split(separator, -1)) {
      Path home = entry.endsWith(".jar") ? Path.of(entry).toAbsolutePath().getParent() : null;
      if (home != null) {
        places.add(home.resolveSibling(FOR_AUTHORS));
        places.add(home);
      }
    }
    return places;
  }
}
