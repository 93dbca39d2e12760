package org.servanda.tournaments.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.plugin.PluginException;

/**
 * An archive of the classes that every isolated JVM loads, which halves the time of its start
 * (class data sharing). It is made beside the first matches, by a JVM that runs nothing foreign.
 * Where it is not there yet, or cannot be made, a JVM starts without it.
 */
final class ClassArchive {
  private static final String QUESTION = "{\"do\":\"describe\",\"protocol\":1}\n";
  private static final String FILE = "classes.jsa";

  private final List<String> words;
  private final Path folder;
  private final Path base;
  private boolean begun;

  /**
   * An archive that is not made yet.
   *
   * @param words a JVM with its options and class path, but without the jar of a plugin
   */
  ClassArchive(Path java, List<String> words) {
    this.words = List.copyOf(words);
    this.base = java.resolve("lib").resolve("server").resolve(FILE);
    try {
      this.folder = Files.createTempDirectory("servanda-classes");
    } catch (IOException e) {
      throw new PluginException("The temporary folder cannot be written to", e);
    }
    folder.toFile().deleteOnExit();
  }

  /** The folder it will be in, which a JVM that uses it must see. */
  Path folder() {
    return folder;
  }

  /** The option of a JVM that uses it, once it is there. */
  List<String> options() {
    return Files.exists(base)
        ? List.of("-XX:SharedArchiveFile=" + base + ":" + folder.resolve(FILE))
        : List.of();
  }

  /**
   * Makes it in another thread, unless that has begun.
   *
   * @param trusted a jar of the program's own, which is described for this
   */
  synchronized void make(Path trusted) {
    if (!begun && Files.exists(base)) {
      begun = true;
      Thread thread = new Thread(() -> write(trusted), "archives classes");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void write(Path trusted) {
    Path unfinished = folder.resolve("unfinished");
    List<String> command = new ArrayList<>(words);
    command.add(1, "-XX:ArchiveClassesAtExit=" + unfinished);
    command.add(trusted.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Ending.then(process::destroyForcibly);
      process.getOutputStream().write(QUESTION.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      if (process.waitFor() == 0 && Files.exists(unfinished)) {
        folder.resolve(FILE).toFile().deleteOnExit();
        Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      // JVMs then start without it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
