package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The state of what a project is built from: its {@code src} folder and its {@code pom.xml}. Asked
 * for twice a second, which for the few files of a project costs less than a millisecond. A {@link
 * java.nio.file.WatchService} would need every new folder to be registered, sees nothing on some
 * network and container file systems, and on macOS itself asks, every few seconds.
 */
public final class ProjectFiles {
  private final Path project;

  /** The files of a project. */
  public ProjectFiles(Path project) {
    this.project = project;
  }

  /** Size and time of every file; equal as long as nothing was saved. */
  public Map<Path, String> state() {
    Map<Path, String> state = new TreeMap<>();
    add(project.resolve("pom.xml"), state);
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      files.filter(Files::isRegularFile).forEach(file -> add(file, state));
    } catch (IOException | UncheckedIOException e) {
      // A folder was removed meanwhile, or there is none: the next look sees what there is.
      state.put(project, String.valueOf(e.getMessage()));
    }
    return state;
  }

  private static void add(Path file, Map<Path, String> state) {
    try {
      state.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
    } catch (IOException e) {
      // It was removed meanwhile; editors replace files when they save.
      state.put(file, "");
    }
  }
}
