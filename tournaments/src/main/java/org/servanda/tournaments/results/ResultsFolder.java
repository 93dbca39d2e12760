package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;
import org.servanda.tournaments.results.TallyStore.Stored;
import org.servanda.tournaments.rows.RowsFolder;

/** A results folder of a tournament. */
public final class ResultsFolder {
  private static final String MANIFEST = ManifestFile.NAME;
  private static final String WANTED = "Name a folder written by 'servanda run'";

  private final Path path;

  /** The results folder at a path. */
  public ResultsFolder(Path path) {
    this.path = path;
  }

  /**
   * The manifest of a design that is not played yet.
   *
   * @param command the command line that reproduces it; empty if there is none
   */
  public static Manifest manifest(TournamentDesign design, String command) {
    return manifest(design, command, Stored.nothing());
  }

  /**
   * The manifest of a design.
   *
   * @param command the command line that reproduces it; empty if there is none
   * @param played what was played of it
   */
  public static Manifest manifest(TournamentDesign design, String command, Stored played) {
    long matches = played.tally().matches();
    return new Manifest(
        ServandaVersion.number(),
        design.name(),
        command,
        design.seed(),
        design.repetitions(),
        design.seasons(),
        design.scenarios().stream()
            .map(
                entry ->
                    new Manifest.PlayedScenario(
                        entry.scenario().id(), sha256(entry.text()), entry.text()))
            .toList(),
        played(design.entrants()),
        played(design.oppositions()),
        matches == design.matches(),
        matches,
        List.copyOf(played.late()),
        List.copyOf(played.unrepeatable()),
        List.of(),
        Collections.emptySortedMap(),
        null,
        Map.of(),
        design.topology().edges());
  }

  private static List<Manifest.PlayedEntrant> played(List<Entrant> entrants) {
    return entrants.stream()
        .map(
            entrant ->
                new Manifest.PlayedEntrant(
                    entrant.name(),
                    entrant.provenance().jar(),
                    entrant.provenance().version(),
                    entrant.provenance().sha256()))
        .toList();
  }

  /**
   * Creates the folder, if there is none.
   *
   * @throws org.servanda.tournaments.io.OutputException if it cannot be written
   */
  public void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw UserFiles.unwritable(path, e);
    }
    if (!Files.isWritable(path)) {
      throw UserFiles.unwritable(path, new AccessDeniedException(path.toString()));
    }
  }

  /**
   * Checks, before anything is played, that results would not overwrite another tournament's.
   *
   * @param manifest the tournament about to be played
   * @param newcomers entrants whose absence does not make it another tournament
   * @param grows whether it adds repetitions until it is precise enough: results with fewer
   *     repetitions, or from the same command, are then not another tournament
   * @param force whether to overwrite another tournament
   * @throws BadInputException if they would
   */
  public void check(Manifest manifest, Set<String> newcomers, boolean grows, boolean force) {
    if (!force && Files.exists(path.resolve(MANIFEST))) {
      checkHolds(manifest, newcomers, grows);
    }
  }

  private void checkFolder() {
    if (!Files.exists(path)) {
      throw new BadInputException(
          PortableText.format("There is no folder '%s'.%s %s", path, UserFiles.hint(path), WANTED));
    }
    if (!Files.isDirectory(path)) {
      throw new BadInputException(PortableText.format("'%s' is a file. %s", path, WANTED));
    }
  }

  private void checkHolds(Manifest manifest, Set<String> newcomers, boolean grows) {
    Manifest known =
        ManifestFile.read(
            path.resolve(MANIFEST),
            PortableText.format(
                "'%s' contains a manifest.json that this version cannot read. Choose another folder"
                    + " with --out, or overwrite it with --force",
                path));
    int wanted = manifest.repetitions();
    boolean same = isSame(known.repeated(wanted), manifest, newcomers);
    boolean less = known.repetitions() < wanted || known.command().equals(manifest.command());
    if (same && (known.repetitions() == wanted || (grows && less))) {
      return;
    }
    String what =
        same
            ? PortableText.format(
                "this tournament with %,d repetitions, not %,d", known.repetitions(), wanted)
            : "the results of another tournament (see its manifest.json)";
    throw new BadInputException(
        PortableText.format(
            "'%s' contains %s. Choose another folder with --out, or overwrite it with --force",
            path, what));
  }

  private static boolean isSame(Manifest known, Manifest manifest, Set<String> newcomers) {
    return newcomers.isEmpty()
        ? known.isSameTournament(manifest)
        : known.isSameField(manifest, newcomers);
  }

  /**
   * The manifest of the stored results.
   *
   * @throws BadInputException if there are none
   */
  public Manifest manifest() {
    Path file = path.resolve(MANIFEST);
    checkFolder();
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' contains no results: it has no %s. %s", path, MANIFEST, WANTED));
    }
    return ManifestFile.read(file);
  }

  /**
   * Writes the manifest of results that are stored but have no report yet. Files that another
   * tournament's manifest names are removed, if it may be overwritten.
   *
   * @throws org.servanda.tournaments.io.OutputException if the folder cannot be written
   */
  public void begin(Manifest manifest) {
    try {
      Manifest before = ManifestFile.known(path);
      boolean same = before != null && before.isSameTournament(manifest);
      if (before != null && !same) {
        remove(before.files(), Set.of());
      }
      ManifestFile.write(
          path,
          same && before != null
              ? rowsKept(manifest, before).withFiles(before.files(), before.hashes())
              : manifest);
    } catch (IOException e) {
      throw UserFiles.unwritable(path, e);
    }
  }

  /**
   * Writes the files of every format and then the manifest, each whole or not at all. What the
   * earlier manifest names and this report has not is removed.
   *
   * @param choice how partners choose in the report, and what it ranks by
   * @param keeps whether files of other formats stay
   * @return the files written, sorted
   * @throws org.servanda.tournaments.io.OutputException if the folder cannot be written
   */
  public Set<Path> write(
      Manifest manifest,
      RankingChoice choice,
      Report report,
      List<ReportFormat> formats,
      boolean keeps) {
    Set<Path> written = new TreeSet<>(Comparator.naturalOrder());
    NavigableMap<String, String> hashes = new TreeMap<>();
    try {
      Manifest known = ManifestFile.known(path);
      List<String> before = known == null ? List.of() : known.files();
      for (ReportFormat format : formats) {
        for (Map.Entry<String, ReportFormat.Content> file : format.contents(report).entrySet()) {
          hashes.put(file.getKey(), write(file.getKey(), file.getValue()));
          written.add(path.resolve(file.getKey()));
        }
        PictureFile.write(path, format, report);
      }
      Manifest complete = rowsKept(manifest, known);
      Set<String> names = new TreeSet<>(hashes.keySet());
      if (!complete.rows().isEmpty()) {
        names.addAll(RowsFolder.files());
      }
      if (keeps && known != null) {
        names.addAll(before);
        known.hashes().forEach((name, hash) -> hashes.putIfAbsent(name, hash));
      } else {
        remove(before, names);
      }
      if (Files.isRegularFile(path.resolve(TallyStore.NAME))) {
        hashes.put(TallyStore.NAME, FileHash.of(path.resolve(TallyStore.NAME)));
      }
      PlayedSettings settings = manifest.settings();
      written.add(
          ManifestFile.write(
              path,
              complete
                  .withFiles(List.copyOf(names), hashes)
                  .withSettings(
                      settings == null ? null : settings.reported(choice, formats, keeps))));
      return written;
    } catch (IOException e) {
      throw UserFiles.unwritable(path, e);
    }
  }

  /** Rows of the same tournament, written before, stay as they are: they would be the same. */
  private static Manifest rowsKept(Manifest manifest, @Nullable Manifest before) {
    return before != null && manifest.rows().isEmpty() && before.isSameTournament(manifest)
        ? manifest.withRows(before.rows())
        : manifest;
  }

  /** Writes a file, and returns its hash. */
  private String write(String name, ReportFormat.Content content) throws IOException {
    MessageDigest digest = FileHash.digest();
    WholeFile.write(
        path.resolve(name), out -> content.writeTo(new DigestOutputStream(out, digest)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Removes files inside this folder, except some. What was made of rows goes with them. */
  private void remove(List<String> names, Set<String> except) throws IOException {
    Path inside = path.toAbsolutePath().normalize();
    for (String name : names) {
      Path file = inside.resolve(name).normalize();
      if (!except.contains(name) && file.startsWith(inside) && !Files.isDirectory(file)) {
        Files.deleteIfExists(file);
        RowsFolder.removeParquet(file);
      }
    }
    PictureFile.removeWithoutPage(inside, names);
  }

  /** The hash of a text, in hexadecimal. */
  static String sha256(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(FileHash.digest().digest(bytes));
  }
}
