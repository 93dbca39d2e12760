package org.servanda.tournaments.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.tournaments.cli.corpus.PackagedKinds.Packaged;

/** Jars that are packed wrongly. */
class PackagedJarsTest {
  @TempDir private static Path folder;

  private static CorpusJudge judge;

  static List<Packaged> jars() {
    return PackagedKinds.all();
  }

  @BeforeAll
  static void make() throws IOException {
    Stream<Packaged> all = Stream.concat(jars().stream(), Stream.of(PackagedKinds.bomb()));
    judge = new CorpusJudge(folder, all.map(Packaged::kind).toList());
  }

  @Test
  @Tag("slow")
  @Tag("every-jdk")
  void a_small_jar_of_large_files_is_refused() throws IOException {
    Packaged bomb = PackagedKinds.bomb();
    bomb.pack(folder.resolve(bomb.kind().jar()));
    judge.judge(bomb.kind());
  }

  @ParameterizedTest
  @MethodSource("jars")
  void a_jar_is_loaded_as_it_is_hashed_or_refused_by_name(Packaged jar) throws IOException {
    jar.pack(folder.resolve(jar.kind().jar()));
    judge.judge(jar.kind());
    assertThat(folder.resolveSibling("climbed.txt")).doesNotExist();
  }
}
