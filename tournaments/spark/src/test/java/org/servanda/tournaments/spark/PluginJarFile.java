package org.servanda.tournaments.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.servanda.engine.spi.StrategyProvider;

/** Makes a plugin jar of classes of these tests. */
final class PluginJarFile {
  private PluginJarFile() {}

  static Path write(Path jar, Class<? extends StrategyProvider> provider, Class<?>... more)
      throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + StrategyProvider.class.getName()));
      out.write(provider.getName().getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
      put(out, provider);
      for (Class<?> type : more) {
        put(out, type);
      }
    }
    return jar;
  }

  private static void put(JarOutputStream out, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(name));
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      in.transferTo(out);
    }
    out.closeEntry();
  }
}
