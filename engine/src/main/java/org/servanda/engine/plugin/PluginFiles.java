package org.servanda.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/** The files that plugins are read from: jars, and files of every {@link PluginFormat} there is. */
public final class PluginFiles {
  /** How the names of jars end. */
  static final String JAR = ".jar";

  private static final List<PluginFormat> FORMATS =
      ServiceLoader.load(PluginFormat.class, PluginFiles.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private PluginFiles() {}

  /** How the names of plugin files end: {@code .jar, .py}. */
  public static String suffixes() {
    TreeSet<String> others = new TreeSet<>(FORMATS.stream().map(PluginFormat::suffix).toList());
    // A format that isolates jars has their suffix too.
    others.remove(JAR);
    List<String> all = new ArrayList<>(List.of(JAR));
    all.addAll(others);
    return String.join(", ", all);
  }

  /** The format of a file; null for a jar in this process and for anything unknown. */
  static @Nullable PluginFormat format(Path file, boolean isolated) {
    String name = String.valueOf(file.getFileName());
    return FORMATS.stream()
        .filter(format -> name.endsWith(format.suffix()) && (isolated || !format.isIsolating()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a file in a folder of plugins is a plugin. */
  public static boolean isPlugin(Path file) {
    PluginFormat format = format(file, false);
    return format == null ? file.toString().endsWith(JAR) : format.isPlugin(file);
  }

  /** Whether a file is a part of another plugin, such as a module that it imports. */
  public static boolean isPart(Path file) {
    PluginFormat format = format(file, false);
    return format != null && !format.isPlugin(file);
  }

  /**
   * The plugins in a folder, in order of name.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(PluginFiles::isPlugin).sorted().toList();
    }
  }

  /**
   * The files that paths name: files, and folders of them.
   *
   * @throws PluginException if there is none, in words for whoever named it
   */
  static List<Path> all(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new PluginException(
            PortableText.format(
                "There is no plugin '%s'; name a plugin (%s) or a folder of them",
                path, suffixes()));
      }
      if (Files.isDirectory(path)) {
        files.addAll(some(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> some(Path folder) {
    try {
      List<Path> files = inside(folder);
      if (files.isEmpty()) {
        throw new PluginException(
            PortableText.format(
                "The folder '%s' contains no plugin (%s); name a plugin or a folder of them",
                folder, suffixes()));
      }
      return files;
    } catch (IOException e) {
      throw new PluginException(
          PortableText.format("The plugin folder '%s' cannot be read", folder), e);
    }
  }
}
