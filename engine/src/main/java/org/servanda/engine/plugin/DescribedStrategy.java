package org.servanda.engine.plugin;

import java.util.List;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;

/**
 * A strategy with the description it gave when it was loaded, which never changes.
 *
 * @param strategy the strategy, which appoints the leaders
 * @param id its id
 * @param description what is printed about it
 * @param parameters its parameters
 * @param arguments the values of its parameters
 */
record DescribedStrategy(
    Strategy strategy,
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    Arguments arguments)
    implements CompoundStrategy {

  /**
   * Reads the description of a strategy in a jar.
   *
   * @throws PluginException if a text or list is too long, naming the limit
   * @throws NullPointerException if a part is null
   */
  static DescribedStrategy of(Strategy strategy, String jar) {
    if (strategy instanceof DescribedStrategy described) {
      return described;
    }
    String id = strategy.id();
    DescriptionChecks checks = DescriptionChecks.of("strategy", id, jar);
    StrategyDescription description = checks.description(strategy.description());
    List<Parameter> parameters = checks.parameters(strategy.parameters());
    return new DescribedStrategy(
        strategy, id, description, parameters, Arguments.standard(parameters));
  }

  /** The class that the author wrote, without the engine's wrappers. */
  static Class<?> type(Strategy strategy) {
    return strategy instanceof DescribedStrategy described
        ? described.strategy.getClass()
        : strategy.getClass();
  }

  /** Returns a copy with other arguments. */
  DescribedStrategy with(Arguments others) {
    return new DescribedStrategy(strategy, id, description, parameters, others);
  }

  /** Returns a copy with another id, where another jar has a strategy of the same id. */
  DescribedStrategy named(String other) {
    return new DescribedStrategy(strategy, other, description, parameters, arguments);
  }

  @Override
  public Leader appoint(Brief brief) {
    return strategy.appoint(brief.with(arguments));
  }

  @Override
  public List<Strategy> parts() {
    return List.of(strategy);
  }
}
