package org.servanda.tournaments.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.tournaments.io.UserFiles;

/**
 * A plugin file on its way to another machine.
 *
 * @param name its file name, by which messages and results call it
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // It is sent, never compared.
record JarFile(String name, byte[] content) implements Serializable {
  /** The plugins among these and in these folders, in the order in which they are loaded here. */
  static List<JarFile> read(List<Path> paths) {
    List<JarFile> jars = new ArrayList<>();
    for (Path path : paths) {
      try {
        for (Path jar : Files.isDirectory(path) ? PluginFiles.inside(path) : List.of(path)) {
          jars.add(new JarFile(String.valueOf(jar.getFileName()), Files.readAllBytes(jar)));
        }
      } catch (IOException e) {
        throw UserFiles.unreadable(path, e);
      }
    }
    return List.copyOf(jars);
  }

  /** Writes jars, each into a folder of its own, since two may have the same name. */
  static List<Path> write(List<JarFile> jars) throws IOException {
    List<Path> written = new ArrayList<>();
    for (JarFile jar : jars) {
      Path folder = Files.createTempDirectory("servanda-plugin");
      Path file = folder.resolve(jar.name());
      // Deleted in reverse order when the worker ends.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      written.add(Files.write(file, jar.content()));
    }
    return written;
  }
}
