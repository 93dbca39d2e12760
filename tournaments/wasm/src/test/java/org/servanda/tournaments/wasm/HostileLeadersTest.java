package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.ShortMatch;
import org.servanda.testkit.Views;

/** What a leader may not do in a match, and what happens when it does. */
class HostileLeadersTest {
  private static final int[] LOOP = {0x03, 0x40, 0x0c, 0, 0x0b};

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
  void the_stack_that_is_allowed_fits_a_thread_with_half_a_megabyte() throws InterruptedException {
    List<String> causes = new ArrayList<>();
    for (int locals : new int[] {1, 50, 999}) {
      TestModule module = new TestModule().locals(locals, TestModule.I64);
      module.with(LeaderFunction.NEGOTIATE, 0x10, module.index(LeaderFunction.NEGOTIATE));
      Thread thread = new Thread(null, () -> causes.add(fault(module)), "small", 1 << 19);
      thread.start();
      thread.join();
    }
    assertThat(causes).hasSize(3).allMatch(cause -> cause.contains("calls functions too deeply"));
  }

  @Test
  void an_opponent_that_interrupts_the_thread_does_not_stop_it() {
    TestModule module = talking(RandomProgram.LOOP_OF_99);
    Strategy strategy = WasmFormat.strategy(module.bytes());
    Leader leader = strategy.appoint(Views.brief(strategy));
    Thread.currentThread().interrupt();
    assertThat(leader.negotiate(Views.talks())).isEqualTo(outcome(5));
    assertThat(Thread.interrupted()).as("is put back").isTrue();
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
