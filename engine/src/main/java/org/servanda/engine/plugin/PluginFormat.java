package org.servanda.engine.plugin;

import java.nio.file.Path;
import java.util.Collection;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.spi.Strategy;

/**
 * A kind of plugin file that is not a jar: a program in another language, or a description of
 * something that leads from elsewhere. Formats are found by {@link java.util.ServiceLoader} on the
 * application's own path, never in plugins.
 */
public interface PluginFormat {
  /** How the names of its files end, with the dot, such as {@code .py}. */
  String suffix();

  /**
   * Whether a file of this suffix that is found in a folder of plugins is a plugin itself, and not
   * a part of another; by default, it is.
   */
  default boolean isPlugin(Path file) {
    return true;
  }

  /**
   * The strategies of a file. Each serves all matches, on many threads at once, until the program
   * ends.
   *
   * @param limit how long the file may take to describe its strategies
   * @throws PluginException if it cannot be read or used, in words that name the file
   */
  Collection<? extends Strategy> read(Path file, TimeLimit limit);
}
