package org.servanda.tournaments.results;

import java.util.List;
import java.util.Set;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Everything needed to play a tournament again, and nothing that differs between two plays of it.
 *
 * @param servanda the program's version
 * @param name the tournament's name
 * @param command what plays it again
 * @param seed of all chance
 * @param repetitions of every match in a season
 * @param seasons played, records carrying over
 * @param scenarios what was played
 * @param entrants who played
 * @param complete whether all matches were played
 * @param matches how many were
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
    // Manifests from before there were seasons do not say.
    seasons = Math.max(1, seasons);
    scenarios = List.copyOf(scenarios);
    entrants = List.copyOf(entrants);
  }

  /**
   * A scenario, whole.
   *
   * @param id its id
   * @param sha256 of its text
   * @param text the YAML it was read from
   */
  public record PlayedScenario(String id, String sha256, String text) {}

  /**
   * An entrant and where it came from.
   *
   * @param name as entered
   * @param jar the jar it came in
   * @param version the jar's
   * @param sha256 the jar's
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

  /** Whether the other tells of the same tournament, however much of it was played. */
  boolean isSameTournament(Manifest other) {
    return withoutProgress().equals(other.withoutProgress());
  }

  /** The same with other repetitions. */
  Manifest repeated(int times) {
    return new Manifest(
        servanda, name, command, seed, times, seasons, scenarios, entrants, complete, matches);
  }

  /** Whether the other tells of the same tournament, but for its name and the newcomers. */
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
