package org.servanda.engine.spi;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tables of a scenario and seat that everybody may use, whoever asked for them first: those of a
 * toolkit that many jars build on. They are made of what the engine itself shows of the seat, never
 * of a brief somebody else has made, so that a plugin cannot feed them with values of its own.
 *
 * <p>A table is known by its key and by the code that makes it: no other code can put anything in
 * its place.
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
   * @param brief what makers are given, whoever asks
   * @param store where tables are kept
   */
  public CommonTables(Brief brief, Store store) {
    this.brief = brief;
    this.store = store;
  }

  /**
   * A table, made once and shared, read-only, by all matches of the scenario; in fog, where
   * estimates differ from match to match, once a match.
   *
   * @param key equal for equal tables: holds all that the maker depends on but its brief
   * @param maker makes the table of the brief it is given; must not use {@link Brief#random}
   */
  public <T> T get(Object key, Function<Brief, T> maker) {
    return store.get(maker.getClass(), key, () -> maker.apply(brief));
  }
}
