package org.servanda.tournaments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.engine.plugin.PluginLoader;
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
  Catalogue catalogue(List<Path> more) {
    List<Path> all = new ArrayList<>(paths);
    all.addAll(more);
    if (Files.isDirectory(FOLDER) && !all.contains(FOLDER)) {
      all.add(FOLDER);
    }
    return PluginLoader.load(all.stream().distinct().toList());
  }
}
