package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.corpus.Launched;

/** Ends whole processes, so it takes minutes. */
@Tag("slow")
@Tag("once")
@ResourceLock("a core of its own")
class KillTest {
  /** {@code -Dservanda.kills=50} tries it more often. */
  private static final int KILLS = Integer.getInteger("servanda.kills", 20);

  /**
   * The longest wait for a kill is the time from a tournament's first saving to its end, divided by
   * this: so it is killed again and again, in each of its parts.
   */
  private static final int PARTS = 8;

  private static final FileTime NEVER = FileTime.fromMillis(0);

  @TempDir private static Path folder;

  private static String archive = "";

  /** Jars and an archive of their classes, so that most of a process's time is its tournament's. */
  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Launched.install(folder.resolve("lib"));
    archive = folder.resolve("lib/classes.jsa").toString();
    Process process = start("archived", "archived.log", 2, "-XX:ArchiveClassesAtExit=" + archive);
    assertThat(process.waitFor()).isZero();
  }

  private static Process run(String out) throws IOException {
    return start(out, out + ".log", 600, "-XX:SharedArchiveFile=" + archive);
  }

  /** Starts a run that writes into a folder, and what it says into a log. */
  private static Process start(String out, String log, int repetitions, String java)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", java));
    command.addAll(List.of("-cp", folder.resolve("lib") + File.separator + "*"));
    command.add(Servanda.class.getName());
    command.addAll(List.of("run", "korea-2018", "--strategies", "grim,wily,hawk,reciprocal"));
    command.addAll(List.of("--format", "json", "--format", "csv", "--save-every", "0.05"));
    command.add(PortableText.format("--repetitions=%d", repetitions));
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile())
        .start();
  }

  private static Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder.resolve(out))) {
      inside
          .filter(file -> !file.endsWith(".lock") && !file.endsWith("environment.json"))
          .filter(file -> !file.endsWith("card.png"))
          .forEach(file -> files.put(file.getFileName().toString(), content(file)));
    }
    // The command that is recorded names the folder.
    files.computeIfPresent("manifest.json", (name, text) -> text.replace("/" + out, "/"));
    files.computeIfPresent("results.json", (name, text) -> text.replace("/" + out, "/"));
    return files;
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_run_killed_again_and_again_ends_with_the_bytes_of_one_never_killed()
      throws IOException, InterruptedException {
    int longest = millisOf("whole") / PARTS;
    Random random = new Random(2018);
    int kills = 0;
    int saved = 0;
    while (kills < KILLS) {
      FileTime before = saved("killed");
      Process process = run("killed");
      awaitLock("killed", process);
      // Two in three may come before it has saved more than its predecessors.
      if (kills % 3 == 0) {
        awaitSaved("killed", before, process);
      }
      if (process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS)) {
        assertThat(process.exitValue()).as(content(folder.resolve("killed.log"))).isZero();
        // It was quicker: from the start again.
        assertThat(files("killed")).isEqualTo(files("whole"));
        delete("killed");
        continue;
      }
      process.destroyForcibly().waitFor();
      kills++;
      saved += saved("killed").equals(NEVER) ? 0 : 1;
    }
    assertThat(run("killed").waitFor()).isZero();
    assertThat(files("killed")).isEqualTo(files("whole"));
    assertThat(saved).isGreaterThan(KILLS / 2);
  }

  /** Plays a whole tournament, and returns how long it took after something was saved. */
  private static int millisOf(String out) throws IOException, InterruptedException {
    Process process = run(out);
    awaitSaved(out, saved(out), process);
    long start = System.nanoTime();
    assertThat(process.waitFor()).isZero();
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** When results were last saved in a folder; long ago if never. */
  private static FileTime saved(String out) throws IOException {
    Path sums = folder.resolve(out).resolve("tally.bin");
    return Files.exists(sums) ? Files.getLastModifiedTime(sums) : NEVER;
  }

  /** Until the process has saved results, or has ended. */
  private static void awaitSaved(String out, FileTime before, Process process)
      throws IOException, InterruptedException {
    while (process.isAlive() && saved(out).equals(before)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Until the process writes into its folder, or has ended. */
  private static void awaitLock(String out, Process process)
      throws IOException, InterruptedException {
    Path lock = folder.resolve(out).resolve(".lock");
    while (process.isAlive()
        && !(Files.exists(lock) && content(lock).equals("process " + process.pid()))) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static void delete(String out) throws IOException {
    try (Stream<Path> inside = Files.list(folder.resolve(out))) {
      for (Path file : inside.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void of_five_processes_one_plays_and_the_others_name_it()
      throws IOException, InterruptedException {
    Process first = startLong("first.log");
    awaitLock("shared", first);
    List<Process> others = new ArrayList<>();
    for (int i = 1; i < 5; i++) {
      others.add(startLong(PortableText.format("late%d.log", i)));
    }
    for (Process other : others) {
      assertThat(other.waitFor()).isEqualTo(1);
    }
    assertThat(first.isAlive()).isTrue();
    first.destroyForcibly().waitFor();
    for (int i = 1; i < 5; i++) {
      assertThat(content(folder.resolve(PortableText.format("late%d.log", i))))
          .contains(PortableText.format("Another run (process %d", first.pid()))
          .contains("is writing into")
          .doesNotContain("\tat ");
    }
  }

  /** A run that would take hours. */
  private static Process startLong(String log) throws IOException {
    return start("shared", log, 1_000_000, "-XX:SharedArchiveFile=" + archive);
  }
}
