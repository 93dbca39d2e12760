package org.servanda.tournaments.wasm;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.servanda.engine.portable.PortableText;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.Export;

/** An instance of a module: its memory and variables, and the calls of its functions. */
final class LeaderInstance {
  private final Memory memory;
  private final GlobalInstance fuel;
  private final GlobalInstance stack;
  private final GlobalInstance[] globals;
  private final Map<LeaderFunction, ExportFunction> functions = new EnumMap<>(LeaderFunction.class);

  private LeaderInstance(Instance instance) {
    this.memory = instance.memory();
    this.fuel = instance.exports().global(Metering.FUEL);
    this.stack = instance.exports().global(Metering.STACK);
    this.globals = new GlobalInstance[instance.globalCount()];
    for (int i = 0; i < globals.length; i++) {
      globals[i] = instance.global(i);
    }
    for (LeaderFunction function : LeaderFunction.values()) {
      Export export = ModuleChecks.export(instance.module(), function.export());
      if (export != null) {
        functions.put(function, instance.export(function.export()));
      }
    }
  }

  /** Makes an instance, which runs its start function. */
  static LeaderInstance start(Supplier<Instance> maker) {
    try {
      return new LeaderInstance(maker.get());
    } catch (WasmEngineException e) {
      throw new WebAssemblyTrap(
          PortableText.format(
              "cannot be started: %s; its start function may run at most %,d instructions",
              PortableText.line(String.valueOf(e.getMessage()), 200), LeaderModule.APPOINTMENT));
    }
  }

  /**
   * Calls a function, or answers 0 if there is none.
   *
   * @param budget the most instructions it may take
   * @throws WebAssemblyTrap if it takes more, or fails
   */
  long run(LeaderFunction function, long budget, long... arguments) {
    ExportFunction code = functions.get(function);
    if (code == null) {
      return 0;
    }
    fuel.setValue(budget);
    stack.setValue(LeaderModule.STACK);
    // Compiled code stops where its thread is interrupted, and the other side may have done that.
    boolean interrupted = Thread.interrupted();
    try {
      long[] results = code.apply(arguments);
      return results == null || results.length == 0 ? 0 : results[0];
    } catch (WasmEngineException | StackOverflowError e) {
      throw trap(function, budget, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The instructions the last call has left of its budget. */
  long left() {
    return fuel.getValue();
  }

  private WebAssemblyTrap trap(LeaderFunction function, long budget, Throwable thrown) {
    String what;
    if (fuel.getValue() < 0) {
      what =
          PortableText.format(
              "does not end within %,d instructions; it loops, or must search less", budget);
    } else if ((int) stack.getValue() < 0 || thrown instanceof StackOverflowError) {
      what =
          PortableText.format(
              "calls functions too deeply: the stack of %,d variables is used up; recurse less",
              LeaderModule.STACK);
    } else {
      what = "stops: " + PortableText.line(String.valueOf(thrown.getMessage()), 200);
    }
    return new WebAssemblyTrap(PortableText.format("%s() %s", function.export(), what));
  }

  /** All it remembers. */
  Image save() {
    long[] values = new long[globals.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = globals[i].getValue();
    }
    return new Image(memory.readBytes(0, bytes()), values);
  }

  /** Whether it can be put back to an image: memory grows, and never shrinks. */
  boolean fits(Image image) {
    return bytes() <= image.memory().length;
  }

  /** Puts it back to an image, so that it knows nothing of what was before. */
  void restore(Image image) {
    int missing = image.memory().length - bytes();
    if (missing > 0) {
      memory.grow(missing / Memory.PAGE_SIZE);
    }
    memory.write(0, image.memory());
    for (int i = 0; i < globals.length; i++) {
      globals[i].setValue(image.globals()[i]);
    }
  }

  private int bytes() {
    return memory.pages() * Memory.PAGE_SIZE;
  }

  /** Whether an address lies in its memory, with so many bytes behind it. */
  boolean holds(long address, long length) {
    return address >= 0 && address + length <= bytes();
  }

  void write(int address, byte[] bytes, int offset, int length) {
    if (!holds(address, length)) {
      throw new WebAssemblyTrap(
          PortableText.format(
              "wants %,d bytes written at %,d, but its memory ends at %,d",
              length, address, bytes()));
    }
    memory.write(address, bytes, offset, length);
  }

  double number(int address) {
    return memory.readDouble(address);
  }

  /** A text in UTF-8 that ends at a zero. */
  String text(int address, int longest) {
    int end = address;
    while (holds(end, 1) && end - address <= longest) {
      if (memory.read(end) == 0) {
        return new String(memory.readBytes(address, end - address), StandardCharsets.UTF_8);
      }
      end++;
    }
    throw new WebAssemblyTrap(
        PortableText.format(
            "has a text at %,d that does not end with a zero within %,d bytes", address, longest));
  }
}
