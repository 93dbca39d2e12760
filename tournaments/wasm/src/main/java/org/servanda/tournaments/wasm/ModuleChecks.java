package org.servanda.tournaments.wasm;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.MemoryLimits;

/** What a module must and may have to be a leader; messages follow its file's name. */
final class ModuleChecks {
  /** The most memory a leader may have, in pages of 64 KiB: 16 MiB. */
  static final int MOST_PAGES = 256;

  private static final int LARGEST_TABLE = 65_536;

  private static final List<LeaderFunction> FUNCTIONS = List.of(LeaderFunction.values());

  private ModuleChecks() {}

  static void check(WasmModule module) {
    checkImports(module);
    checkMemory(module);
    checkTables(module);
    for (LeaderFunction function : FUNCTIONS) {
      checkFunction(module, function);
    }
  }

  private static void checkImports(WasmModule module) {
    String imports =
        module.importSection().stream()
            .limit(10)
            .map(i -> i.module() + "." + i.name())
            .collect(Collectors.joining(", "));
    require(
        imports.isEmpty(),
        "imports %s; a leader has nothing but its own code and memory: link it without imports"
            + " (AssemblyScript: --use abort=)",
        imports);
  }

  private static void checkMemory(WasmModule module) {
    int count = module.memorySection().map(s -> s.memoryCount()).orElse(0);
    require(count == 1, "has %d memories; a leader has exactly one", count);
    Export memory = export(module, "memory");
    require(
        memory != null && memory.exportType() == ExternalType.MEMORY,
        "does not export its memory; export it under the name 'memory'");
    MemoryLimits limits = module.memorySection().orElseThrow().getMemory(0).limits();
    require(!limits.shared(), "shares its memory between threads; a leader has one thread");
    int pages = limits.initialPages();
    require(
        pages >= 0 && pages <= MOST_PAGES,
        "begins with %s pages of memory; at most %d (16 MiB) are allowed",
        Integer.toUnsignedString(pages),
        MOST_PAGES);
    int most = limits.maximumPages();
    require(
        isUnlimited(most) || (most >= 0 && most <= MOST_PAGES),
        "asks for up to %s pages of memory; at most %d (16 MiB) are allowed",
        Integer.toUnsignedString(most),
        MOST_PAGES);
  }

  private static boolean isUnlimited(int pages) {
    return pages == MemoryLimits.MAX_PAGES;
  }

  private static void checkTables(WasmModule module) {
    for (int i = 0; i < module.tableSection().tableCount(); i++) {
      long size = module.tableSection().getTable(i).limits().min();
      require(
          i == 0 && size >= 0 && size <= LARGEST_TABLE,
          "has a table of %d entries, or more than one; at most one of %d is allowed",
          size,
          LARGEST_TABLE);
    }
    int globals = module.globalSection().globalCount();
    require(globals <= 1000, "has %d global variables; at most 1000 are allowed", globals);
  }

  private static void checkFunction(WasmModule module, LeaderFunction function) {
    Export export = export(module, function.export());
    if (export == null) {
      require(
          !function.isNeeded(),
          "does not export the function '%s', which every leader must have: it exports %s",
          function.export(),
          exports(module));
      return;
    }
    require(
        export.exportType() == ExternalType.FUNCTION && function.fits(type(module, export.index())),
        "exports '%s', but not as %s",
        function.export(),
        function.signature());
  }

  private static FunctionType type(WasmModule module, int function) {
    return module.typeSection().getType(module.functionSection().getFunctionType(function));
  }

  /** The export of a name; null if there is none. */
  static @Nullable Export export(WasmModule module, String name) {
    return all(module).stream().filter(e -> e.name().equals(name)).findFirst().orElse(null);
  }

  private static String exports(WasmModule module) {
    List<String> names = new ArrayList<>(all(module).stream().map(Export::name).toList());
    return names.isEmpty() ? "nothing" : PortableText.line(String.join(", ", names), 200);
  }

  private static List<Export> all(WasmModule module) {
    return IntStream.range(0, module.exportSection().exportCount())
        .mapToObj(module.exportSection()::getExport)
        .toList();
  }

  @FormatMethod
  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(PortableText.format(message, values));
    }
  }
}
