package org.servanda.tournaments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.ManifestFile;
import org.servanda.tournaments.results.PlayedSettings;
import org.servanda.tournaments.results.RecordedMatches;
import org.servanda.tournaments.results.TallyStore;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A tournament played again from its manifest, and how its files compare with those that were
 * written then: by the hashes that the manifest records, else with the files beside it.
 *
 * @param result what was played
 * @param same the files with the same bytes, by name
 * @param different the files with other bytes
 * @param missing the files that were written then, but not now
 * @param unknown the files of which neither a hash nor a copy is left
 * @param changed the files beside the manifest that were changed after they were written
 */
public record Reproduction(
    TournamentResult result,
    SortedSet<String> same,
    SortedSet<String> different,
    SortedSet<String> missing,
    SortedSet<String> unknown,
    SortedSet<String> changed) {
  /** Whether the tournament was played whole, and all files that could be compared are the same. */
  public boolean isSame() {
    return result.isComplete() && different.isEmpty() && missing.isEmpty() && !same.isEmpty();
  }

  /**
   * Plays the tournament of a manifest again, with the plugins, executor, listener, cancellation
   * and times of another tournament, and compares every file.
   *
   * @param manifest the file {@code manifest.json} of the tournament
   * @param folder where the files are written again; not the manifest's own folder
   * @param how whose plugins and settings of playing are used; what it would play does not matter
   * @throws BadInputException if the manifest cannot be read or is of a tournament that was
   *     stopped, or if strategies that took part are missing or come from other jars
   * @throws org.servanda.tournaments.io.OutputException if the folder cannot be written
   */
  public static Reproduction play(Path manifest, Path folder, Tournament how) {
    return of(manifest, folder, how.file(), how.roster(), how.playing());
  }

  /** Plays the tournament of a manifest with the plugins of a file. */
  private static Reproduction of(
      Path manifestFile, Path folder, TournamentFile how, Roster roster, Playing playing) {
    Manifest manifest = readWhole(manifestFile);
    Path beside = manifestFile.toAbsolutePath().normalize().getParent();
    ScenarioLibrary library = new ScenarioLibrary();
    StrategyCatalogue catalogue =
        PluginLoader.load(
            how.plugins().stream().map(Path::of).distinct().toList(),
            roster.strategies(),
            new PluginFormat.Reading(playing.limit(), how.isolate()));
    RecordedMatches recorded = new RecordedMatches(manifest, library, catalogue);
    TournamentDesign planned = recorded.design();
    notices(manifest, recorded).forEach(playing.listener()::noticed);
    if (folder.toAbsolutePath().normalize().equals(beside)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' holds the results to compare with; choose another folder with --out", folder));
    }
    PlayedSettings settings = manifest.settings();
    TournamentFile formats = how.withFormats(settings == null ? List.of() : settings.formats());
    TournamentResult result =
        new PlaySession(formats, library, catalogue, playing(playing, manifest))
            .playIn(planned, options(folder, manifest));
    return compared(result, manifest, manifestFile, folder);
  }

  private static ResultsOptions options(Path folder, Manifest manifest) {
    ResultsOptions anew = ResultsOptions.in(folder).anew();
    return manifest.rows().isEmpty() ? anew : anew.withRows();
  }

  private static Manifest readWhole(Path file) {
    UserFiles.check(file);
    Manifest manifest = ManifestFile.read(file);
    if (!manifest.complete()) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is of a tournament that was stopped after %,d matches, so there is nothing whole"
                  + " to compare with; let it end first%s",
              file,
              manifest.matches(),
              manifest.command().isEmpty() ? "" : ", with: " + manifest.command()));
    }
    return manifest;
  }

  private static List<String> notices(Manifest manifest, RecordedMatches recorded) {
    List<String> notices = new ArrayList<>(recorded.notices());
    if (!manifest.lacks().isEmpty()) {
      notices.add(
          PortableText.format(
              "the manifest is of an older version and lacks %s; defaults stand for them, so files"
                  + " may differ",
              String.join(" and ", manifest.lacks())));
    }
    return notices;
  }

  private static Playing playing(Playing how, Manifest manifest) {
    PlayedSettings settings = manifest.settings();
    Playing same =
        how.withCommand(manifest.command())
            .withChoice(settings == null ? RankingChoice.HEADLINE : settings.choice());
    Double precision = settings == null ? null : settings.precision();
    return precision == null ? same : same.withPrecision(precision);
  }

  private static Reproduction compared(
      TournamentResult result, Manifest manifest, Path manifestFile, Path folder) {
    Reproduction found =
        new Reproduction(
            result,
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
    Map<String, @Nullable String> recorded = new TreeMap<>();
    manifest.files().forEach(name -> recorded.put(name, manifest.hashes().get(name)));
    // Of rows the content is promised: how it is compressed may differ between versions of Java.
    recorded.keySet().removeAll(manifest.rows().keySet());
    manifest
        .rows()
        .forEach((name, hash) -> found.compare(name, hash, result.manifest().rows().get(name)));
    recorded.put(TallyStore.NAME, manifest.hashes().get(TallyStore.NAME));
    try {
      for (Map.Entry<String, @Nullable String> file : recorded.entrySet()) {
        String name = file.getKey();
        found.add(name, file.getValue(), hash(manifestFile.resolveSibling(name)), folder);
      }
      if (manifest.lacks().isEmpty()) {
        found.add(ManifestFile.NAME, FileHash.of(manifestFile), null, folder);
      }
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
    return found;
  }

  private void add(String name, @Nullable String recorded, @Nullable String beside, Path folder)
      throws IOException {
    String then = recorded == null ? beside : recorded;
    String now = hash(folder.resolve(name));
    if (recorded != null && beside != null && !recorded.equals(beside)) {
      changed.add(name);
    }
    compare(name, then, now);
  }

  private void compare(String name, @Nullable String then, @Nullable String now) {
    if (now == null) {
      missing.add(name);
    } else if (then == null) {
      unknown.add(name);
    } else if (then.equals(now)) {
      same.add(name);
    } else {
      different.add(name);
    }
  }

  /** The hash of a file; null if there is none. */
  private static @Nullable String hash(Path file) throws IOException {
    return Files.isRegularFile(file) ? FileHash.of(file) : null;
  }
}
