package org.servanda.tournaments.wasm;

import static org.servanda.tournaments.wasm.Instructions.BLOCK;
import static org.servanda.tournaments.wasm.Instructions.BR;
import static org.servanda.tournaments.wasm.Instructions.BR_IF;
import static org.servanda.tournaments.wasm.Instructions.BR_TABLE;
import static org.servanda.tournaments.wasm.Instructions.CALL;
import static org.servanda.tournaments.wasm.Instructions.CALL_INDIRECT;
import static org.servanda.tournaments.wasm.Instructions.ELSE;
import static org.servanda.tournaments.wasm.Instructions.END;
import static org.servanda.tournaments.wasm.Instructions.IF;
import static org.servanda.tournaments.wasm.Instructions.LOOP;
import static org.servanda.tournaments.wasm.Instructions.MEMORY_COPY;
import static org.servanda.tournaments.wasm.Instructions.MEMORY_FILL;
import static org.servanda.tournaments.wasm.Instructions.MEMORY_GROW;
import static org.servanda.tournaments.wasm.Instructions.MORE;
import static org.servanda.tournaments.wasm.Instructions.RETURN;
import static org.servanda.tournaments.wasm.Instructions.UNREACHABLE;

/** One function while counting is put into it. */
final class MeteredBody {
  /** What growing memory by any amount counts for. */
  private static final int GROWING = 1000;

  private static final int LOCAL_GET = 0x20;
  private static final int LOCAL_TEE = 0x22;
  private static final int GLOBAL_GET = 0x23;
  private static final int GLOBAL_SET = 0x24;
  private static final int I32_CONST = 0x41;
  private static final int I64_CONST = 0x42;
  private static final int I32_LESS = 0x48;
  private static final int I64_LESS = 0x53;
  private static final int I32_ADD = 0x6a;
  private static final int I32_SUB = 0x6b;
  private static final int I64_SUB = 0x7d;
  private static final int I64_SHIFT = 0x88;
  private static final int I64_OF_UNSIGNED = 0xad;
  private static final int NO_RESULT = 0x40;

  private final ByteWriter out;
  private final ByteWriter stretch = new ByteWriter();
  private final int fuel;
  private final int locals;
  private int cost = 1;
  private boolean entry = true;

  /**
   * A function.
   *
   * @param out its local variables, and behind them the body when it is done
   * @param fuel the number of the global of instructions; the stack's is the next
   * @param locals the number of its local variables, not counting the spare one behind them
   */
  MeteredBody(ByteWriter out, int fuel, int locals) {
    this.out = out;
    this.fuel = fuel;
    this.locals = locals;
  }

  byte[] rewrite(ByteReader in) {
    while (in.hasMore()) {
      int start = in.position();
      int code = in.next();
      int more = Instructions.skipRest(code, in);
      if (code == MORE && (more == MEMORY_COPY || more == MEMORY_FILL)) {
        chargeLength();
      }
      boolean calls = code == CALL || code == CALL_INDIRECT;
      if (calls) {
        takeStack();
      }
      stretch.put(in.since(start));
      if (calls) {
        giveStackBack();
      }
      cost += cost(code);
      if (endsStretch(code)) {
        flush();
        entry = code == LOOP;
      }
    }
    return out.bytes();
  }

  private static int cost(int code) {
    return switch (code) {
      case BLOCK, LOOP, ELSE, END -> 0;
      case MEMORY_GROW -> GROWING;
      default -> 1;
    };
  }

  private static boolean endsStretch(int code) {
    return switch (code) {
      case UNREACHABLE, LOOP, IF, ELSE, END, BR, BR_IF, BR_TABLE, RETURN -> true;
      default -> false;
    };
  }

  /** Writes the charge of a stretch before it; what is left is looked at where code may repeat. */
  private void flush() {
    if (cost > 0) {
      out.put(GLOBAL_GET).unsigned(fuel).put(I64_CONST).signed(cost).put(I64_SUB);
      out.put(GLOBAL_SET).unsigned(fuel);
    }
    if (entry) {
      stopIfBelowZero(out, fuel, I64_CONST, I64_LESS);
    }
    out.put(stretch.bytes());
    stretch.clear();
    cost = 0;
  }

  private static void stopIfBelowZero(ByteWriter to, int global, int constant, int less) {
    to.put(GLOBAL_GET).unsigned(global).put(constant, 0, less);
    to.put(IF, NO_RESULT, UNREACHABLE, END);
  }

  /** Counts one for each eight bytes of a copy, whose length is on the stack. */
  private void chargeLength() {
    stretch.put(LOCAL_TEE).unsigned(locals).put(GLOBAL_GET).unsigned(fuel);
    stretch.put(LOCAL_GET).unsigned(locals).put(I64_OF_UNSIGNED, I64_CONST, 3, I64_SHIFT, I64_SUB);
    stretch.put(GLOBAL_SET).unsigned(fuel);
    stopIfBelowZero(stretch, fuel, I64_CONST, I64_LESS);
  }

  private void takeStack() {
    changeStack(I32_SUB);
    stopIfBelowZero(stretch, fuel + 1, I32_CONST, I32_LESS);
  }

  private void giveStackBack() {
    changeStack(I32_ADD);
  }

  private void changeStack(int how) {
    stretch.put(GLOBAL_GET).unsigned(fuel + 1);
    stretch.put(I32_CONST).signed(Metering.FRAME + locals).put(how);
    stretch.put(GLOBAL_SET).unsigned(fuel + 1);
  }
}
