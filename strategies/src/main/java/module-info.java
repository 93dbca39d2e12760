import org.servanda.engine.spi.StrategyProvider;
import org.servanda.strategies.leaders.BuiltIn;

/** The leaders that come with the program, and the parts to make others of. */
module org.servanda.strategies {
  requires transitive org.servanda.engine;
  requires transitive org.jspecify;

  exports org.servanda.strategies.toolkit;
  exports org.servanda.strategies.toolkit.negotiation;

  provides StrategyProvider with
      BuiltIn;
}
