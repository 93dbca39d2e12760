package org.servanda.tournaments.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servanda.engine.model.Range;
import org.servanda.engine.plugin.PluginException;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file {@code NAME.child.yaml}.
 *
 * @param command the program and its arguments; it runs in the folder of the file
 * @param seconds the longest it may take for one answer
 */
record ProgramFile(
    List<String> command,
    @Range(value = "seconds for one answer", min = .001, max = 3600) double seconds) {

  /**
   * Reads the command of a file.
   *
   * @throws PluginException if it is wrong; the message lists every mistake with its place
   */
  static ChildCommand read(Path file) {
    try {
      ProgramFile read =
          new StrictYaml<>(ProgramFile.class, ProgramFile::complete)
              .read(String.valueOf(file), UserFiles.text(file));
      if (read.command.isEmpty()) {
        throw new PluginException(
            file + " names no command; write 'command: [PROGRAM, ARGUMENT…]'");
      }
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Duration limit = Duration.ofMillis((long) (read.seconds * 1000));
      return new ChildCommand(read.command, folder, Map.of()).withLimit(limit);
    } catch (BadInputException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    StrictYaml.fillIn(
        whole,
        StrictYaml.tree(new ProgramFile(List.of(), (double) ChildCommand.LIMIT.toSeconds())));
    return whole;
  }
}
