package org.servanda.tournaments.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableText;

/**
 * The program run by its real launcher in a process of its own.
 *
 * @param exit the launcher's exit code
 * @param output what it and the program said
 */
public record Launched(int exit, String output) {
  private static final Path DISTRIBUTION = Path.of("src/dist").toAbsolutePath();

  /** A process lives for a second: what optimises its code would take longer than that. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1 ";

  /**
   * Makes the folder of jars that the launcher expects, of this process's class path.
   *
   * @param lib the folder
   */
  public static void install(Path lib) throws IOException {
    Files.createDirectories(lib);
    Map<String, byte[]> classes = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        add(path, classes);
      } else if (Files.exists(path)) {
        Files.copy(path, lib.resolve(path.getFileName()));
      }
    }
    CorpusJars.jar(lib.resolve("classes.jar"), classes);
  }

  /** The option that makes the archive of classes that the launcher looks for. */
  static String archiving(Path lib) {
    return PortableText.format("-XX:ArchiveClassesAtExit=\"%s\"", lib.resolve("classes.jsa"));
  }

  private static void add(Path folder, Map<String, byte[]> classes) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.putIfAbsent(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  /**
   * Runs a command, and fails if it does not end.
   *
   * @param folder where it runs; its folder {@code lib} is installed
   * @param java more options of Java
   */
  static Launched run(Path folder, String java, List<String> args)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", DISTRIBUTION.resolve("bin/servanda").toString());
    builder.command().addAll(args);
    Map<String, String> environment = builder.environment();
    environment.put("SERVANDA_LIB", folder.resolve("lib").toString());
    environment.put("SERVANDA_OPTIONS", DISTRIBUTION.resolve("lib/java.options").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JDK_JAVA_OPTIONS", QUICK + java);
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(200, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    assertThat(ended).as("it ends; until now it said: " + said).isTrue();
    return new Launched(process.exitValue(), said);
  }
}
