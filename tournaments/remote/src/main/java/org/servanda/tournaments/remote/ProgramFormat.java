package org.servanda.tournaments.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Leaders in any program that speaks the protocol, named in a file {@code NAME.child.yaml}. */
public final class ProgramFormat implements PluginFormat {
  /** For the service loader. */
  public ProgramFormat() {}

  @Override
  public String suffix() {
    return ".child.yaml";
  }

  @Override
  public Collection<? extends Strategy> read(Path file, Reading reading) {
    String name = String.valueOf(file.getFileName());
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    return RemoteStrategy.of(new Program(name, command(name, file, folder), reading.isolated()));
  }

  private static ChildCommand command(String name, Path file, Path folder) {
    JsonNode content;
    try {
      content = new YAMLMapper().readTree(Files.readAllBytes(file));
    } catch (java.io.IOException | RuntimeException e) {
      throw wrong(name, PortableText.line(String.valueOf(e.getMessage()), 200));
    }
    List<String> words = new ArrayList<>();
    content.path("command").forEach(word -> words.add(word.asString("")));
    if (words.isEmpty()) {
      throw wrong(name, "it names no command");
    }
    for (String key : content.propertyNames()) {
      if (!key.equals("command") && !key.equals("seconds")) {
        throw wrong(name, PortableText.format("it has no key '%s'", key));
      }
    }
    double seconds = content.path("seconds").asDouble((double) ChildCommand.LIMIT.toSeconds());
    if (!(seconds > 0 && seconds <= 3600)) {
      throw wrong(name, "seconds must be above 0 and at most 3600");
    }
    Duration limit = Duration.ofMillis(Math.max(1, (long) (seconds * 1000)));
    return new ChildCommand(words, folder, Map.of(), limit);
  }

  private static PluginException wrong(String name, String what) {
    return new PluginException(
        PortableText.format(
            "%s cannot be read: %s; it must say 'command: [PROGRAM, ARGUMENT…]' and may say"
                + " 'seconds: N'",
            name, what));
  }
}
