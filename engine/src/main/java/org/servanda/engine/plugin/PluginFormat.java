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

  /** Whether it reads its files only when plugins are to be isolated from this process. */
  default boolean isIsolating() {
    return false;
  }

  /**
   * The strategies of a file. Each serves all matches, on many threads at once, until the program
   * ends.
   *
   * @param reading how plugins are read
   * @throws PluginException if it cannot be read or used, in words that name the file
   */
  Collection<? extends Strategy> read(Path file, Reading reading);

  /**
   * How plugins are read.
   *
   * @param limit how long each file may take to be loaded and to describe its strategies
   * @param isolated whether each plugin runs apart from this process, where it can do no harm
   */
  record Reading(TimeLimit limit, boolean isolated) {
    /** In this process, with the standard limit. */
    public static final Reading STANDARD = new Reading(TimeLimit.STANDARD, false);
  }
}
