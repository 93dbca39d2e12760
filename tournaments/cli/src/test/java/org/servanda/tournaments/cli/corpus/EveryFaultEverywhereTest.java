package org.servanda.tournaments.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be thrown and every way not to return, at every place. */
@Tag("slow")
@Tag("once")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("a core of its own")
class EveryFaultEverywhereTest {
  @TempDir private static Path folder;

  private static CorpusJudge judge;

  static List<Kind> kinds() {
    return CorpusSample.oneIn(
        3,
        Stream.of(ThrowingKinds.others(), LoopingKinds.others(), NamedKinds.shown())
            .flatMap(List::stream)
            .toList());
  }

  @BeforeAll
  static void make() throws IOException {
    judge = new CorpusJudge(folder, kinds());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_is_done_wherever_harms_nobody_else(Kind kind) throws IOException {
    judge.judge(kind);
  }
}
