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
 * A strategy as it described itself when it was loaded; it is not asked again.
 *
 * @param strategy appoints its leaders
 * @param id its id
 * @param description what is printed about it
 * @param parameters what it can be tuned by
 * @param arguments what it is tuned to
 */
record DescribedStrategy(
    Strategy strategy,
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    Arguments arguments)
    implements CompoundStrategy {

  /**
   * Reads what a strategy of a jar says of itself.
   *
   * @throws PluginException if a text or list is too long, naming the limit
   * @throws NullPointerException if it leaves out anything
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

  /** The class an author wrote, whatever was put around it. */
  static Class<?> type(Strategy strategy) {
    return strategy instanceof DescribedStrategy described
        ? described.strategy.getClass()
        : strategy.getClass();
  }

  /** The same strategy with other arguments. */
  DescribedStrategy with(Arguments others) {
    return new DescribedStrategy(strategy, id, description, parameters, others);
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
