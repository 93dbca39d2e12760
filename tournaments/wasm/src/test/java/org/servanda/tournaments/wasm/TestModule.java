package org.servanda.tournaments.wasm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module made byte by byte: a valid leader, until a test changes something. */
final class TestModule {
  static final int I32 = 0x7f;
  static final int I64 = 0x7e;
  private static final int VIEW = 8192;
  private static final String TEXT =
      "id: test.leader\nparameter: greed real 0 1 0.5 what it wants\n";

  /** Accepts the standing offer; without one, offers the first outcome. */
  static final int[] ACCEPT_WHAT_IS_OFFERED =
      ints(
          new ByteWriter()
              .put(0x41)
              .signed(VIEW + ViewField.OFFER.offset())
              .put(0x2b, 3, 0, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0x63)
              .put(0x04, I64, 0x42, 0, 0x05, 0x42, 0x7f, 0x0b));

  private final Map<LeaderFunction, int[]> bodies = new EnumMap<>(LeaderFunction.class);
  private final ByteWriter imports = new ByteWriter();
  private String text = TEXT;
  private int importCount;
  private int[] memory = {0, 1};
  private int @Nullable [] table;
  private int @Nullable [] start;
  private String memoryName = "memory";
  private int[] locals = {0};

  TestModule() {
    bodies.put(LeaderFunction.SERVANDA_ABI, new int[] {0x41, 1});
    bodies.put(LeaderFunction.DESCRIBE, new int[] {0x41, 16});
    bodies.put(LeaderFunction.VIEW, number(VIEW));
    bodies.put(LeaderFunction.NEGOTIATE, new int[] {0x42, 0});
    bodies.put(LeaderFunction.CONDUCT, new int[] {0x41, 0});
  }

  /** The instruction that puts a number on the stack. */
  static int[] number(int value) {
    return ints(new ByteWriter().put(0x41).signed(value));
  }

  static int[] ints(ByteWriter written) {
    byte[] bytes = written.bytes();
    int[] code = new int[bytes.length];
    Arrays.setAll(code, i -> bytes[i] & 0xff);
    return code;
  }

  /** With another body of a function, without its end. */
  TestModule with(LeaderFunction function, int... code) {
    bodies.put(function, code);
    return this;
  }

  TestModule without(LeaderFunction function) {
    bodies.remove(function);
    return this;
  }

  TestModule describedAs(String words) {
    text = words;
    return this;
  }

  TestModule importing(String module, String name) {
    imports.name(module).name(name).put(0, 0);
    importCount++;
    return this;
  }

  /** With other limits of memory: {@code 0, least} or {@code 1, least, most}. */
  TestModule memory(int... limits) {
    memory = limits;
    return this;
  }

  TestModule memoryName(String name) {
    memoryName = name;
    return this;
  }

  TestModule table(int size) {
    table = new int[] {size};
    return this;
  }

  TestModule starting(int... code) {
    start = code;
    return this;
  }

  /** With local variables in every function: groups of a number and a type. */
  TestModule locals(int... groups) {
    locals = groups;
    return this;
  }

  /** The number of a function, to call it. */
  int index(LeaderFunction function) {
    return importCount + new ArrayList<>(bodies.keySet()).indexOf(function);
  }

  byte[] bytes() {
    List<LeaderFunction> functions = new ArrayList<>(bodies.keySet());
    int count = functions.size() + (start == null ? 0 : 1);
    ByteWriter out = new ByteWriter().put(0, 'a', 's', 'm', 1, 0, 0, 0);
    // Types: nothing to nothing, to i32, to i64, and i32 to i32.
    section(
        out,
        1,
        4,
        new ByteWriter().put(0x60, 0, 0, 0x60, 0, 1, I32, 0x60, 0, 1, I64, 0x60, 1, I32, 1, I32));
    if (importCount > 0) {
      section(out, 2, importCount, imports);
    }
    ByteWriter types = new ByteWriter();
    functions.forEach(f -> types.put(type(f)));
    if (start != null) {
      types.put(0);
    }
    section(out, 3, count, types);
    if (table != null) {
      section(out, 4, 1, new ByteWriter().put(0x70, 0).unsigned(table[0]));
    }
    ByteWriter limits = new ByteWriter().put(memory[0]);
    for (int i = 1; i < memory.length; i++) {
      limits.unsigned(memory[i]);
    }
    section(out, 5, 1, limits);
    ByteWriter exports = new ByteWriter().name(memoryName).put(2, 0);
    functions.forEach(f -> exports.name(f.export()).put(0).unsigned(index(f)));
    section(out, 7, functions.size() + 1, exports);
    if (start != null) {
      out.put(8).sized(new ByteWriter().unsigned(importCount + functions.size()).bytes());
    }
    ByteWriter code = new ByteWriter();
    functions.forEach(f -> body(code, bodies.get(f)));
    if (start != null) {
      body(code, start);
    }
    section(out, 10, count, code);
    byte[] words = (text + "\0").getBytes(StandardCharsets.UTF_8);
    section(out, 11, 1, new ByteWriter().put(0, 0x41, 16, 0x0b).sized(words));
    return out.bytes();
  }

  private static int type(LeaderFunction function) {
    return switch (function) {
      case _INITIALIZE, APPOINT -> 0;
      case NEGOTIATE -> 2;
      case GAME -> 3;
      default -> 1;
    };
  }

  private void body(ByteWriter code, int[] instructions) {
    ByteWriter body = new ByteWriter().unsigned(locals.length / 2);
    for (int i = 0; i + 1 < locals.length; i += 2) {
      body.unsigned(locals[i]).put(locals[i + 1]);
    }
    code.sized(body.put(instructions).put(0x0b).bytes());
  }

  private static void section(ByteWriter out, int id, int count, ByteWriter content) {
    out.put(id).sized(new ByteWriter().unsigned(count).put(content.bytes()).bytes());
  }
}
