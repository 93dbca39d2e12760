package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.OpCode;

/**
 * Counting, compared with an interpreter that counts every instruction it executes, and results
 * compared with those of the module as it was.
 */
class MeteringTest {
  private static final long BUDGET = 1_000_000;
  private static final Set<OpCode> FREE =
      Set.of(OpCode.BLOCK, OpCode.LOOP, OpCode.ELSE, OpCode.END);

  /** What a run did: its answer, its memory and the instructions it took. */
  private record Run(long answer, long counted, int memory) {}

  /** Interprets the module as it is; a call counts one more, as an entry does. */
  private static Run interpreted(byte[] bytes) {
    long[] counted = {1};
    Instance instance =
        Instance.builder(Parser.parse(bytes))
            .withUnsafeExecutionListener(
                (instruction, stack) -> {
                  OpCode code = instruction.opcode();
                  counted[0] += FREE.contains(code) ? 0 : 1;
                  counted[0] += code == OpCode.CALL ? 1 : 0;
                  counted[0] += code == OpCode.MEMORY_GROW ? 999 : 0;
                  counted[0] += code == OpCode.MEMORY_FILL ? (int) stack.peek() >>> 3 : 0;
                })
            .build();
    long answer = instance.export("negotiate").apply()[0];
    return new Run(answer, counted[0], hash(instance));
  }

  private static Run metered(byte[] bytes) {
    WasmModule module = Parser.parse(Metering.metered(bytes, BUDGET, LeaderModule.STACK));
    Instance instance =
        Instance.builder(module)
            .withMachineFactory(MachineFactoryCompiler.compile(module))
            .withMemoryFactory(ByteArrayMemory::new)
            .build();
    instance.exports().global(Metering.FUEL).setValue(BUDGET);
    long answer = instance.export("negotiate").apply()[0];
    assertThat((int) instance.exports().global(Metering.STACK).getValue())
        .as("the stack is given back")
        .isEqualTo(LeaderModule.STACK);
    long left = instance.exports().global(Metering.FUEL).getValue();
    return new Run(answer, BUDGET - left, hash(instance));
  }

  private static int hash(Instance instance) {
    int bytes = instance.memory().pages() << 16;
    return Arrays.hashCode(instance.memory().readBytes(0, bytes));
  }

  private static void same(TestModule module) {
    byte[] bytes = module.bytes();
    assertThat(metered(bytes)).isEqualTo(interpreted(bytes));
  }

  @Test
  void straight_code_counts_its_length_and_one_for_its_entry() {
    TestModule module = new TestModule().with(LeaderFunction.NEGOTIATE, 0x42, 1, 0x42, 2, 0x7c);
    assertThat(metered(module.bytes()).counted()).isEqualTo(4);
    same(module);
  }

  @Test
  void filling_counts_one_for_eight_bytes_and_growing_a_thousand() {
    same(
        new TestModule()
            .with(
                LeaderFunction.NEGOTIATE,
                0x41,
                8,
                0x41,
                7,
                0x41,
                0xe8,
                7,
                0xfc,
                0x0b,
                0,
                0x41,
                1,
                0x40,
                0,
                0x1a,
                0x42,
                0));
  }

  @Test
  void random_programs_do_and_cost_the_same_compiled_with_counting_as_interpreted_without() {
    long most = 0;
    for (int seed = 0; seed < 150; seed++) {
      byte[] program = new RandomProgram(new Random(seed)).module().bytes();
      Run run = metered(program);
      assertThat(run).as("program %d", seed).isEqualTo(interpreted(program));
      most = Math.max(most, run.counted());
    }
    assertThat(most).as("some program is long").isGreaterThan(5_000);
  }

  @Test
  void a_program_stops_at_the_same_instruction_with_any_smaller_budget() {
    byte[] program =
        new TestModule().with(LeaderFunction.NEGOTIATE, RandomProgram.LOOP_OF_99).bytes();
    LeaderModule module = LeaderModule.load(program);
    LeaderInstance instance = module.instance();
    instance.run(LeaderFunction.NEGOTIATE, 10_000);
    long needed = 10_000 - instance.left();
    int stopped = 0;
    for (long budget = 0; budget < needed + 20; budget++) {
      try {
        instance.run(LeaderFunction.NEGOTIATE, budget);
      } catch (WebAssemblyTrap e) {
        stopped++;
      }
    }
    // What is left is looked at where a turn begins, so the last few may be owed.
    assertThat(stopped).isBetween((int) needed - 10, (int) needed);
  }
}
