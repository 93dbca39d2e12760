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

/** Files the user names, and what is wrong with them in words. */
public final class UserFiles {
  /** The longest folder in which a mistyped name is looked for. */
  private static final int LONGEST = 10_000;

  /** Bytes of a text, about as many as the parser of YAML takes. */
  private static final long GREATEST_SIZE = 3L << 20;

  private UserFiles() {}

  /**
   * The text of a file.
   *
   * @throws BadInputException if there is none, or it cannot be read as text
   */
  public static String text(Path file) {
    check(file);
    try {
      // The parser would take minutes to find out.
      if (Files.size(file) > GREATEST_SIZE) {
        throw new BadInputException(
            PortableText.format(
                "The file '%s' has %,d MB; a scenario or tournament may have at most %d",
                file, Files.size(file) >> 20, GREATEST_SIZE >> 20));
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' is not text in UTF-8; save it as such, or name another", file),
          e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Makes sure that there is a file to read.
   *
   * @throws BadInputException if not
   */
  public static void check(Path file) {
    if (!Files.exists(file)) {
      String hint = hint(file);
      throw new BadInputException(
          PortableText.format(
              "There is no file '%s'.%s", file, hint.isEmpty() ? " Check its path" : hint));
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(PortableText.format("'%s' is a folder; name a file in it", file));
    }
    if (!Files.isReadable(file)) {
      throw new BadInputException(
          PortableText.format(
              "The file '%s' cannot be read: permission denied; allow it, or name another", file));
    }
  }

  /** The nearest name beside a file or folder that is not there, or that there is nothing. */
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
   * Makes sure that a file can be written, and that the folders above it are there.
   *
   * @throws BadInputException if not
   */
  public static void prepare(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      boolean allowed =
          Files.exists(file) ? Files.isWritable(file) : folder != null && Files.isWritable(folder);
      if (!allowed) {
        throw new AccessDeniedException(file.toString());
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes a file, and the folders above it.
   *
   * @throws BadInputException if it cannot be
   */
  public static void write(Path file, String text) {
    prepare(file);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** That a file or folder cannot be read. */
  public static BadInputException unreadable(Path place, IOException e) {
    return new BadInputException(
        PortableText.format("'%s' cannot be read: %s", place, reason(e)), e);
  }

  /** That a file or folder, named by {@code --out}, cannot be written. */
  public static BadInputException unwritable(Path place, IOException e) {
    String reason = reason(e);
    for (Path above = place.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        reason = PortableText.format("'%s' is a file, not a folder", above);
      }
    }
    return new BadInputException(
        PortableText.format(
            "'%s' cannot be written: %s; choose another place by --out", place, reason),
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return PortableText.format("permission denied for '%s'", denied.getFile());
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return PortableText.format("'%s' is a file, not a folder", exists.getFile());
    }
    if (e instanceof NoSuchFileException) {
      return "nothing can be made there";
    }
    String why = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return why == null
        ? e.getClass().getSimpleName()
        : why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1);
  }
}
