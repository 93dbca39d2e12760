package org.servanda.tournaments.cli.corpus;

import java.util.List;
import java.util.stream.IntStream;

/** What is tried of a corpus: all of it takes many minutes. */
final class CorpusSample {
  private CorpusSample() {}

  /** One in so many kinds; all of them with {@code -Dservanda.corpus=all}. */
  static List<Kind> oneIn(int many, List<Kind> kinds) {
    boolean all = System.getProperty("servanda.corpus", "").equals("all");
    return IntStream.range(0, kinds.size())
        .filter(i -> all || i % many == 0)
        .mapToObj(kinds::get)
        .toList();
  }
}
