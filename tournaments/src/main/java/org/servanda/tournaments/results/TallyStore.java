package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.SeasonState;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;

/**
 * Stores the sums of a tournament beside its results, so that no match is played twice. A match is
 * a pure function of its key, so the sum of a pair holds for every tournament with the same seed,
 * scenario, strategies and program.
 *
 * <p>If a precision was asked for, the store also holds the interval width found at each check. A
 * sum cannot be split again, so without these widths a later run could not tell where the same
 * tournament, played from the start, would have stopped.
 *
 * <p>A pair is reused only if the keys of its scenario and of both its entrants are unchanged.
 * Entrants that run from class files have no key and are always played again; so are those that
 * forfeited matches by the clock. Sums that cannot be told apart by pair, by condition and over
 * seasons, are reused only by the very same tournament.
 */
public final class TallyStore {
  /** Its file inside the results folder. */
  public static final String NAME = "tally.bin";

  private final Path file;

  /** The store in a results folder. */
  public TallyStore(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * What to store.
   *
   * @param tally the sums; each pair's are its first repetitions
   * @param precisionChecks the half-width of the widest interval at each check, by repetitions
   * @param season where a tournament of several seasons is; null if it has one or is complete
   * @param late the entrants that forfeited matches by the clock
   * @param unrepeatable the pairs whose matches gave another result when played again
   */
  public record Stored(
      Tally tally,
      SortedMap<Integer, Double> precisionChecks,
      @Nullable SeasonState season,
      SortedSet<String> late,
      SortedSet<String> unrepeatable) {

    /** Nothing. */
    public static Stored nothing() {
      return of(new Tally());
    }

    /** Sums without anything to tell about them. */
    public static Stored of(Tally tally) {
      return new Stored(tally, new TreeMap<>(), null, new TreeSet<>(), new TreeSet<>());
    }

    /** The most matches of a pair; 0 without any. */
    int repetitions() {
      return tally.pairs().keySet().stream()
          .mapToInt(pair -> (int) tally.matches(pair))
          .max()
          .orElse(0);
    }

    /**
     * The sums of pairs with at most this many repetitions, because a larger sum cannot be split.
     */
    Tally upTo(int repetitions) {
      boolean all =
          tally.pairs().keySet().stream().allMatch(pair -> tally.matches(pair) <= repetitions);
      return all ? tally : tally.only(pair -> tally.matches(pair) <= repetitions);
    }
  }

  /** The stored results that a design can reuse, whatever its number of repetitions. */
  public Stored known(TournamentDesign design) {
    // Before any match: a strategy may interrupt this thread, which then could not read files.
    String program = program(design);
    if (!Files.isRegularFile(file)) {
      return Stored.nothing();
    }
    TallyFile content;
    try {
      content = TallyFile.read(file);
    } catch (IOException | RuntimeException e) {
      // Truncated or from another version: its matches are played again.
      return Stored.nothing();
    }
    if (!content.program().equals(program) || !content.unrepeatable().isEmpty()) {
      return Stored.nothing();
    }
    SortedMap<String, String> keys = keys(design);
    Set<String> same = new TreeSet<>();
    keys.forEach(
        (name, key) -> {
          if (!key.isEmpty() && key.equals(content.keys().get(name))) {
            same.add(name);
          }
        });
    content.late().forEach(name -> same.remove("entrant " + name));
    boolean whole = same.size() == keys.size() && content.keys().equals(keys);
    if (whole) {
      return new Stored(
          content.tally(),
          content.precisionChecks(),
          content.season(),
          new TreeSet<>(),
          new TreeSet<>());
    }
    return design.isReusable()
        ? Stored.of(
            content
                .tally()
                .only(pair -> isSame(same, pair) && design.topology().joins(pair.a(), pair.b())))
        : Stored.nothing();
  }

  /**
   * All stored sums, whichever build of the program wrote them.
   *
   * @param manifest of the tournament they must belong to
   * @throws BadInputException if there is no file, another version wrote it, or it belongs to
   *     another tournament
   */
  public Tally read(Manifest manifest) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          PortableText.format("'%s' is missing; play the tournament again to create it", file));
    }
    TallyFile content;
    try {
      content = TallyFile.read(file);
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' cannot be read: it is truncated, damaged or was written by another version;"
                  + " play the tournament again",
              file),
          e);
    }
    if (!content.keys().equals(keys(manifest))
        || !content.program().endsWith(seed(manifest.seed()))
        || !fits(content.tally(), manifest)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' does not belong to the tournament of the manifest.json beside it; play the"
                  + " tournament again",
              file));
    }
    return content.tally();
  }

  /**
   * Whether there are as many matches as the manifest says: after a crash between two savings there
   * may be more of a partial result, but never more repetitions than planned.
   */
  private static boolean fits(Tally tally, Manifest manifest) {
    return manifest.complete()
        ? tally.matches() == manifest.matches()
        : tally.pairs().keySet().stream()
            .allMatch(pair -> tally.matches(pair) <= manifest.repetitions());
  }

  private static boolean isSame(Set<String> same, Pair pair) {
    // Later seasons depend on the records of all matches.
    return pair.season() == 1
        && same.contains("scenario " + pair.scenario())
        && same.contains("entrant " + pair.a())
        && same.contains("entrant " + pair.b());
  }

  /**
   * Writes results, whole or not at all.
   *
   * @throws org.servanda.tournaments.io.OutputException if they cannot be written; what was stored
   *     before is then still there
   */
  public void write(TournamentDesign design, Stored stored) {
    // Sums by condition are not kept by pair, so reused pairs would lack them.
    Tally tally = design.isReusable() ? stored.tally().withoutSettings() : stored.tally();
    TallyFile content =
        new TallyFile(
            program(design),
            keys(design),
            stored.late(),
            stored.unrepeatable(),
            tally,
            stored.precisionChecks(),
            stored.season());
    try {
      WholeFile.write(file, content::write);
    } catch (IOException e) {
      throw UserFiles.unwritable(file, e);
    }
  }

  private static String program(TournamentDesign design) {
    return ProgramHash.get() + seed(design.seed());
  }

  private static String seed(long seed) {
    return " seed " + seed;
  }

  /** What identifies the sums of a design. */
  static SortedMap<String, String> keys(TournamentDesign design) {
    TreeMap<String, String> keys = new TreeMap<>();
    String oppositions =
        oppositions(design.oppositions().stream().map(e -> e.provenance().sha256()));
    design
        .scenarios()
        .forEach(
            s ->
                keys.put(
                    "scenario " + s.scenario().id(), ResultsFolder.sha256(s.text()) + oppositions));
    design.entrants().forEach(e -> keys.put("entrant " + e.name(), e.provenance().sha256()));
    keys.put("seasons", Integer.toString(design.seasons()));
    putEdges(keys, design.topology().edges());
    return keys;
  }

  /** A scenario is another one if the code of its opposition's leader is. */
  private static String oppositions(Stream<String> hashes) {
    return hashes.distinct().map(hash -> " " + hash).collect(Collectors.joining());
  }

  private static SortedMap<String, String> keys(Manifest manifest) {
    TreeMap<String, String> keys = new TreeMap<>();
    String oppositions = oppositions(manifest.oppositions().stream().map(e -> e.sha256()));
    manifest.scenarios().forEach(s -> keys.put("scenario " + s.id(), s.sha256() + oppositions));
    manifest.entrants().forEach(e -> keys.put("entrant " + e.name(), e.sha256()));
    keys.put("seasons", Integer.toString(manifest.seasons()));
    putEdges(keys, manifest.edges());
    return keys;
  }

  /** Who meets whom belongs to the keys unless everybody meets everybody. */
  static void putEdges(SortedMap<String, String> keys, List<List<String>> edges) {
    if (!edges.isEmpty()) {
      keys.put("edges", edges.toString());
    }
  }
}
