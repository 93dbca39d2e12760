package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a tournament was played: {@code environment.json} beside the manifest. It may differ
 * between two runs of the same tournament, and nothing depends on it.
 */
public final class EnvironmentFile {
  /** Its file inside the results folder. */
  public static final String NAME = "environment.json";

  private EnvironmentFile() {}

  /**
   * Writes it.
   *
   * @param command the command line as it was typed; empty if there was none
   * @throws org.servanda.tournaments.io.OutputException if it cannot be written
   */
  public static void write(Path folder, String command) {
    Map<String, Object> here = new LinkedHashMap<>();
    here.put("servanda", ServandaVersion.number());
    here.put("command", command);
    here.put("java", System.getProperty("java.version", ""));
    here.put("vendor", System.getProperty("java.vendor", ""));
    here.put("vm", System.getProperty("java.vm.name", ""));
    here.put("os", System.getProperty("os.name", ""));
    here.put("osVersion", System.getProperty("os.version", ""));
    here.put("arch", System.getProperty("os.arch", ""));
    here.put("processors", Runtime.getRuntime().availableProcessors());
    Path file = folder.resolve(NAME);
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      WholeFile.write(file, mapper.writeValueAsString(here) + "\n");
    } catch (IOException e) {
      throw UserFiles.unwritable(file, e);
    }
  }
}
