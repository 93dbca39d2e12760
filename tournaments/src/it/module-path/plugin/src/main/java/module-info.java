/** A plugin that knows the engine alone. */
module acme.plugin {
  requires org.servanda.engine;

  provides org.servanda.engine.spi.StrategyProvider with
      acme.plugin.Catalogue;
}
