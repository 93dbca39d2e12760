package org.servanda.tournaments.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.io.UserFiles;

/** The jars of this program, which its workers on other machines need. */
final class ProgramJars {
  private ProgramJars() {}

  /**
   * All jars of the class path, without Spark's. A folder of classes becomes a jar.
   *
   * @param sparkHome the folder of Spark; null if there is none
   */
  static List<String> of(@Nullable Path sparkHome) {
    return of(System.getProperty("java.class.path"), sparkHome);
  }

  /** The same for another class path. */
  static List<String> of(String classPath, @Nullable Path sparkHome) {
    Path folder = sparkHome == null ? null : sparkHome.resolve("jars").toAbsolutePath();
    Set<String> installed = folder == null ? Set.of() : names(folder);
    List<String> jars = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(part).toAbsolutePath();
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path)) {
        jars.add(packed(path).toUri().toString());
      } else if (name.endsWith(".jar") && !installed.contains(name) && !isLogger(name)) {
        jars.add(path.toUri().toString());
      }
    }
    return jars;
  }

  /** Workers log as Spark does. */
  private static boolean isLogger(String name) {
    return name.startsWith("slf4j-");
  }

  private static Set<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
  }

  private static Path packed(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      Path jar = Files.createTempFile("servanda-classes", ".jar");
      jar.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream packed = new JarOutputStream(out)) {
        for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
          packed.putNextEntry(
              new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
          Files.copy(file, packed);
          packed.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
  }
}
