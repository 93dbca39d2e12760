package org.servanda.engine.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.servanda.engine.spi.CommonTables;

/** Tables made when first asked for. */
final class TableStore implements CommonTables.Store {
  private final ConcurrentHashMap<Key, Object> tables = new ConcurrentHashMap<>();

  /**
   * What a table is known by: its key, and the code that makes it, so that two authors who choose
   * the same key do not get each other's.
   */
  private record Key(Class<?> maker, Object key) {}

  @Override
  @SuppressWarnings("unchecked") // the same code makes the same type
  public <T> T get(Class<?> code, Object key, Supplier<T> maker) {
    Key full = new Key(code, key);
    Object known = tables.get(full);
    // Not computeIfAbsent: a maker may ask for other tables. A race makes equal tables; the first
    // one stays.
    if (known == null) {
      T made = maker.get();
      Object raced = tables.putIfAbsent(full, made);
      known = raced != null ? raced : made;
    }
    return (T) known;
  }
}
