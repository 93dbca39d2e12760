package org.servanda.tournaments.remote;

import java.nio.file.Path;
import java.util.Collection;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;

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
    if (reading.isolated()) {
      throw new PluginException(
          PortableText.format(
              "'%s' names a program of this machine, which cannot be isolated; leave out the file,"
                  + " or --isolate if you trust it",
              file));
    }
    String name = String.valueOf(file.getFileName());
    return RemoteStrategy.of(new Program(name, ProgramFile.read(file), false));
  }
}
