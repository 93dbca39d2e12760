package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.testkit.FakeTalks;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.ShortMatch;
import org.servanda.testkit.Views;

/** The guide's leaders: one in C, which is here as it was compiled, and one in AssemblyScript. */
class ExamplesTest {
  private static final Path PREBUILT =
      Path.of("src/test/resources/org/servanda/tournaments/wasm/leader.wasm");
  private static final Path C = Path.of("src/examples/c");
  private static final Path SCRIPT = Path.of("src/examples/assemblyscript");

  @TempDir Path folder;

  static Strategy prebuilt() throws IOException {
    return WasmFormat.strategy(Files.readAllBytes(PREBUILT));
  }

  @Test
  void a_file_is_a_plugin_with_all_it_says_of_itself() {
    StrategyCatalogue catalogue = PluginLoader.load(List.of(PREBUILT));
    Strategy leader = catalogue.entrant("example.wasm-leader(greed=0.5)").strategy();
    assertThat(leader.description().family()).isEqualTo("reciprocal");
    assertThat(leader.description().portrait()).startsWith("Asks for less as time goes by");
    assertThat(leader.description().traits()).hasToString("deterministic");
    assertThat(catalogue.entrant("example.wasm-leader").provenance().jar()).contains("leader.wasm");
  }

  @Test
  void the_leader_in_c_keeps_the_contract() throws IOException {
    assertThat(Conformance.violations(prebuilt())).isEmpty();
  }

  @Test
  @Tag("once")
  void the_leader_in_c_is_what_its_source_says() throws IOException, InterruptedException {
    assumeTrue(isThere("clang") && isThere("wasm-ld"), "needs clang and wasm-ld");
    Path built = folder.resolve("leader.wasm");
    run(
        C,
        "clang",
        "--target=wasm32",
        "-O2",
        "-nostdlib",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-Wl,--no-entry",
        "-Wl,-z,stack-size=16384",
        "-o",
        built.toString(),
        "leader.c");
    Strategy fresh = WasmFormat.strategy(Files.readAllBytes(built));
    assertThat(matches(fresh)).isEqualTo(matches(prebuilt()));
  }

  @Test
  @Tag("once")
  @Tag("slow")
  void the_leader_in_assemblyscript_keeps_the_contract() throws IOException, InterruptedException {
    assumeTrue(isThere("npm") && isThere("node"), "needs npm and node");
    Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
    boolean installed =
        tried(folder, "npm", "install", "--no-audit", "--no-fund", "assemblyscript@0.28.20");
    assumeTrue(installed, "needs npm to bring AssemblyScript");
    Path built = folder.resolve("leader.wasm");
    run(
        SCRIPT,
        "node",
        folder.resolve("node_modules/assemblyscript/bin/asc.js").toString(),
        "leader.ts",
        "-O",
        "--runtime",
        "stub",
        "--use",
        "abort=",
        "-o",
        built.toString());
    Strategy leader = WasmFormat.strategy(Files.readAllBytes(built));
    assertThat(Conformance.violations(leader)).isEmpty();
    assertThat(matches(leader)).isEqualTo(matches(leader)).isNotEqualTo(matches(prebuilt()));
  }

  @Test
  void results_are_the_same_on_one_thread_and_on_two()
      throws IOException, ExecutionException, InterruptedException {
    Strategy leader = prebuilt();
    List<String> alone = matches(leader);
    FutureTask<List<String>> beside = new FutureTask<>(() -> matches(leader));
    new Thread(beside, "beside").start();
    assertThat(matches(leader)).isEqualTo(alone);
    assertThat(beside.get()).isEqualTo(alone);
  }

  @Test
  void its_gains_are_those_of_java_to_the_last_bit() throws IOException {
    // It accepts what is worth its demand, which with no greed is whatever is worth anything.
    Strategy strategy = prebuilt();
    for (int i = 0; i < ReferenceDyad.prepared().space().size(); i++) {
      Outcome outcome = ReferenceDyad.prepared().space().at(i);
      Leader leader = strategy.appoint(Views.brief(strategy).parameter("greed", 0));
      FakeTalks talks = Views.talks().mind(1.1).outside(.07).offer(outcome);
      boolean accepts = leader.negotiate(talks) == Move.ACCEPT;
      assertThat(accepts).as("%s", outcome).isEqualTo(talks.gain(outcome) > 0);
      // A hair more outside, and it is worth nothing.
      FakeTalks even = Views.talks().mind(1.1).outside(.07 + talks.gain(outcome)).offer(outcome);
      assertThat(leader.negotiate(even) == Move.ACCEPT).isEqualTo(even.gain(outcome) > 0);
    }
  }

  private static List<String> matches(Strategy leader) {
    List<String> results = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      results.add(ShortMatch.between(leader, leader).seed(seed).play().events().toString());
    }
    return results;
  }

  private static boolean isThere(String program) {
    for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }

  private void run(Path where, String... command) throws IOException, InterruptedException {
    assertThat(tried(where, command)).as(() -> "it writes: " + output()).isTrue();
  }

  private boolean tried(Path where, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
