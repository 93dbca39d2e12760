package org.servanda.engine.spi;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tables of a scenario and seat that leaders of all jars share, for a toolkit that many jars use.
 * They are made from the engine's own brief, never from one that a plugin has made, so that a
 * plugin cannot falsify them.
 *
 * <p>A table is identified by its key and the code that makes it; no other code can replace it.
 */
public final class CommonTables {
  private final Brief brief;
  private final Store store;

  /** Where tables are kept. */
  public interface Store {
    /**
     * The table of a key, made now if there is none.
     *
     * @param code the class of the code that makes it
     */
    <T> T get(Class<?> code, Object key, Supplier<T> maker);
  }

  /**
   * Tables made of a brief and kept in a store.
   *
   * @param brief what every maker is given
   * @param store where tables are kept
   */
  public CommonTables(Brief brief, Store store) {
    this.brief = brief;
    this.store = store;
  }

  /**
   * A table, made once and shared, read-only, by all matches of the scenario; in fog, where
   * estimates differ from match to match, once per match.
   *
   * @param key equal for equal tables: holds everything that the maker depends on, except its brief
   * @param maker makes the table of the brief it is given; must not use {@link Brief#random}
   */
  public <T> T get(Object key, Function<Brief, T> maker) {
    return store.get(maker.getClass(), key, () -> maker.apply(brief));
  }
}
