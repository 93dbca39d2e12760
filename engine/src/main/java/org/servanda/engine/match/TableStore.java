package org.servanda.engine.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.servanda.engine.spi.CommonTables;

/** Tables, each made when it is first asked for. */
final class TableStore implements CommonTables.Store {
  private final ConcurrentHashMap<Key, Object> tables = new ConcurrentHashMap<>();

  /** The code that makes a table is part of its key: two authors may choose the same key. */
  private record Key(Class<?> code, Object key) {}

  @Override
  @SuppressWarnings("unchecked") // the same code makes the same type
  public <T> T get(Class<?> code, Object key, Supplier<T> maker) {
    Key full = new Key(code, key);
    Object known = tables.get(full);
    // Not computeIfAbsent, because a maker may ask for other tables. Two threads may make equal
    // tables; the first is kept.
    if (known == null) {
      T made = maker.get();
      Object raced = tables.putIfAbsent(full, made);
      known = raced != null ? raced : made;
    }
    return (T) known;
  }
}
