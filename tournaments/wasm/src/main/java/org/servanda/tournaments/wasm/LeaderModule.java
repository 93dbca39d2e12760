package org.servanda.tournaments.wasm;

import java.util.function.Function;
import org.servanda.engine.portable.PortableText;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.MemoryLimits;

/**
 * A module compiled to the machine's own code, with counting in it, and the memory that each of its
 * leaders begins with.
 */
final class LeaderModule {
  /** The version of what is described in the guide. */
  static final int ABI = 1;

  /** The most instructions of a decision. */
  static final long DECISION = 10_000_000;

  /** The most instructions for taking office, for being loaded, and for being described. */
  static final long APPOINTMENT = 100_000_000;

  /** The most instructions of all decisions of one leader together. */
  static final long OFFICE = 1_000_000_000;

  /** The stack of a call, in local variables: a few hundred calls of usual functions. */
  static final int STACK = 24_000;

  private static final int LONGEST_TEXT = 65_536;

  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final int view;
  private final Image start;
  private final LeaderText text;

  private LeaderModule(WasmModule module, Function<Instance, Machine> machines) {
    this.module = module;
    this.machines = machines;
    LeaderInstance first = instance();
    first.run(LeaderFunction._INITIALIZE, APPOINTMENT);
    long abi = first.run(LeaderFunction.SERVANDA_ABI, DECISION);
    if (abi != ABI) {
      throw new IllegalArgumentException(
          PortableText.format(
              "is for version %d of the interface; this program knows version %d", abi, ABI));
    }
    this.view = (int) first.run(LeaderFunction.VIEW, DECISION);
    if ((view & 7) != 0) {
      throw new IllegalArgumentException(
          "has its view at an address that is not a multiple of 8; align it");
    }
    first.write(view, new byte[ViewField.BLOCK_BYTES], 0, ViewField.BLOCK_BYTES);
    this.start = first.save();
    int words = (int) first.run(LeaderFunction.DESCRIBE, APPOINTMENT);
    this.text = LeaderText.parse(first.text(words, LONGEST_TEXT));
  }

  /**
   * Loads a module.
   *
   * @throws IllegalArgumentException if it is no leader, in words that follow its file's name
   * @throws WebAssemblyTrap if its own code fails
   */
  static LeaderModule load(byte[] bytes) {
    try {
      ModuleChecks.check(Parser.parse(bytes));
      WasmModule module = Parser.parse(Metering.metered(bytes, APPOINTMENT, STACK));
      return new LeaderModule(
          module,
          MachineFactoryCompiler.builder(module)
              .withInterpreterFallback(InterpreterFallback.FAIL)
              .compile());
    } catch (WasmEngineException e) {
      throw new IllegalArgumentException(
          PortableText.format(
              "is not a WebAssembly module that can be used: %s",
              PortableText.line(String.valueOf(e.getMessage()), 200)),
          e);
    }
  }

  /** A new instance, whose start function has run. */
  LeaderInstance instance() {
    int pages = module.memorySection().orElseThrow().getMemory(0).limits().initialPages();
    int most = module.memorySection().orElseThrow().getMemory(0).limits().maximumPages();
    MemoryLimits limits = new MemoryLimits(pages, Math.min(most, ModuleChecks.MOST_PAGES));
    return LeaderInstance.start(
        () ->
            Instance.builder(module)
                .withMachineFactory(machines)
                .withMemoryFactory(ignored -> new ByteArrayMemory(limits))
                .withStart(false)
                .build());
  }

  /** What it says of itself. */
  LeaderText text() {
    return text;
  }

  /** The address of its view. */
  int view() {
    return view;
  }

  /** What each leader begins with. */
  Image start() {
    return start;
  }

  /** Whether it has a function. */
  boolean has(LeaderFunction function) {
    return ModuleChecks.export(module, function.export()) != null;
  }
}
