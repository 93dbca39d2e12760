package org.servanda.tournaments.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A season of a tournament as data: all that another machine with the same program needs to play
 * any part of it.
 *
 * @param id distinguishes it from other shipments
 * @param seed the tournament's seed
 * @param repetitions the matches of each pair of seats
 * @param seasons the number of seasons
 * @param season this one, from 1
 * @param scenarios the scenarios' texts
 * @param entrants the entrants
 * @param plugins the plugin jars
 * @param played the repetitions of each pair that are played already
 * @param before the reputations before the season, as bytes
 * @param limitMillis the longest time that a match may take
 * @param rows whether rows of every match are wanted back
 */
@SuppressWarnings("ArrayRecordComponent") // It is sent, never compared.
record Shipment(
    String id,
    long seed,
    int repetitions,
    int seasons,
    int season,
    List<ScenarioText> scenarios,
    List<EntrantName> entrants,
    List<JarFile> plugins,
    int[] played,
    byte[] before,
    long limitMillis,
    boolean rows)
    implements Serializable {

  /** A scenario's id and the YAML it was read from. */
  record ScenarioText(String id, String text) implements Serializable {}

  /** An entrant's name and the hash of its jar; empty if it runs from class files. */
  record EntrantName(String name, String sha256) implements Serializable {}

  /**
   * A plan, the reputations before it and the plugins, packed.
   *
   * @param rows whether rows of every match are wanted back
   */
  static Shipment of(
      SeasonPlan plan,
      SeasonReputations before,
      List<JarFile> plugins,
      TimeLimit limit,
      boolean rows) {
    TournamentDesign design = plan.design();
    return new Shipment(
        UUID.randomUUID().toString(),
        design.seed(),
        design.repetitions(),
        design.seasons(),
        plan.season(),
        design.scenarios().stream()
            .map(entry -> new ScenarioText(entry.scenario().id(), entry.text()))
            .toList(),
        design.entrants().stream()
            .map(entrant -> new EntrantName(entrant.name(), entrant.provenance().sha256()))
            .toList(),
        plugins,
        plan.playedByPair(),
        bytes(before),
        Math.max(1, limit.duration().toMillis()),
        rows);
  }

  /** The plan, unpacked. */
  SeasonPlan plan(StrategyCatalogue catalogue) {
    ScenarioLibrary library = new ScenarioLibrary();
    TournamentDesign design =
        new TournamentDesign(
            "shipped",
            seed,
            repetitions,
            seasons,
            scenarios.stream().map(s -> library.read(s.id(), s.text())).toList(),
            entrants.stream().map(e -> entrant(catalogue, e)).toList(),
            Set.of(),
            catalogue);
    return new SeasonPlan(design, season, played);
  }

  private static Entrant entrant(StrategyCatalogue catalogue, EntrantName wanted) {
    Entrant found = catalogue.entrant(wanted.name());
    if (!wanted.sha256().isEmpty() && !wanted.sha256().equals(found.provenance().sha256())) {
      throw new IllegalStateException(
          PortableText.format(
              "%s comes from another build of %s there than here",
              wanted.name(), found.provenance().jar()));
    }
    return found;
  }

  /** The reputations before the season. */
  SeasonReputations reputations() {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(before))) {
      return SeasonReputations.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The longest time that a match may take. */
  TimeLimit limit() {
    return new TimeLimit(Duration.ofMillis(limitMillis));
  }

  private static byte[] bytes(SeasonReputations reputations) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      reputations.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
