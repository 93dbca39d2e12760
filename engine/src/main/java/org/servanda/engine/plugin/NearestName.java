package org.servanda.engine.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that the user probably meant. */
public final class NearestName {
  private NearestName() {}

  /** The known name nearest to a mistyped one; empty if none is near. */
  public static Optional<String> to(String typed, Collection<String> known) {
    String word = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(word, name.toLowerCase(Locale.ROOT))))
        .filter(name -> isNear(word, name.toLowerCase(Locale.ROOT)));
  }

  /** {@code " Did you mean 'x'?"}, or an empty text. */
  public static String hint(String typed, Collection<String> known) {
    return to(typed, known).map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  private static boolean isNear(String word, String name) {
    int longer = Math.max(word.length(), name.length());
    int limit = longer <= 2 ? 0 : Math.max(1, longer / 3);
    return distance(word, name) <= limit || (word.length() > 3 && name.contains(word));
  }

  /** The Levenshtein distance, in which a swap of neighbours counts as one edit. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, edits, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] edits, int i, int j) {
    int swapOne = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
    best = Math.min(best, edits[i - 1][j - 1] + swapOne);
    boolean crossed =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return crossed ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
