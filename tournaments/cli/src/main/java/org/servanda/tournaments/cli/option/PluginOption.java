package org.servanda.tournaments.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.io.UserFiles;
import picocli.CommandLine.Option;

/**
 * The option that names plugins. A folder {@code plugins} in the current folder is always included.
 */
public final class PluginOption {
  private static final Path FOLDER = Path.of("plugins");

  @Option(
      names = "--plugins",
      paramLabel = "PATH",
      hideParamSyntax = true,
      split = ",",
      description =
          "Plugins with strategies (jars and other formats, such as Python), or folders of them,"
              + " separated by commas; the folder 'plugins' is always included.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--isolate",
      description =
          "Run each plugin in a sandbox of its own, without network and files. By default plugins"
              + " are trusted.")
  private boolean isolated;

  /** The option as it was typed, after a blank, for commands to be pasted; empty if it was not. */
  public String typed() {
    List<String> named = paths.stream().map(Path::toString).toList();
    return (named.isEmpty() ? "" : " --plugins " + ShellWord.quoted(String.join(",", named)))
        + (isolated ? " --isolate" : "");
  }

  /** All strategies: built-in, in the folder {@code plugins}, and in the jars named. */
  public StrategyCatalogue catalogue(List<Path> more) {
    List<String> named = more.stream().map(Path::toString).toList();
    return PluginLoader.load(paths(named).stream().map(Path::of).toList(), List.of(), reading());
  }

  /** How plugins are read. */
  public PluginFormat.Reading reading() {
    return new PluginFormat.Reading(TimeLimit.STANDARD, isolated);
  }

  /** Whether plugins are to be isolated. */
  public boolean isIsolated() {
    return isolated;
  }

  /**
   * The jars and folders named, these others, and the folder {@code plugins} if it contains a
   * plugin.
   */
  public List<String> paths(List<String> more) {
    List<Path> all = new ArrayList<>(paths);
    more.forEach(path -> all.add(Path.of(path)));
    if (hasPlugins(FOLDER)) {
      all.add(FOLDER);
    }
    return all.stream().distinct().map(Path::toString).toList();
  }

  /** The folder {@code plugins} may be empty, because the user did not name it. */
  private static boolean hasPlugins(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      return !PluginFiles.inside(folder).isEmpty();
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
  }
}
