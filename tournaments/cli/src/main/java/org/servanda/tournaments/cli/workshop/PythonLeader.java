package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.remote.PythonFormat;

/** A first leader in Python, and the module it imports beside it. */
public final class PythonLeader {
  private final String name;
  private final String prefix;
  private final Path folder;

  /**
   * A leader.
   *
   * @param name lower-case words joined by hyphens
   * @param prefix what makes its id unique
   * @param folder where it is written; made if it is not there
   */
  public PythonLeader(String name, String prefix, Path folder) {
    this.name = name;
    this.prefix = prefix;
    this.folder = folder;
  }

  /** The file of the leader, which a test can import. */
  public Path source() {
    return folder.resolve(name.replace('-', '_') + ".py");
  }

  /**
   * Writes it.
   *
   * @throws BadInputException if there is such a file already
   */
  public void write() {
    Path source = source();
    if (Files.exists(source)) {
      throw new BadInputException(
          PortableText.format("'%s' is there already; choose another name, or --out", source));
    }
    String type =
        Arrays.stream(name.split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    try {
      Files.createDirectories(folder);
      Files.writeString(source, PythonFormat.leaderText(prefix + "." + name, type));
      Files.writeString(folder.resolve("servanda.py"), PythonFormat.moduleText());
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }
}
