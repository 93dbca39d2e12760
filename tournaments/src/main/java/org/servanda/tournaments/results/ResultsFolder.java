package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A results folder of a tournament. */
public final class ResultsFolder {
  private static final String MANIFEST = "manifest.json";
  private static final String WANTED = "Name a folder written by 'servanda run'";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path path;

  /** The results folder at a path. */
  public ResultsFolder(Path path) {
    this.path = path;
  }

  /**
   * The manifest of a design.
   *
   * @param command the command line that reproduces it; empty if there is none
   * @param matches the number of matches played
   */
  public static Manifest manifest(TournamentDesign design, String command, long matches) {
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
        design.entrants().stream()
            .map(
                entrant ->
                    new Manifest.PlayedEntrant(
                        entrant.name(),
                        entrant.provenance().jar(),
                        entrant.provenance().version(),
                        entrant.provenance().sha256()))
            .toList(),
        matches == design.matches(),
        matches);
  }

  /**
   * Checks, before anything is played, that results can be written and would not overwrite another
   * tournament's.
   *
   * @param manifest the tournament about to be played
   * @param newcomers entrants whose absence does not make it another tournament
   * @param grows whether it adds repetitions until it is precise enough: results with fewer
   *     repetitions, or from the same command, are then not another tournament
   * @param force whether to overwrite another tournament
   * @throws BadInputException if the check fails
   */
  public void prepare(Manifest manifest, Set<String> newcomers, boolean grows, boolean force) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw UserFiles.unwritable(path, e);
    }
    if (!Files.isWritable(path)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' cannot be written: permission denied; choose another folder with --out", path));
    }
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
    Manifest known;
    try {
      known = MAPPER.readValue(path.resolve(MANIFEST).toFile(), Manifest.class);
    } catch (JacksonException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' contains a manifest.json that this version cannot read. Choose another folder"
                  + " with --out, or overwrite it with --force",
              path),
          e);
    }
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
    try {
      return MAPPER.readValue(file.toFile(), Manifest.class);
    } catch (JacksonException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' was not written by this version; play the tournament again", file),
          e);
    }
  }

  /**
   * Writes the manifest and the files of every format, and replaces earlier files of these formats.
   *
   * @return the files written, sorted
   */
  public Set<Path> write(Manifest manifest, Report report, List<ReportFormat> formats) {
    Set<Path> written = new TreeSet<>(Comparator.naturalOrder());
    try {
      written.add(write(MANIFEST, MAPPER.writeValueAsString(manifest) + "\n"));
      for (ReportFormat format : formats) {
        for (Map.Entry<String, String> file : format.files(report).entrySet()) {
          written.add(write(file.getKey(), file.getValue()));
        }
      }
      return written;
    } catch (IOException e) {
      throw UserFiles.unwritable(path, e);
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The hash of a text, in hexadecimal. */
  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
