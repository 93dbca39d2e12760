package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Classes compiled once, from which small plugin jars are put together. */
final class PluginJars {
  private static final String SERVICE =
      "META-INF/services/org.servanda.engine.spi.StrategyProvider";

  private final Path folder;
  private final Path classes;

  /** Compiles sources; each holds classes of package {@code acme}. */
  PluginJars(Path folder, String source) throws IOException {
    this.folder = folder;
    this.classes = Files.createDirectories(folder.resolve("classes"));
    Path file = Files.writeString(folder.resolve("Plugins.java"), source);
    String path = System.getProperty("java.class.path");
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, "-d", classes.toString(), "-cp", path, file.toString());
    assertThat(exit).isZero();
  }

  /**
   * A jar.
   *
   * @param name its file's, below the folder
   * @param version in its manifest; without one if empty
   * @param held the compiled classes it holds, of package {@code acme}
   * @param providers what its service file names
   */
  Path jar(String name, String version, List<String> held, String... providers) throws IOException {
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!version.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarred = new JarOutputStream(out, manifest);
        Stream<Path> compiled = Files.list(classes.resolve("acme"))) {
      for (Path file : compiled.sorted().toList()) {
        String type = file.getFileName().toString().replace(".class", "");
        if (held.contains(type)) {
          jarred.putNextEntry(new JarEntry("acme/" + file.getFileName()));
          jarred.write(Files.readAllBytes(file));
        }
      }
      if (providers.length > 0) {
        jarred.putNextEntry(new JarEntry(SERVICE));
        jarred.write(String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
