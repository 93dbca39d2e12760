package org.servanda.tournaments.results;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.results.TallyStore.Stored;

/**
 * Where the matches of a field among itself are stored that were played for newcomers. The folder
 * is named after what they are, not after the tournament, so that they are found again whichever
 * newcomer comes next.
 */
public final class FieldStore {
  private static final String PARENT = ".fields";
  private static final int NAME = 16;

  private final @Nullable Path folder;
  private final Set<String> newcomers;

  /**
   * The store for a design's field.
   *
   * @param parent the folder of results in which the field's folders are
   */
  public FieldStore(Path parent, TournamentDesign design) {
    newcomers = design.newcomers();
    boolean has = !newcomers.isEmpty() && design.isReusable();
    folder = has ? parent.resolve(PARENT).resolve(name(design)) : null;
  }

  private String name(TournamentDesign design) {
    SortedMap<String, String> keys = TallyStore.keys(design);
    newcomers.forEach(newcomer -> keys.remove("entrant " + newcomer));
    List<List<String>> edges = design.topology().edges();
    TallyStore.putEdges(
        keys, edges.stream().filter(edge -> Collections.disjoint(edge, newcomers)).toList());
    return ResultsFolder.sha256(design.seed() + " " + keys).substring(0, NAME);
  }

  /**
   * The folders to look in; none if the design has no newcomers, or its sums cannot be told apart.
   */
  public List<Path> folder() {
    return folder == null ? List.of() : List.of(folder);
  }

  /**
   * Writes the field's own matches, if there are more of them than are stored.
   *
   * @throws org.servanda.tournaments.io.OutputException if the folder cannot be written
   */
  public void write(TournamentRun run) {
    if (folder == null || !run.unrepeatable().isEmpty()) {
      return;
    }
    Set<String> without = newcomers;
    Set<String> late = run.late();
    Tally field =
        run.tally()
            .only(
                pair ->
                    !without.contains(pair.a())
                        && !without.contains(pair.b())
                        && !late.contains(pair.a())
                        && !late.contains(pair.b()));
    TallyStore store = new TallyStore(folder);
    if (field.matches() > store.known(run.design()).tally().matches()) {
      new ResultsFolder(folder).create();
      store.write(run.design(), Stored.of(field));
    }
  }
}
