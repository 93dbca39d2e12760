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

/** The folder a tournament's results are written to. */
public final class ResultsFolder {
  private static final String MANIFEST = "manifest.json";
  private static final String WANTED = "Name a folder that 'servanda run' wrote";
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
   * @param command what plays it again; empty if no command does
   * @param matches how many were played
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
   * Makes sure, before anything is played, that results can be written and would not overwrite
   * another tournament's.
   *
   * @param manifest what is about to be played
   * @param newcomers entrants without whom it is no other tournament
   * @param grows whether it goes on until it is precise enough: what has fewer repetitions, or was
   *     played by the same command, is no other tournament
   * @param force whether to overwrite all the same
   * @throws BadInputException if not
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
              "'%s' cannot be written: permission denied; choose another place by --out", path));
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
              "'%s' holds a manifest.json that is not what this version writes. Choose another folder"
                  + " by --out, or overwrite it by --force",
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
            "'%s' holds %s. Choose another folder by --out, or overwrite it by --force",
            path, what));
  }

  private static boolean isSame(Manifest known, Manifest manifest, Set<String> newcomers) {
    return newcomers.isEmpty()
        ? known.isSameTournament(manifest)
        : known.isSameField(manifest, newcomers);
  }

  /**
   * The manifest of results that are there.
   *
   * @throws BadInputException if there are none
   */
  public Manifest manifest() {
    Path file = path.resolve(MANIFEST);
    checkFolder();
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          PortableText.format("'%s' holds no results: it has no %s. %s", path, MANIFEST, WANTED));
    }
    try {
      return MAPPER.readValue(file.toFile(), Manifest.class);
    } catch (JacksonException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is not what this version writes; play the tournament again", file),
          e);
    }
  }

  /**
   * Writes the manifest and every format's files; what an earlier play left of the same formats is
   * replaced.
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
