import org.servanda.engine.plugin.PluginFormat;
import org.servanda.tournaments.remote.JarFormat;
import org.servanda.tournaments.remote.ProgramFormat;
import org.servanda.tournaments.remote.PythonFormat;
import org.servanda.tournaments.remote.llm.LlmFormat;

/** Leaders in other processes and other languages. */
module org.servanda.remote {
  requires transitive org.servanda.engine;
  requires transitive org.jspecify;
  requires java.net.http;
  requires com.fasterxml.jackson.annotation;
  requires tools.jackson.databind;
  requires org.servanda.tournaments;

  exports org.servanda.tournaments.remote;

  opens org.servanda.tournaments.remote to
      tools.jackson.databind;

  uses org.servanda.engine.spi.StrategyProvider;

  provides PluginFormat with
      JarFormat,
      LlmFormat,
      ProgramFormat,
      PythonFormat;
}
