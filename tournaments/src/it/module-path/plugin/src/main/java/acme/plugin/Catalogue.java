package acme.plugin;

import java.util.List;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;

/** The strategies of this jar. */
public final class Catalogue implements StrategyProvider {
  @Override
  public List<Strategy> strategies() {
    return List.of(new Modular());
  }
}
