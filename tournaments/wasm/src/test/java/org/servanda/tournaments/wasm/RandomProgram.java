package org.servanda.tournaments.wasm;

import java.util.Random;

/** Random valid code: nested blocks, loops, branches and jump tables over a few variables. */
final class RandomProgram {
  /** Counts a variable to 99. */
  static final int[] LOOP_OF_99 = {
    0x41, 0, 0x41, 0, 0x36, 2, 0, 0x03, 0x40, 0x41, 0, 0x41, 0, 0x28, 2, 0, 0x41, 1, 0x6a, 0x36, 2,
    0, 0x41, 0, 0x28, 2, 0, 0x41, 0xe3, 0, 0x48, 0x0d, 0, 0x0b, 0x42, 5
  };

  private static final int VARIABLES = 6;
  private static final int DEEPEST = 4;
  private final Random random;
  private final ByteWriter code = new ByteWriter();
  private int counters;

  RandomProgram(Random random) {
    this.random = random;
  }

  TestModule module() {
    TestModule module = new TestModule().memory(0, 1).locals(VARIABLES + 40, TestModule.I32);
    int helper = module.index(LeaderFunction.CONDUCT);
    module.with(LeaderFunction.CONDUCT, code(helper, 1, 0, 0x41, 3));
    counters = 0;
    return module.with(LeaderFunction.NEGOTIATE, code(helper, 4, 12, result()));
  }

  /** All variables in one number. */
  private static int[] result() {
    ByteWriter sum = new ByteWriter().put(0x42, 0);
    for (int i = 0; i < VARIABLES; i++) {
      sum.put(0x42, 31, 0x7e, 0x20, i, 0xad, 0x7c);
    }
    return TestModule.ints(sum);
  }

  private int[] code(int helper, int statements, int calls, int... end) {
    code.clear();
    for (int i = 0; i < statements; i++) {
      statement(0, 0, calls > 0 ? helper : -1);
    }
    return TestModule.ints(code.put(end));
  }

  /**
   * A statement.
   *
   * @param depth how deep it is nested
   * @param labels how many blocks are around it that may be left; loops are passed by a number more
   */
  private void statement(int depth, int labels, int helper) {
    switch (depth >= DEEPEST ? random.nextInt(4) : random.nextInt(9)) {
      case 0, 1 -> assignment();
      case 2 -> store();
      case 3 -> leave(labels, helper);
      case 4 -> {
        code.put(0x02, 0x40);
        some(depth, labels + 1, helper);
        code.put(0x0b);
      }
      case 5 -> {
        expression(2);
        code.put(0x04, 0x40);
        some(depth, labels + 1, helper);
        if (random.nextBoolean()) {
          code.put(0x05);
          some(depth, labels + 1, helper);
        }
        code.put(0x0b);
      }
      case 6 -> jumpTable(depth, labels, helper);
      default -> loop(depth, labels, helper);
    }
  }

  private void some(int depth, int labels, int helper) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      statement(depth + 1, labels, helper);
    }
  }

  /** Leaves a block around it, perhaps, or calls the other function, or returns. */
  private void leave(int labels, int helper) {
    if (helper >= 0 && random.nextInt(3) == 0) {
      code.put(0x10, helper, 0x21, variable());
    } else if (labels > 0) {
      expression(1);
      code.put(0x0d, random.nextInt(labels));
    } else {
      code.put(0x01);
    }
  }

  private void jumpTable(int depth, int labels, int helper) {
    code.put(0x02, 0x40, 0x02, 0x40, 0x02, 0x40);
    expression(2);
    code.put(0x41, 3, 0x71, 0x0e, 2, 0, 1, 2, 0x0b);
    some(depth, labels + 2, helper);
    code.put(0x0b);
    some(depth, labels + 1, helper);
    code.put(0x0b);
  }

  /** At most eight turns, by a counter of its own that nothing else changes; inside a block. */
  private void loop(int depth, int labels, int helper) {
    int counter = VARIABLES + counters++ % 40;
    code.put(0x02, 0x40, 0x41, 0, 0x21, counter, 0x03, 0x40);
    // A turn's end: count and go on while there are turns left. Leaving means the block in the
    // loop.
    code.put(0x02, 0x40);
    for (int i = random.nextInt(2); i >= 0; i--) {
      statement(depth + 1, 1, helper);
    }
    code.put(0x0b, 0x20, counter, 0x41, 1, 0x6a, 0x22, counter);
    code.put(0x41, 1 + random.nextInt(8), 0x48, 0x0d, 0, 0x0b, 0x0b);
  }

  private void assignment() {
    expression(3);
    code.put(0x21, variable());
  }

  private void store() {
    expression(1);
    code.put(0x41, 0xf8, 0xff, 0, 0x71);
    expression(2);
    code.put(0x36, 2, 0);
  }

  private void expression(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      if (random.nextBoolean()) {
        code.put(0x20, variable());
      } else {
        code.put(0x41).signed(random.nextInt());
      }
      return;
    }
    expression(depth - 1);
    expression(depth - 1);
    int[] operators = {0x6a, 0x6b, 0x6c, 0x71, 0x72, 0x73, 0x74, 0x76, 0x48, 0x4b, 0x46};
    code.put(operators[random.nextInt(operators.length)]);
  }

  private int variable() {
    return random.nextInt(VARIABLES);
  }
}
