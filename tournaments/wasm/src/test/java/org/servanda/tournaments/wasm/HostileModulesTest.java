package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.result.Fault;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.ShortMatch;
import org.servanda.testkit.Views;

/** What a module may not do, and what happens when it does. */
class HostileModulesTest {
  private static final int[] LOOP = {0x03, 0x40, 0x0c, 0, 0x0b};

  @TempDir Path folder;

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of(
            "imports",
            new TestModule().importing("env", "now"),
            "imports env.now; a leader has nothing but"),
        Arguments.of(
            "no conduct",
            new TestModule().without(LeaderFunction.CONDUCT),
            "does not export the function 'conduct', which every leader must have: it exports memory, servanda_abi"),
        Arguments.of(
            "no memory", new TestModule().memoryName("heap"), "does not export its memory"),
        Arguments.of(
            "much memory",
            new TestModule().memory(0, 257),
            "begins with 257 pages of memory; at most 256 (16 MiB)"),
        Arguments.of("more memory", new TestModule().memory(1, 1, 257), "asks for up to 257 pages"),
        Arguments.of(
            "huge table", new TestModule().table(9_000_000), "has a table of 9000000 entries"),
        Arguments.of("endless start", new TestModule().starting(LOOP), "cannot be started: "),
        Arguments.of(
            "endless description",
            new TestModule().with(LeaderFunction.DESCRIBE, 0x03, 0x40, 0x0c, 0, 0x0b, 0x41, 0),
            "describe() does not end within 100,000,000 instructions"),
        Arguments.of(
            "another version",
            new TestModule().with(LeaderFunction.SERVANDA_ABI, 0x41, 2),
            "is for version 2 of the interface; this program knows version 1"),
        Arguments.of(
            "text without end",
            new TestModule()
                .memory(0, 2)
                .with(
                    LeaderFunction.DESCRIBE,
                    0x41,
                    16,
                    0x41,
                    1,
                    0x41,
                    0xa0,
                    0x8d,
                    6,
                    0xfc,
                    0x0b,
                    0,
                    0x41,
                    16),
            "has a text at 16 that does not end with a zero"),
        Arguments.of(
            "text outside",
            new TestModule().with(LeaderFunction.DESCRIBE, 0x41, 0x7f),
            "has a text at -1 that does not end"),
        Arguments.of(
            "view outside",
            new TestModule().with(LeaderFunction.VIEW, TestModule.number(65_528)),
            "but its memory ends at 65,536"),
        Arguments.of(
            "crooked view",
            new TestModule().with(LeaderFunction.VIEW, 0x41, 12),
            "has its view at an address that is not a multiple of 8"),
        Arguments.of(
            "no id",
            new TestModule().describedAs("portrait: nobody"),
            "does not say its id; begin"),
        Arguments.of(
            "odd line",
            new TestModule().describedAs("id: a.b\nmotto: x"),
            "describes itself with the line 'motto: x'"),
        Arguments.of(
            "odd parameter",
            new TestModule().describedAs("id: a.b\nparameter: greed"),
            "describes the parameter 'greed'; write its name"),
        Arguments.of(
            "odd trait",
            new TestModule().describedAs("id: a.b\ntraits: kind"),
            "has the trait 'kind'"),
        Arguments.of(
            "vectors",
            new TestModule()
                .with(
                    LeaderFunction.CONDUCT,
                    0xfd,
                    0x0c,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0x1a,
                    0x41,
                    0),
            "uses instruction 0xfd, of vectors (SIMD)"),
        Arguments.of(
            "many locals",
            new TestModule().locals(2000, TestModule.I64),
            "has a function with more than 1000 local variables"),
        Arguments.of(
            "dropped data",
            new TestModule().with(LeaderFunction.CONDUCT, 0xd0, 0x70, 0xd1),
            "uses instruction 0xd0, of references and changing tables"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unfit")
  void a_module_that_is_no_leader_is_refused_in_a_sentence(
      String name, TestModule module, String sentence) throws IOException {
    refused(module.bytes(), sentence);
  }

  private void refused(byte[] module, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("evil.wasm"), module);
    assertThatThrownBy(() -> PluginLoader.load(List.of(file)))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("evil.wasm ")
        .hasMessageContaining(sentence);
  }

  @Test
  void what_is_not_webassembly_is_refused_in_a_sentence() throws IOException {
    refused("no module".getBytes(StandardCharsets.UTF_8), "is not a WebAssembly module");
    refused(new byte[0], "is not a WebAssembly module");
    byte[] valid = new TestModule().bytes();
    refused(Arrays.copyOf(valid, valid.length - 40), "is not a WebAssembly module");
    refused(new byte[5 << 20], "has more than 4,194,304 bytes");
  }

  static Stream<Arguments> faults() {
    int[] negative = {0x42, 0x7d};
    TestModule deep = new TestModule();
    deep.with(LeaderFunction.NEGOTIATE, 0x10, deep.index(LeaderFunction.NEGOTIATE));
    TestModule wide = new TestModule().locals(900, TestModule.I64);
    wide.with(LeaderFunction.NEGOTIATE, 0x10, wide.index(LeaderFunction.NEGOTIATE));
    return Stream.of(
        Arguments.of(
            "endless loop",
            talking(0x03, 0x40, 0x0c, 0, 0x0b, 0x42, 0),
            "negotiate() does not end within 10,000,000 instructions"),
        Arguments.of(
            "reading far away",
            talking(0x42, 0, 0x41, 0x7f, 0x28, 2, 0, 0x1a),
            "negotiate() stops: out of bounds memory access"),
        Arguments.of(
            "writing far away",
            talking(0x41, 0x7f, 0x42, 0, 0x37, 3, 0, 0x42, 0),
            "negotiate() stops: out of bounds memory access"),
        Arguments.of("unreachable", talking(0x00), "negotiate() stops: "),
        Arguments.of(
            "division by zero",
            talking(0x42, 1, 0x42, 0, 0x7f),
            "negotiate() stops: integer divide by zero"),
        Arguments.of("deep recursion", deep, "negotiate() calls functions too deeply"),
        Arguments.of("wide recursion", wide, "negotiate() calls functions too deeply"),
        Arguments.of(
            "no such outcome",
            talking(0x42, 0xff, 0xff, 0xff, 0),
            "negotiate() answers 2097151; allowed is an outcome from 0 to "),
        Arguments.of(
            "no such move",
            talking(negative),
            "negotiate() answers -3; allowed is an outcome from 0 to "),
        Arguments.of(
            "endless filling",
            talking(
                0x03, 0x40, 0x41, 0, 0x41, 0, 0x41, 0x80, 0x80, 2, 0xfc, 0x0b, 0, 0x0c, 0, 0x0b,
                0x42, 0),
            "negotiate() does not end within"),
        Arguments.of(
            "endless growing",
            talking(0x03, 0x40, 0x41, 0, 0x40, 0, 0x1a, 0x0c, 0, 0x0b, 0x42, 0),
            "negotiate() does not end within"),
        Arguments.of(
            "endless appointment",
            new TestModule().with(LeaderFunction.APPOINT, LOOP),
            "appoint() does not end within 100,000,000 instructions"),
        Arguments.of(
            "game outside",
            new TestModule().with(LeaderFunction.GAME, TestModule.number(60_000)),
            "wants 6,176 bytes written at 60,000, but its memory ends at 65,536"),
        Arguments.of(
            "no such presence",
            new TestModule().with(LeaderFunction.COMES_TO_TABLE, 0x41, 2),
            "comes_to_table() answers 2; allowed is 0 to 1"));
  }

  private static TestModule talking(int... code) {
    return new TestModule().with(LeaderFunction.NEGOTIATE, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_leader_that_fails_forfeits_with_a_cause(String name, TestModule module, String cause) {
    assertThat(fault(module)).contains("threw WebAssemblyTrap: " + cause);
    assertThat(fault(module)).as("again").contains(cause);
  }

  static Stream<Arguments> conducts() {
    return Stream.of(
        Arguments.of(
            "no such conduct", keeping(0x41, 16), "conduct() answers 16; allowed is 0 to 3"),
        Arguments.of(
            "shortfall that is no number",
            keeping(shortfall(0x7ff8)),
            "conduct() answers NaN; allowed is a shortfall from 0 to 1"),
        Arguments.of(
            "shortfall above 1", keeping(shortfall(0x4000)), "conduct() answers 2.0; allowed"),
        Arguments.of(
            "no such statement",
            agreeing().with(LeaderFunction.SPEAK, 0x41, 5),
            "speak() answers 5; allowed is 0 to 4"),
        Arguments.of(
            "endless inheritance",
            leaving(TestModule.number(257)),
            "handover() answers 257; allowed is 0 to 256"));
  }

  /** Writes a double, given its first 16 bits, as the shortfall of a breach. */
  private static int[] shortfall(int high) {
    return TestModule.ints(
        new ByteWriter()
            .put(0x41)
            .signed(8192 + ViewField.SHORTFALL.offset())
            .put(0x44, 0, 0, 0, 0, 0, 0, high & 0xff, high >> 8, 0x39, 3, 0, 0x41, 1));
  }

  private static TestModule agreeing() {
    return talking(TestModule.ACCEPT_WHAT_IS_OFFERED);
  }

  private static TestModule keeping(int... code) {
    return agreeing().with(LeaderFunction.CONDUCT, code);
  }

  private static TestModule leaving(int... code) {
    return agreeing().with(LeaderFunction.HANDOVER, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conducts")
  void an_answer_that_is_none_forfeits_with_a_cause(String name, TestModule module, String cause) {
    assertThat(fault(module)).contains("threw WebAssemblyTrap: " + cause);
  }

  private static String fault(TestModule module) {
    Strategy strategy = WasmFormat.strategy(module.bytes());
    for (int seed = 0; seed < 40; seed++) {
      Fault fault = ShortMatch.between(strategy, new Generous()).seed(seed).play().result().fault();
      if (fault != null) {
        assertThat(fault.seat()).isEqualTo(Seat.A);
        return fault.cause();
      }
    }
    return "no fault";
  }

  @Test
  void memory_that_was_grown_written_or_set_is_as_new_for_the_next_leader() {
    // Offers outcome 0 if memory is 1 page, a byte in it is 0 and no leader was here; else walks
    // out.
    int[] code = {
      0x3f, 0, 0x41, 1, 0x47, 0x41, 0, 0x2d, 0, 0, 0x72, 0x04, 0x7e, 0x42, 0x7e, 0x05, 0x42, 0,
      0x0b, 0x41, 1, 0x40, 0, 0x1a, 0x41, 0, 0x41, 1, 0x3a, 0, 0
    };
    Strategy strategy = WasmFormat.strategy(talking(code).bytes());
    for (int i = 0; i < 3; i++) {
      Leader leader = strategy.appoint(Views.brief(strategy));
      var talks = Views.talks();
      assertThat(leader.negotiate(talks)).as("fresh").isNotEqualTo(Move.WALK_OUT);
      assertThat(leader.negotiate(talks)).as("used").isEqualTo(Move.WALK_OUT);
    }
  }

  @Test
  void leaders_of_one_seat_keep_their_own_memory_when_they_are_asked_in_turn() {
    // Counts how often it was asked, and offers the outcome of that number.
    int[] code = {0x41, 0, 0x41, 0, 0x29, 3, 0, 0x42, 1, 0x7c, 0x37, 3, 0, 0x41, 0, 0x29, 3, 0};
    Strategy strategy = WasmFormat.strategy(talking(code).bytes());
    Leader one = strategy.appoint(Views.brief(strategy));
    var talks = Views.talks();
    assertThat(one.negotiate(talks)).isEqualTo(outcome(1));
    Leader two = strategy.appoint(Views.brief(strategy));
    assertThat(two.negotiate(talks)).isEqualTo(outcome(1));
    assertThat(one.negotiate(talks)).isEqualTo(outcome(2));
    assertThat(two.negotiate(talks)).isEqualTo(outcome(2));
    assertThat(one.negotiate(talks)).isEqualTo(outcome(3));
  }

  private static Move outcome(long index) {
    return ReferenceDyad.prepared().space().at(index);
  }

  /** Offers what is good for both, and complies. */
  private static final class Generous implements Strategy {
    @Override
    public String id() {
      return "test.generous";
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(
          talks -> ReferenceDyad.agreement(brief.outcomes()), accord -> Conduct.comply());
    }
  }
}
