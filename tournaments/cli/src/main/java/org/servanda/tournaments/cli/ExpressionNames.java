package org.servanda.tournaments.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits lists of strategy expressions on the command line. */
final class ExpressionNames {
  private ExpressionNames() {}

  /** Splits at commas outside parentheses: {@code a, b(x=1, y=2)} names two. */
  static List<String> split(List<String> options) {
    List<String> names = new ArrayList<>();
    for (String option : options) {
      int depth = 0;
      int start = 0;
      for (int i = 0; i < option.length(); i++) {
        char c = option.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth == 0) {
          add(names, option.substring(start, i));
          start = i + 1;
        }
      }
      add(names, option.substring(start));
    }
    return names;
  }

  private static void add(List<String> names, String name) {
    if (!name.isBlank()) {
      names.add(name.strip());
    }
  }
}
