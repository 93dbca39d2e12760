package org.servanda.tournaments.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.limit.TimeLimitException;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;

/** WebAssembly modules, each of which is one strategy. */
public final class WasmFormat implements PluginFormat {
  private static final int LONGEST_FILE = 4 << 20;

  /** The format, as a service. */
  public WasmFormat() {}

  @Override
  public String suffix() {
    return ".wasm";
  }

  @Override
  public List<Strategy> read(Path file, Reading reading) {
    String name = String.valueOf(file.getFileName());
    try {
      byte[] module = bytes(file);
      return reading.limit().call("Loading " + name, () -> List.of(strategy(module)));
    } catch (IllegalArgumentException | WebAssemblyTrap e) {
      throw new PluginException(PortableText.format("%s %s", name, e.getMessage()), e);
    } catch (TimeLimitException e) {
      throw new PluginException(
          PortableText.format("%s: it is too large to compile; make it smaller", e.getMessage()),
          e);
    }
  }

  /**
   * The strategy of a module.
   *
   * @throws IllegalArgumentException if it is none, in words that follow the file's name
   * @throws WebAssemblyTrap if its own code fails, in words that follow the file's name
   */
  static Strategy strategy(byte[] module) {
    return new WasmStrategy(LeaderModule.load(module));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new IllegalArgumentException(
            PortableText.format(
                "has more than %,d bytes; leave out what the leader does not need", LONGEST_FILE));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PluginException(PortableText.format("The plugin '%s' cannot be read", file), e);
    }
  }
}
