package org.servanda.tournaments.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;

/** Reads and writes files named by the user, with clear error messages. */
public final class UserFiles {
  /** The greatest number of files in a folder that are searched for the nearest name. */
  private static final int LONGEST = 10_000;

  /** The greatest size of a text in bytes, about as much as the YAML parser accepts. */
  private static final long GREATEST_SIZE = 3L << 20;

  /** The advice for a place that cannot be written, where a command has {@code --out}. */
  public static final String ELSEWHERE = "choose another place with --out";

  private UserFiles() {}

  /**
   * The text of a file.
   *
   * @throws BadInputException if the file does not exist, or is not readable text
   */
  public static String text(Path file) {
    check(file);
    try {
      // The parser would need minutes to refuse it.
      if (Files.size(file) > GREATEST_SIZE) {
        throw new BadInputException(
            PortableText.format(
                "The file '%s' has %,d MB; a scenario or tournament file may have at most %d MB",
                file, Files.size(file) >> 20, GREATEST_SIZE >> 20));
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' is not UTF-8 text; save it as UTF-8, or name another file", file),
          e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Checks that a file can be read.
   *
   * @throws BadInputException if it cannot
   */
  public static void check(Path file) {
    if (!Files.exists(file)) {
      String hint = hint(file);
      throw new BadInputException(
          PortableText.format(
              "There is no file '%s'.%s", file, hint.isEmpty() ? " Check the path" : hint));
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(PortableText.format("'%s' is a folder; name a file in it", file));
    }
    if (!Files.isReadable(file)) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' cannot be read: permission denied; change its permissions, or name"
                  + " another file",
              file));
    }
  }

  /**
   * A hint for a file or folder that does not exist: the nearest name in its folder, or that the
   * folder does not exist either; may be empty.
   */
  public static String hint(Path missing) {
    Path whole = missing.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null
          ? ""
          : PortableText.format(" There is no folder '%s' either.", parent(missing));
    }
    try (Stream<Path> beside = Files.list(folder)) {
      List<String> names = beside.limit(LONGEST).map(UserFiles::name).sorted().toList();
      return NearestName.hint(name(whole), names);
    } catch (IOException e) {
      return "";
    }
  }

  private static String parent(Path path) {
    return Objects.toString(path.getParent(), ".");
  }

  private static String name(Path path) {
    return Objects.toString(path.getFileName(), "");
  }

  /**
   * Checks that a file can be written, and creates the folders above it.
   *
   * @throws OutputException if it cannot
   */
  public static void prepare(Path file) {
    try {
      Path whole = file.toAbsolutePath();
      Path folder = Objects.requireNonNullElse(whole.getParent(), whole);
      Files.createDirectories(folder);
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      if (!Files.isWritable(Files.exists(file) ? file : folder)) {
        throw new AccessDeniedException(file.toString());
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes a file, whole or not at all, and creates the folders above it.
   *
   * @throws OutputException if it cannot be written
   */
  public static void write(Path file, String text) {
    prepare(file);
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes a file that only its owner may read and write, where the file system knows modes.
   *
   * @throws OutputException if it cannot be written
   */
  public static void writePrivate(Path file, String text) {
    prepare(file);
    try {
      WholeFile.writePrivate(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** The exception for a file or folder that cannot be read. */
  public static BadInputException unreadable(Path place, IOException e) {
    return new BadInputException(
        PortableText.format("'%s' cannot be read: %s", place, reason(e)), e);
  }

  /** The exception for a file or folder, named by {@code --out}, that cannot be written. */
  public static OutputException unwritable(Path place, IOException e) {
    String reason = reason(e);
    for (Path above = place.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        reason = PortableText.format("'%s' is a file, not a folder", above);
      }
    }
    return OutputException.at(PortableText.format("'%s' cannot be written: %s", place, reason), e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return PortableText.format("permission denied for '%s'", denied.getFile());
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return PortableText.format("'%s' is a file, not a folder", exists.getFile());
    }
    if (e instanceof NoSuchFileException) {
      return "nothing can be created there";
    }
    String why = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return why == null
        ? e.getClass().getSimpleName()
        : why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1);
  }
}
