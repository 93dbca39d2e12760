/**
 * The vocabulary of agreements, and one match between two leaders. Needs nothing but {@code
 * java.base}.
 */
module org.servanda.engine {
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

  uses org.servanda.engine.spi.StrategyProvider;
}
