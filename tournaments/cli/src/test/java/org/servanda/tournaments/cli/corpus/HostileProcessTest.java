package org.servanda.tournaments.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.portable.PortableText;

/** Jars that end or spoil the process they run in: each in its own, started by the launcher. */
@Tag("slow")
@Tag("once")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("a core of its own")
class HostileProcessTest {
  private static final Kind EXITS_LATE =
      Kind.acting(
          "exits-late", Place.APPOINT, "if (count++ == 2000) System.exit(0);", Verdict.ENDS);

  private static final Kind FILLS_THE_MEMORY =
      Kind.acting(
          "fills-the-memory",
          Place.CONDUCT,
          "List<byte[]> all = new ArrayList<>(); while (true) all.add(new byte[1 << 20]);",
          Verdict.FAULT);

  private static final Kind HUGE_MESSAGE =
      Kind.acting(
          "says-a-gigabyte",
          Place.CONDUCT,
          "throw new Error() { public String getMessage() { return \"x\".repeat(1 << 30); } };",
          Verdict.FAULT);

  private static final Kind DELETES =
      Kind.acting(
          "deletes-results",
          Place.CONDUCT,
          """
          java.io.File[] files = new java.io.File("deletes-results-at-conduct").listFiles();
          if (files != null) for (java.io.File file : files) file.delete();
          """,
          Verdict.HARMLESS);

  private static final Kind OVERWRITES =
      Kind.acting(
          "overwrites-results",
          Place.CONDUCT,
          """
          try {
            java.io.File[] files = new java.io.File("overwrites-results-at-conduct").listFiles();
            if (files != null) for (java.io.File file : files) {
              java.nio.file.Files.writeString(file.toPath(), "nonsense");
            }
          } catch (java.io.IOException e) { count++; }
          """,
          Verdict.HARMLESS);

  @TempDir private static Path folder;

  private static List<String> honest;

  static List<Kind> ending() {
    return CorpusSample.oneIn(
        2,
        Stream.of(ProcessKinds.ending(), ProcessKinds.stopping()).flatMap(List::stream).toList());
  }

  static List<Kind> harmless() {
    List<Kind> kinds = new ArrayList<>(ProcessKinds.harmless());
    kinds.addAll(List.of(DELETES, OVERWRITES));
    return CorpusSample.oneIn(2, kinds);
  }

  static List<Kind> memory() {
    return List.of(FILLS_THE_MEMORY, HUGE_MESSAGE);
  }

  static List<Kind> threads() {
    return ProcessKinds.threads();
  }

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    List<Kind> kinds = new ArrayList<>(ending());
    kinds.addAll(harmless());
    kinds.addAll(memory());
    kinds.addAll(threads());
    kinds.add(EXITS_LATE);
    CorpusJars.make(folder, kinds);
    Path lib = folder.resolve("lib");
    Launched.install(lib);
    Launched alone = run(Launched.archiving(lib), "honest", "saint,grim", 8);
    assertThat(alone.exit()).as(alone.output()).isZero();
    honest = honestPairs("honest");
    assertThat(honest).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("ending")
  void a_jar_that_ends_the_process_never_ends_it_as_a_success(Kind kind) throws Exception {
    Launched launched = run("", kind, 8);
    assertThat(launched.exit()).as(launched.output()).isEqualTo(1);
    assertThat(launched.output()).contains(kind.said()).doesNotContain("    at ");
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void a_jar_that_spoils_the_process_spoils_no_result(Kind kind) throws Exception {
    Launched launched = run("", kind, 8);
    assertThat(launched.exit()).as(launched.output()).isZero();
    assertThat(launched.output())
        .contains("acme.culprit", "72 matches")
        .doesNotContain("Faults", "    at ");
    assertThat(honestPairs(kind.name())).isEqualTo(honest);
  }

  @ParameterizedTest
  @MethodSource("memory")
  void a_jar_that_takes_all_memory_loses_its_matches_alone(Kind kind) throws Exception {
    Launched launched = run("-Xmx96m", kind, 8);
    assertThat(launched.exit()).as(launched.output()).isZero();
    assertThat(launched.output().replaceAll("\\s+", " "))
        .contains("acme.culprit (" + kind.jar() + ") lost");
    assertThat(honestPairs(kind.name())).isEqualTo(honest);
    Stream.of("saint", "grim")
        .forEach(name -> assertThat(launched.output()).doesNotContain(name + " (built-in) lost"));
  }

  @ParameterizedTest
  @MethodSource("threads")
  void a_jar_that_stops_threads_makes_nobody_else_lose(Kind kind) throws Exception {
    Launched launched = run("", kind, 8);
    assertThat(launched.output()).doesNotContain("(built-in) lost", "    at ");
    if (Runtime.version().feature() >= 20) {
      // Nobody can stop a thread.
      assertThat(launched.exit()).as(launched.output()).isZero();
      assertThat(launched.output()).contains("acme.culprit (" + kind.jar() + ") lost");
    } else if (kind.verdict() == Verdict.ENDS) {
      assertThat(launched.exit()).as(launched.output()).isEqualTo(1);
    } else {
      // Where a thread dies that was adding results, the run has to stop.
      assertThat(launched.exit()).as(launched.output()).isIn(0, 1);
    }
    if (launched.exit() == 0) {
      assertThat(honestPairs(kind.name())).isEqualTo(honest);
    }
  }

  @Test
  void what_was_saved_before_a_jar_ended_the_process_is_found_by_the_next_start() throws Exception {
    Launched first = run("", EXITS_LATE, 2000);
    assertThat(first.exit()).as(first.output()).isEqualTo(1);
    Launched second = run("", EXITS_LATE, 2000);
    assertThat(second.output()).contains("matches are stored from an earlier run");
  }

  private static Launched run(String java, Kind kind, int repetitions) throws Exception {
    return run(java, kind.name(), "saint,grim,acme.culprit", repetitions, "--plugins", kind.jar());
  }

  private static Launched run(
      String java, String out, String strategies, int repetitions, String... more)
      throws IOException, InterruptedException {
    List<String> args =
        new ArrayList<>(List.of("run", "reference-dyad", "--strategies", strategies));
    // Only a page has replays.
    String formats = out.contains("replays") ? "csv,html" : "csv";
    args.addAll(List.of("--out", out, "--format", formats, "--save-every", "0.01"));
    // Two, on any machine, so that some can harm others.
    args.addAll(List.of("--threads", "2"));
    args.add(PortableText.format("--repetitions=%d", repetitions));
    args.addAll(List.of(more));
    Launched launched = Launched.run(folder, java, args);
    assertThat(launched.output()).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    return launched;
  }

  private static List<String> honestPairs(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("pairs.csv")).stream()
        .filter(line -> line.contains(",saint,") || line.contains(",grim,"))
        .filter(line -> !line.contains("acme.culprit"))
        .toList();
  }
}
