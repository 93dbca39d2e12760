package org.servanda.tournaments.results;

import java.util.List;
import java.util.Set;
import org.servanda.engine.plugin.StrategyCatalogue;
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
 * @param complete whether all matches were played
 * @param matches the number of matches played
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
    boolean complete,
    long matches) {

  public Manifest {
    // Manifests older than seasons lack the key.
    seasons = Math.max(1, seasons);
    scenarios = List.copyOf(scenarios);
    entrants = List.copyOf(entrants);
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
  public record PlayedEntrant(String name, String jar, String version, String sha256) {}

  /**
   * The design it records.
   *
   * @throws org.servanda.engine.plugin.PluginException if a strategy is not in the catalogue
   */
  public TournamentDesign design(ScenarioLibrary library, StrategyCatalogue catalogue) {
    return new TournamentDesign(
        name,
        seed,
        repetitions,
        seasons,
        scenarios.stream().map(s -> library.read(s.id(), s.text())).toList(),
        entrants.stream().map(e -> catalogue.entrant(e.name())).toList(),
        Set.of());
  }

  /** Whether the other describes the same tournament, complete or not. */
  boolean isSameTournament(Manifest other) {
    return withoutProgress().equals(other.withoutProgress());
  }

  /** Returns a copy with another number of repetitions. */
  Manifest repeated(int times) {
    return new Manifest(
        servanda, name, command, seed, times, seasons, scenarios, entrants, complete, matches);
  }

  /** Whether the other describes the same tournament, apart from its name and newcomers. */
  boolean isSameField(Manifest other, Set<String> newcomers) {
    return without(newcomers).equals(other.without(newcomers));
  }

  private Manifest without(Set<String> newcomers) {
    List<PlayedEntrant> rest =
        entrants.stream().filter(entrant -> !newcomers.contains(entrant.name())).toList();
    return new Manifest(servanda, "", "", seed, repetitions, seasons, scenarios, rest, true, 0);
  }

  private Manifest withoutProgress() {
    return new Manifest(
        servanda, name, "", seed, repetitions, seasons, scenarios, entrants, true, 0);
  }
}
