package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.OutputException;

/**
 * Builds a project as its author does, with its own Maven build: only that knows the project's
 * libraries, resources and languages. It works offline unless something has to be fetched first,
 * and skips tests.
 */
public final class ProjectBuild {
  private static final List<String> GOALS =
      List.of("-B", "-q", "-ntp", "-Dmaven.test.skip=true", "package");
  private static final List<String> NOT_PLUGINS =
      List.of("-sources.jar", "-javadoc.jar", "-tests.jar", "-test-sources.jar");

  private final Path project;

  private ProjectBuild(Path project) {
    this.project = project;
  }

  /**
   * The build of a project.
   *
   * @throws BadInputException if the folder is no Maven project
   */
  public static ProjectBuild of(Path project) {
    if (!Files.isRegularFile(project.resolve("pom.xml"))) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is no Maven project: it has no pom.xml; 'servanda new-strategy NAME' writes one",
              project));
    }
    return new ProjectBuild(project);
  }

  /**
   * What a build came to.
   *
   * @param jar the jar; null if the build failed
   * @param errors why it failed, a line each, with file and line where the compiler names them
   */
  public record Outcome(@Nullable Path jar, List<String> errors) {}

  /**
   * Builds it.
   *
   * @throws OutputException if Maven cannot be started
   */
  public Outcome build() throws InterruptedException {
    MavenOutput output = run(true);
    if (output.lacksDownload()) {
      output = run(false);
    }
    if (!output.hasFailed()) {
      Path jar = jar();
      return jar == null
          ? new Outcome(null, List.of("The build made no jar in " + project.resolve("target")))
          : new Outcome(jar, List.of());
    }
    return new Outcome(null, output.errors(project));
  }

  private MavenOutput run(boolean isOffline) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(maven()));
    if (isOffline) {
      command.add("-o");
    }
    command.addAll(GOALS);
    Process process = start(command);
    try {
      byte[] output = process.getInputStream().readAllBytes();
      return new MavenOutput(process.waitFor(), new String(output, charset()));
    } catch (IOException e) {
      throw new OutputException("The output of Maven cannot be read: " + e.getMessage(), e);
    } finally {
      process.destroy();
    }
  }

  /** What a program writes in that does not write to a terminal. */
  private static Charset charset() {
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }

  private Process start(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new OutputException(
          PortableText.format(
              "'%s' cannot be started; install Maven 3.8 or newer, or give the project a wrapper"
                  + " (mvn wrapper:wrapper)",
              command.get(0)),
          e);
    }
  }

  /** The project's own wrapper, or the Maven that is installed. */
  private String maven() {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    Path wrapper = project.resolve(windows ? "mvnw.cmd" : "mvnw");
    if (Files.isExecutable(wrapper)) {
      return wrapper.toAbsolutePath().toString();
    }
    return windows ? "mvn.cmd" : "mvn";
  }

  /** The newest jar that can be a plugin; null if there is none. */
  private @Nullable Path jar() {
    try (Stream<Path> files = Files.list(project.resolve("target"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> NOT_PLUGINS.stream().noneMatch(file.toString()::endsWith))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("original-"))
          .max(Comparator.comparing((Path file) -> file.toFile().lastModified()))
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }
}
