/**
 * The vocabulary of agreements, and one match between two leaders. Needs nothing but {@code
 * java.base} and, to measure how long a strategy keeps a thread busy, {@code java.management}.
 */
module org.servanda.engine {
  requires java.management;
  requires transitive org.jspecify;
  requires static com.google.errorprone.annotations;

  exports org.servanda.engine.model;
  exports org.servanda.engine.portable;
  exports org.servanda.engine.spi;
  exports org.servanda.engine.match;
  exports org.servanda.engine.random;
  exports org.servanda.engine.result;
  exports org.servanda.engine.plugin;
  exports org.servanda.engine.conformance;
  exports org.servanda.engine.foreign;
  exports org.servanda.engine.limit;

  uses org.servanda.engine.plugin.PluginFormat;
  uses org.servanda.engine.spi.StrategyProvider;
}
