package org.servanda.tournaments.remote.llm;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;

/** Leaders that are language models, each described in a file {@code NAME.llm.yaml}. */
public final class LlmFormat implements PluginFormat {
  /** How the names of its files end. */
  static final String SUFFIX = ".llm.yaml";

  /** For the service loader. */
  public LlmFormat() {}

  @Override
  public String suffix() {
    return SUFFIX;
  }

  /**
   * Reads a description. One that calls a model runs a program, or sends a key to an address: where
   * plugins are not trusted only one that replays is read.
   */
  @Override
  public Collection<? extends Strategy> read(Path file, Reading reading) {
    LlmSettings settings = LlmSettings.read(file);
    if (reading.isolated() && !settings.replay()) {
      throw new PluginException(
          PortableText.format(
              "%s calls a model, which cannot be done in isolation; say 'replay: true' to play from"
                  + " its transcript",
              settings.fileName()));
    }
    return List.of(LlmStrategy.of(settings, LlmConnection.of(settings)));
  }
}
