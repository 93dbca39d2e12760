package org.servanda.tournaments.store;

import java.util.List;

/**
 * Everything needed to play a tournament again, and nothing that differs between two plays of it.
 *
 * @param servanda the program's version
 * @param name the tournament's name
 * @param seed of all chance
 * @param repetitions of every match
 * @param only if not empty, only meetings with one of these were played
 * @param scenarios what was played
 * @param entrants who played
 * @param complete whether all matches were played
 * @param matches how many were
 */
public record Manifest(
    String servanda,
    String name,
    long seed,
    int repetitions,
    List<String> only,
    List<PlayedScenario> scenarios,
    List<PlayedEntrant> entrants,
    boolean complete,
    long matches) {

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

  /** Whether the other tells of the same tournament, however much of it was played. */
  boolean isSameTournament(Manifest other) {
    return withoutProgress().equals(other.withoutProgress());
  }

  private Manifest withoutProgress() {
    return new Manifest(servanda, name, seed, repetitions, only, scenarios, entrants, true, 0);
  }
}
