package org.servanda.engine.match;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Strategy;

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

  /**
   * The modules of a strategy and of all its parts. Only the engine's own compound strategies are
   * taken apart; a compound from another jar belongs to that jar, whatever its parts.
   */
  static Set<Module> owners(Strategy strategy) {
    if (!(strategy instanceof CompoundStrategy)) {
      return Set.of(strategy.getClass().getModule());
    }
    Set<Module> owners = new LinkedHashSet<>();
    add(owners, strategy);
    return Set.copyOf(owners);
  }

  private static boolean isEngines(Object part) {
    return part.getClass().getModule() == TableStore.class.getModule();
  }

  private static void add(Set<Module> owners, Object part) {
    owners.add(part.getClass().getModule());
    if (part instanceof CompoundStrategy compound && isEngines(part)) {
      compound.parts().forEach(inner -> add(owners, inner));
    }
  }
}
