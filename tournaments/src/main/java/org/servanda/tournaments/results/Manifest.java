package org.servanda.tournaments.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.design.Topology;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Everything needed to reproduce a tournament, and nothing that differs between two runs of it.
 *
 * @param servanda the program's version
 * @param name the tournament's name
 * @param command the command line that reproduces it
 * @param seed the seed of all random numbers
 * @param repetitions the repetitions of every match in a season
 * @param seasons the number of seasons; public records carry over
 * @param scenarios the scenarios
 * @param entrants the entrants
 * @param oppositions the leaders of oppositions that scenarios name
 * @param complete whether all matches were played
 * @param matches the number of matches played
 * @param late the entrants that forfeited matches because they took too long, so that the result
 *     depends on the clock
 * @param unrepeatable the pairs whose matches gave another result when they were played again
 * @param files the report's files in the folder, by their names, sorted
 * @param hashes the SHA-256 hashes of these files and of the stored sums, by name; files that were
 *     not written yet have none
 * @param settings what besides its matches determines the files; null in manifests older than these
 *     settings
 * @param rows the files with a row for each match or agreement, with the hash of their content
 *     before compression; empty if none were asked for
 * @param edges the pairs that meet; empty if everybody meets everybody
 */
public record Manifest(
    String servanda,
    String name,
    String command,
    long seed,
    int repetitions,
    int seasons,
    List<PlayedScenario> scenarios,
    List<PlayedEntrant> entrants,
    List<PlayedEntrant> oppositions,
    boolean complete,
    long matches,
    List<String> late,
    List<String> unrepeatable,
    List<String> files,
    SortedMap<String, String> hashes,
    @Nullable PlayedSettings settings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> rows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<String>> edges) {

  public Manifest {
    // Manifests older than seasons lack the key.
    seasons = Math.max(1, seasons);
    scenarios = List.copyOf(scenarios);
    entrants = List.copyOf(entrants);
    // So do manifests older than these lists.
    oppositions = oppositions == null ? List.of() : List.copyOf(oppositions);
    late = late == null ? List.of() : List.copyOf(late);
    unrepeatable = unrepeatable == null ? List.of() : List.copyOf(unrepeatable);
    files = files == null ? List.of() : List.copyOf(files);
    hashes =
        Collections.unmodifiableSortedMap(hashes == null ? new TreeMap<>() : new TreeMap<>(hashes));
    rows = rows == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    edges = edges == null ? List.of() : List.copyOf(edges);
  }

  /**
   * A scenario with its text.
   *
   * @param id its id
   * @param sha256 the hash of its text
   * @param text the YAML it was read from
   */
  public record PlayedScenario(String id, String sha256, String text) {}

  /**
   * An entrant and its origin.
   *
   * @param name as entered
   * @param jar the jar it came in
   * @param version the jar's version
   * @param sha256 the jar's hash
   */
  public record PlayedEntrant(String name, String jar, String version, String sha256) {
    /** Whether it was given as an object of a class, and came in no plugin. */
    boolean isObject() {
      return isUnhashed() && jar.contains(" in ");
    }

    /** Whether it, or a part of it, has no hash. */
    boolean isUnhashed() {
      return hasBlank(sha256);
    }

    /** Whether one of the hashes of a strategy's parts is blank. */
    static boolean hasBlank(String hashes) {
      return List.of(hashes.split(" \\+ ", -1)).contains("");
    }
  }

  /**
   * The design it records.
   *
   * @throws org.servanda.engine.plugin.PluginException if a strategy is not in the catalogue
   */
  public TournamentDesign design(ScenarioLibrary library, StrategyCatalogue catalogue) {
    return new TournamentDesign(
            settings == null ? name : settings.field(),
            seed,
            repetitions,
            seasons,
            scenarios.stream().map(s -> library.read(s.id(), s.text())).toList(),
            entrants.stream().map(e -> catalogue.entrant(e.name())).toList(),
            settings == null ? Set.of() : Set.copyOf(settings.newcomers()),
            catalogue)
        .withTopology(topology());
  }

  /** Who meets whom. */
  Topology topology() {
    return Topology.of(edges);
  }

  /**
   * What an older manifest lacks to play it again to the same bytes, in words; empty if nothing.
   */
  public List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    if (settings == null) {
      lacks.add("the formats, κ, the precision asked for, newcomers and the program's hash");
    }
    if (hashes.isEmpty() && !files.isEmpty()) {
      lacks.add("the hashes of its files");
    }
    return lacks;
  }

  /** Whether the other describes the same tournament, complete or not. */
  boolean isSameTournament(Manifest other) {
    return identity(name, Set.of()).equals(other.identity(other.name, Set.of()));
  }

  /** Returns a copy with another number of repetitions. */
  Manifest repeated(int times) {
    return with(times, files, hashes, settings, rows);
  }

  /** Returns a copy that names the report's files, with their hashes. */
  Manifest withFiles(List<String> names, SortedMap<String, String> sums) {
    return with(repetitions, names, sums, settings, rows);
  }

  /** Returns a copy with the hashes of other files of rows. */
  public Manifest withRows(Map<String, String> other) {
    return with(repetitions, files, hashes, settings, other);
  }

  /** Returns a copy with the settings that determine its files. */
  public Manifest withSettings(@Nullable PlayedSettings other) {
    return with(repetitions, files, hashes, other, rows);
  }

  private Manifest with(
      int times,
      List<String> names,
      SortedMap<String, String> sums,
      @Nullable PlayedSettings how,
      Map<String, String> data) {
    return new Manifest(
        servanda,
        name,
        command,
        seed,
        times,
        seasons,
        scenarios,
        entrants,
        oppositions,
        complete,
        matches,
        late,
        unrepeatable,
        names,
        sums,
        how,
        data,
        edges);
  }

  /** Whether the other describes the same tournament, apart from its name and newcomers. */
  boolean isSameField(Manifest other, Set<String> newcomers) {
    return identity("", newcomers).equals(other.identity("", newcomers));
  }

  /** What makes it the same tournament, however far it was played. */
  private Manifest identity(String called, Set<String> newcomers) {
    List<PlayedEntrant> rest =
        entrants.stream().filter(entrant -> !newcomers.contains(entrant.name())).toList();
    return new Manifest(
        servanda,
        called,
        "",
        seed,
        repetitions,
        seasons,
        scenarios,
        rest,
        oppositions,
        true,
        0,
        List.of(),
        List.of(),
        List.of(),
        Collections.emptySortedMap(),
        null,
        Map.of(),
        edges.stream().filter(edge -> Collections.disjoint(edge, newcomers)).toList());
  }
}
