package org.servanda.tournaments.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;

/**
 * Puts counting into a module, so that the same work is allowed on every machine. Two globals are
 * added behind the module's own, which its code cannot name: the instructions that are left and the
 * stack that is left. Each stretch of code without a branch subtracts its length from the first;
 * where a function or a turn of a loop begins, the code stops if nothing is left. Each call
 * subtracts the caller's locals from the second, and gives them back.
 */
final class Metering {
  static final String FUEL = "servanda:fuel";
  static final String STACK = "servanda:stack";

  /** What a call takes of the stack beside the caller's locals. */
  static final int FRAME = 24;

  private static final int MOST_LOCALS = 1000;
  private static final int[] ORDER = {1, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11};
  private static final int TYPES = 1;
  private static final int FUNCTIONS = 3;
  private static final int GLOBALS = 6;
  private static final int EXPORTS = 7;
  private static final int CODE = 10;
  private static final int I32 = 0x7f;
  private static final int I64 = 0x7e;
  private static final byte[] EMPTY = {0};

  private final Map<Integer, byte[]> sections;
  private final int fuel;
  private final List<Integer> parameters = new ArrayList<>();

  private Metering(Map<Integer, byte[]> sections) {
    this.sections = sections;
    this.fuel = new ByteReader(section(GLOBALS)).unsigned();
  }

  /**
   * The module with counting in it, and without custom sections.
   *
   * @param module valid and without imports
   * @param budget the instructions for what runs before the first call
   * @param stack the stack for it
   * @throws IllegalArgumentException if it uses what leaders may not, in words that follow "it"
   */
  static byte[] metered(byte[] module, long budget, int stack) {
    ByteReader in = new ByteReader(module);
    byte[] header = in.take(8);
    Map<Integer, byte[]> sections = new TreeMap<>();
    while (in.hasMore()) {
      int id = in.next();
      sections.put(id, in.take(in.unsigned()));
    }
    Metering metering = new Metering(sections);
    metering.addGlobals(budget, stack);
    metering.readTypes();
    metering.rewriteCode();
    ByteWriter out = new ByteWriter().put(header);
    for (int id : ORDER) {
      byte[] section = sections.get(id);
      if (section != null) {
        out.put(id).sized(section);
      }
    }
    return out.bytes();
  }

  private byte[] section(int id) {
    return sections.getOrDefault(id, EMPTY);
  }

  private void addGlobals(long budget, int stack) {
    ByteWriter globals = new ByteWriter();
    globals.put(I64, 1, 0x42).signed(budget).put(Instructions.END);
    globals.put(I32, 1, 0x41).signed(stack).put(Instructions.END);
    append(GLOBALS, globals);
    ByteWriter exports = new ByteWriter();
    exports.name(FUEL).put(3).unsigned(fuel).name(STACK).put(3).unsigned(fuel + 1);
    append(EXPORTS, exports);
  }

  /** Adds two entries to a section that is a list. */
  private void append(int id, ByteWriter two) {
    ByteReader in = new ByteReader(section(id));
    int count = in.unsigned();
    sections.put(id, new ByteWriter().unsigned(count + 2).put(in.rest()).put(two.bytes()).bytes());
  }

  /** Notes how many parameters each function has. */
  private void readTypes() {
    ByteReader in = new ByteReader(section(TYPES));
    int[] types = new int[in.unsigned()];
    for (int i = 0; i < types.length; i++) {
      if (in.next() != 0x60) {
        throw new IllegalArgumentException(
            "has types that are not functions; compile it for WebAssembly 1");
      }
      types[i] = in.unsigned();
      in.skip(types[i]);
      in.skip(in.unsigned());
    }
    ByteReader functions = new ByteReader(section(FUNCTIONS));
    for (int left = functions.unsigned(); left > 0; left--) {
      parameters.add(types[functions.unsigned()]);
    }
  }

  private void rewriteCode() {
    ByteReader in = new ByteReader(section(CODE));
    ByteWriter out = new ByteWriter();
    int count = in.unsigned();
    out.unsigned(count);
    for (int i = 0; i < count; i++) {
      out.sized(function(parameters.get(i), new ByteReader(in.take(in.unsigned()))));
    }
    sections.put(CODE, out.bytes());
  }

  private byte[] function(int parameters, ByteReader in) {
    int groups = in.unsigned();
    int start = in.position();
    int locals = parameters;
    for (int i = 0; i < groups; i++) {
      int more = in.unsigned();
      in.next();
      locals += more;
      if (!(more >= 0 && more <= MOST_LOCALS && locals <= MOST_LOCALS)) {
        throw new IllegalArgumentException(
            PortableText.format(
                "has a function with more than %d local variables; split it", MOST_LOCALS));
      }
    }
    // A spare local, in which the length of a copy is kept while it is counted.
    ByteWriter out = new ByteWriter().unsigned(groups + 1).put(in.since(start)).put(1, I32);
    return new MeteredBody(out, fuel, locals).rewrite(in);
  }
}
