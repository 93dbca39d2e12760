package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.remote.HostileKind.Expected;
import org.servanda.tournaments.remote.isolation.Sandbox;

/** What no sandbox can prevent is found by a whole tournament, which says whose matches differ. */
@Tag("slow")
@Tag("once")
class HostileTournamentTest {
  @TempDir private static Path folder;

  /** All take minutes: {@code -Dservanda.corpus=all}; else the first two. */
  static Stream<HostileKind> found() {
    Stream<HostileKind> all =
        HostileKind.all().stream().filter(kind -> kind.expected() == Expected.FOUND);
    return System.getProperty("servanda.corpus", "").equals("all") ? all : all.limit(2);
  }

  @BeforeAll
  static void make() throws IOException {
    HostileFiles.make(folder, found().toList(), Map.of());
  }

  @ParameterizedTest
  @MethodSource("found")
  void a_tournament_marks_the_pairs_of_a_plugin_that_cannot_be_repeated(HostileKind kind) {
    assumeTrue(
        Sandbox.of(true) != null || Sandbox.of(false) != null, "This machine offers no sandbox");
    TournamentResult result =
        Tournament.of("reference-dyad")
            .strategies("acme.culprit", "reciprocal")
            .plugins(folder.resolve(kind.file()))
            .isolated()
            .repetitions(100)
            .play();
    List<String> marked = List.copyOf(result.manifest().unrepeatable());
    assertThat(marked).isNotEmpty().allMatch(pair -> pair.contains("acme.culprit"));
    assertThat(marked).doesNotContain("reciprocal and reciprocal");
  }
}
