/**
 * Tournaments as a library: design, execution, results and validation. Begin with {@link
 * org.servanda.tournaments.Tournament}.
 */
@SuppressWarnings("module") // one package is for a module that is built after this one
module org.servanda.tournaments {
  requires transitive org.servanda.reports;
  requires transitive org.jspecify;
  requires com.fasterxml.classmate;
  requires com.github.victools.jsonschema.generator;
  requires com.networknt.schema;
  requires io.jenetics.base;
  requires io.jenetics.ext;
  requires java.xml;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  uses org.servanda.engine.spi.StrategyProvider;
  uses org.servanda.tournaments.execution.ExecutorProvider;

  exports org.servanda.tournaments;
  exports org.servanda.tournaments.design;
  exports org.servanda.tournaments.execution;
  exports org.servanda.tournaments.io;
  exports org.servanda.tournaments.league;
  exports org.servanda.tournaments.results;
  exports org.servanda.tournaments.scenario;
  exports org.servanda.tournaments.scenario.genius;
  exports org.servanda.tournaments.tuning;
  exports org.servanda.tournaments.validation;
  exports org.servanda.tournaments.yaml to
      org.servanda.remote;

  opens org.servanda.tournaments.league to
      tools.jackson.databind;
  opens org.servanda.tournaments.scenario to
      tools.jackson.databind;
  opens org.servanda.tournaments.validation to
      tools.jackson.databind;
  opens org.servanda.tournaments.tuning to
      tools.jackson.databind;
  opens org.servanda.tournaments.results to
      tools.jackson.databind;
}
