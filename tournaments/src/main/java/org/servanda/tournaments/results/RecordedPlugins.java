package org.servanda.tournaments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/**
 * Finds the very strategies that took part in a stored tournament, by the hashes of their files.
 */
final class RecordedPlugins {
  /** Digits of a hash that are printed. */
  private static final int SHOWN = 12;

  private final Manifest manifest;
  private final StrategyCatalogue catalogue;
  private final List<String> unchecked = new ArrayList<>();

  RecordedPlugins(Manifest manifest, StrategyCatalogue catalogue) {
    this.manifest = manifest;
    this.catalogue = catalogue;
  }

  /**
   * The recorded entrant with a name.
   *
   * @param name as recorded; a prefix may be left out if the rest is unambiguous
   * @throws BadInputException if it did not take part, is missing, or comes from another jar
   */
  Entrant entrant(String name) {
    return same(recorded(name));
  }

  private Manifest.PlayedEntrant recorded(String name) {
    List<Manifest.PlayedEntrant> all = manifest.entrants();
    List<Manifest.PlayedEntrant> meant =
        all.stream().filter(entrant -> entrant.name().equals(name)).toList();
    if (meant.isEmpty()) {
      meant = all.stream().filter(entrant -> entrant.name().endsWith("." + name)).toList();
    }
    if (meant.size() != 1) {
      List<String> names = all.stream().map(Manifest.PlayedEntrant::name).toList();
      throw new BadInputException(
          PortableText.format(
              "'%s' did not take part in tournament '%s'.%s Its entrants are %s",
              name, manifest.name(), NearestName.hint(name, names), String.join(", ", names)));
    }
    return meant.get(0);
  }

  /**
   * A strategy that took part, as an entrant or as an opposition's leader.
   *
   * @throws BadInputException if it is missing, or comes from another jar
   */
  Entrant same(Manifest.PlayedEntrant recorded) {
    Entrant here;
    try {
      here = catalogue.entrant(recorded.name());
    } catch (PluginException e) {
      throw new BadInputException(missing(recorded), e);
    }
    String hash = here.provenance().sha256();
    if (recorded.isObject() && !here.provenance().jar().equals(recorded.jar())) {
      throw new BadInputException(missing(recorded));
    }
    if (recorded.isUnhashed() || Manifest.PlayedEntrant.hasBlank(hash)) {
      unchecked.add(recorded.name());
    } else if (!recorded.sha256().equals(hash)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' took part from %s (sha256 %s…), but here it comes from %s (sha256 %s…). Name"
                  + " the file that took part with --plugins%s",
              recorded.name(),
              recorded.jar(),
              shortened(recorded.sha256()),
              here.provenance().jar(),
              shortened(hash),
              own()));
    }
    return here;
  }

  private String missing(Manifest.PlayedEntrant recorded) {
    if (recorded.isObject()) {
      return PortableText.format(
          "'%s' took part as an object, %s: only a program that holds that class can play it again."
              + " Put it into a plugin jar, and play the tournament with that",
          recorded.name(), recorded.jar());
    }
    String hash = recorded.sha256();
    return PortableText.format(
        "'%s' took part from %s%s, which is not loaded. Name that file with --plugins%s",
        recorded.name(),
        recorded.jar(),
        hash.isEmpty() ? "" : " (sha256 " + shortened(hash) + "…)",
        own());
  }

  private String own() {
    return PortableText.format(
        "; if the strategy is built in, use the build of Servanda %s that played it",
        manifest.servanda());
  }

  private static String shortened(String hash) {
    return hash.length() > SHOWN ? hash.substring(0, SHOWN) : hash;
  }

  /**
   * Checks every strategy that took part, as an entrant or as an opposition's leader.
   *
   * @throws BadInputException if some are missing, or come from another jar, naming each
   */
  void checkAll() {
    List<String> problems = new ArrayList<>();
    Stream.concat(manifest.entrants().stream(), manifest.oppositions().stream())
        .distinct()
        .forEach(
            recorded -> {
              try {
                same(recorded);
              } catch (BadInputException e) {
                problems.add(String.valueOf(e.getMessage()));
              }
            });
    if (!problems.isEmpty()) {
      throw new BadInputException(String.join("\n", problems));
    }
  }

  /** What could not be checked of the strategies asked for so far, in a sentence each. */
  List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (!unchecked.isEmpty()) {
      notices.add(
          PortableText.format(
              "%s ran from class files or given objects, then or now, so it is not known whether"
                  + " the code is the same",
              String.join(", ", unchecked.stream().distinct().sorted().toList())));
    }
    return notices;
  }
}
