package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.IsolatedStrategy;

/** Without this, a hostile kind that is merely mistaken would seem to be contained. */
@Tag("slow")
@Tag("once")
class HostileOutsideTest {
  @TempDir private Path folder;

  @Test
  void kinds_that_are_contained_get_through_where_nothing_isolates_them() throws IOException {
    List<HostileKind> kinds = HostileKind.all().stream().filter(HostileKind::worksOutside).toList();
    HostileGround ground = new HostileGround(folder);
    HostileFiles.make(folder, kinds, ground.names());
    assertThat(kinds.stream().filter(kind -> !getsThrough(kind))).isEmpty();
    ground.close();
  }

  private boolean getsThrough(HostileKind kind) {
    HostileCorpusTest.Side culprit =
        new HostileCorpusTest.Side(HostileCorpusTest.strategy(folder, kind, null));
    culprit.play(Seat.A, 0);
    IsolatedStrategy.renew(culprit.strategy);
    return culprit.notes.stream().anyMatch(note -> note.startsWith("got through"));
  }
}
