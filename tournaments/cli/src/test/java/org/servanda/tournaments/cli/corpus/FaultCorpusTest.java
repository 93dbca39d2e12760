package org.servanda.tournaments.cli.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile jars, one of each kind, in this process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("slow")
@ResourceLock("a core of its own")
class FaultCorpusTest {
  @TempDir private static Path folder;

  private static CorpusJudge judge;

  private static List<Kind> all() {
    return Stream.of(
            ThrowingKinds.some(),
            LoopingKinds.some(),
            CheatingKinds.all(),
            NamedKinds.refused(),
            NamedKinds.shown().subList(0, 2))
        .flatMap(List::stream)
        .toList();
  }

  /** Those that are judged one by one. */
  static List<Kind> kinds() {
    return all().stream().filter(kind -> kind.verdict() != Verdict.FAULT).toList();
  }

  /** Those that only lose their own matches. */
  static List<Kind> faulty() {
    return all().stream().filter(kind -> kind.verdict() == Verdict.FAULT).toList();
  }

  @BeforeAll
  static void make() throws IOException {
    judge = new CorpusJudge(folder, all());
  }

  @Test
  void many_faulty_jars_at_once_lose_their_own_matches_and_no_others() throws IOException {
    judge.judgeTogether(faulty());
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void a_faulty_jar_is_named_first_after_the_ranking(Kind kind) throws IOException {
    judge.judge(kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_jar_harms_nobody_but_itself_and_is_named(Kind kind) throws IOException {
    judge.judge(kind);
  }
}
