package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as files. */
public final class ManifestFile {
  /** Its file inside the results folder. */
  public static final String NAME = "manifest.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestFile() {}

  /**
   * Reads a manifest, of this version or an older one.
   *
   * @throws BadInputException if it cannot be read
   */
  public static Manifest read(Path file) {
    return read(
        file,
        PortableText.format(
            "'%s' was not written by this version; play the tournament again", file));
  }

  /**
   * Reads a manifest.
   *
   * @param problem the message of the exception if it cannot be read
   */
  static Manifest read(Path file, String problem) {
    try {
      return MAPPER.readValue(Files.readString(file), Manifest.class);
    } catch (JacksonException e) {
      throw new BadInputException(problem + place(e), e);
    } catch (IOException e) {
      throw new BadInputException(problem, e);
    }
  }

  /** Where a file ceases to be a manifest; empty if that is not known. */
  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : PortableText.format(
            " (no manifest from line %d, column %d on)", at.getLineNr(), at.getColumnNr());
  }

  /** The manifest in a folder; null if there is none that can be read. */
  static @Nullable Manifest known(Path folder) {
    try {
      Path file = folder.resolve(NAME);
      return Files.isRegularFile(file) ? read(file) : null;
    } catch (BadInputException e) {
      return null;
    }
  }

  /** Writes a manifest into a folder. */
  static Path write(Path folder, Manifest manifest) throws IOException {
    Path file = folder.resolve(NAME);
    WholeFile.write(file, MAPPER.writeValueAsString(manifest) + "\n");
    return file;
  }
}
