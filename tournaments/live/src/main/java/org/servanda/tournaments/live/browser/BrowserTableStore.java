package org.servanda.tournaments.live.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.Strategy;

/** Tables of one thread, where all code is of one module. */
final class BrowserTableStore implements CommonTables.Store {
  private final Map<Key, Object> tables = new HashMap<>();

  private record Key(Class<?> code, Object key) {}

  @Override
  @SuppressWarnings("unchecked") // the same code makes the same type
  public <T> T get(Class<?> code, Object key, Supplier<T> maker) {
    Key full = new Key(code, key);
    Object known = tables.get(full);
    if (known == null) {
      known = maker.get();
      tables.put(full, known);
    }
    return (T) known;
  }

  /** There are no modules in a browser. */
  static Set<Module> owners(Strategy strategy) {
    return Set.of();
  }
}
