package org.servanda.tournaments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies of lists and maps with something added. */
final class Copies {
  private Copies() {}

  static List<String> joined(List<String> known, String... more) {
    List<String> joined = new ArrayList<>(known);
    joined.addAll(Arrays.asList(more));
    return joined;
  }

  static <V> Map<String, V> put(Map<String, V> known, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(known);
    more.put(key, value);
    return more;
  }
}
