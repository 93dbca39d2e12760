package org.servanda.tournaments.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile jars, one of each kind, in this process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultCorpusTest {
  @TempDir private static Path folder;

  private static CorpusJudge judge;

  static List<Kind> kinds() {
    return Stream.of(
            ThrowingKinds.some(),
            LoopingKinds.some(),
            CheatingKinds.all(),
            NamedKinds.refused(),
            NamedKinds.shown())
        .flatMap(List::stream)
        .toList();
  }

  @BeforeAll
  static void make() throws IOException {
    judge = new CorpusJudge(folder, kinds());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_jar_harms_nobody_but_itself_and_is_named(Kind kind) throws IOException {
    judge.judge(kind);
  }
}
