package org.servanda.tournaments.scenario.genius;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioText;

/** Converts the files of a GENIUS domain to a scenario. */
public final class DomainImport {
  /** The most XML files a folder may hold. */
  private static final int MOST_FILES = 100;

  private final ImportedDomain domain;
  private final String files;

  private DomainImport(Path domain, Path a, Path b) {
    this.domain = ImportedDomain.read(domain, a, b);
    this.files =
        Stream.of(domain, a, b)
            .map(
                path ->
                    path.getFileName()
                        .toString()
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cn}]", " "))
            .reduce((one, two) -> one + ", " + two)
            .orElseThrow();
  }

  /**
   * Reads a domain and its two profiles.
   *
   * @param paths the three files, or a folder that holds them; files are told apart by their
   *     content, and the profile whose name comes first is A's
   * @throws BadInputException if they cannot be used
   */
  public static DomainImport of(List<Path> paths) {
    if (paths.size() == 3) {
      return new DomainImport(paths.get(0), paths.get(1), paths.get(2));
    }
    Path only = paths.get(0);
    if (paths.size() != 1 || !Files.isDirectory(only)) {
      if (paths.size() == 1) {
        UserFiles.check(only);
      }
      throw new BadInputException(
          "Name a domain file and two profiles, or one folder that holds them");
    }
    return inFolder(only);
  }

  private static DomainImport inFolder(Path folder) {
    List<Path> domains = new ArrayList<>();
    List<Path> profiles = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (Path file : xml(folder)) {
      try {
        (GeniusReader.isProfile(XmlTree.read(file)) ? profiles : domains).add(file);
      } catch (BadInputException e) {
        unread.add(Objects.requireNonNullElse(e.getMessage(), ""));
      }
    }
    if (domains.size() != 1 || profiles.size() != 2) {
      throw new BadInputException(
          PortableText.format(
              "'%s' must hold one domain and two profiles, but holds domains: %s; profiles: %s%s. Name the three files instead",
              folder, names(domains), names(profiles), broken(unread)));
    }
    return new DomainImport(domains.get(0), profiles.get(0), profiles.get(1));
  }

  private static String names(List<Path> files) {
    return files.isEmpty()
        ? "none"
        : String.join(", ", files.stream().map(file -> file.getFileName().toString()).toList());
  }

  private static String broken(List<String> unread) {
    return unread.isEmpty() ? "" : "; unreadable: " + String.join("; ", unread);
  }

  private static List<Path> xml(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        throw new BadInputException(
            PortableText.format(
                "'%s' holds more than %d XML files; name the three files instead",
                folder, MOST_FILES));
      }
      return files;
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
  }

  /** The number of outcomes of the domain. */
  public long outcomes() {
    return domain.outcomes();
  }

  /**
   * The domain as a single round of talks, after which the match is over.
   *
   * @param exchanges the most offers in the talks
   * @param id the scenario's id; null for the domain's name
   */
  public ScenarioLibrary.Entry single(int exchanges, @Nullable String id) {
    return entry(
        domain.singleNegotiation(exchanges), id, "One negotiation: payoffs are utilities.");
  }

  /**
   * The domain as agreements that are made, and kept or broken, for thirty years.
   *
   * @param exchanges the most offers in each round of talks
   * @param id the scenario's id; null for the domain's name with {@code -iterated}
   */
  public ScenarioLibrary.Entry iterated(int exchanges, @Nullable String id) {
    return entry(
        domain.iterated(exchanges),
        id,
        "Iterated: keeping an agreement costs a side what it concedes from its ideal. A payoff of 1 is the mean\n"
            + "gain of a side per round at the Nash point.");
  }

  private ScenarioLibrary.Entry entry(Scenario made, @Nullable String id, String how) {
    Scenario scenario = id == null ? made : named(made, id);
    String text =
        ScenarioText.of(
            scenario,
            Objects.requireNonNull(scenario.utilities()),
            "Imported from GENIUS: " + files + ".\n" + how);
    return new ScenarioLibrary().read(scenario.id() + ".yaml", text);
  }

  private static Scenario named(Scenario made, String id) {
    try {
      return made.withId(id);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()), e);
    }
  }
}
