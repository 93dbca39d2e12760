package org.servanda.engine.plugin;

import java.util.List;
import java.util.Map;

/** How a strategy is entered, taken apart. */
sealed interface Entry {
  /**
   * A name, with what stands in its parentheses.
   *
   * @param id of a strategy or a transformer
   * @param inner the strategies a transformer is put around
   * @param values the values each parameter is to have: several where it is swept
   */
  record Named(String id, List<Entry> inner, Map<String, List<Double>> values) implements Entry {}

  /** Bargains as the one and keeps as the other. */
  record Pair(Entry bargains, Entry keeps) implements Entry {}
}
