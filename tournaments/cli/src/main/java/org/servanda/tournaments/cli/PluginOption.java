package org.servanda.tournaments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.io.UserFiles;
import picocli.CommandLine.Option;

/**
 * The option that names plugins; a folder {@code plugins} in the current one is taken without being
 * named.
 */
final class PluginOption {
  private static final Path FOLDER = Path.of("plugins");

  @Option(
      names = "--plugins",
      paramLabel = "PATH",
      hideParamSyntax = true,
      split = ",",
      description =
          "Jars with strategies, or folders of jars, commas between them; the folder 'plugins' is"
              + " always taken.")
  private List<Path> paths = new ArrayList<>();

  /** Every strategy there is: built-in, in the plugins folder, and in the jars named. */
  StrategyCatalogue catalogue(List<Path> more) {
    List<String> named = more.stream().map(Path::toString).toList();
    return PluginLoader.load(paths(named).stream().map(Path::of).toList());
  }

  /** The jars and folders named, these others, and the plugins folder if it holds any jar. */
  List<String> paths(List<String> more) {
    List<Path> all = new ArrayList<>(paths);
    more.forEach(path -> all.add(Path.of(path)));
    if (hasJars(FOLDER)) {
      all.add(FOLDER);
    }
    return all.stream().distinct().map(Path::toString).toList();
  }

  /** Nobody named the folder, so that it may as well be empty. */
  private static boolean hasJars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(file -> file.toString().endsWith(".jar"));
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
  }
}
