package org.servanda.engine.plugin;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;

/**
 * A strategy as it described itself when it was loaded; what it answers later does not matter.
 *
 * @param strategy appoints its leaders
 * @param id its id
 * @param description what there is to tell about it
 * @param parameters what it can be tuned by
 */
record DescribedStrategy(
    Strategy strategy, String id, StrategyDescription description, List<Parameter> parameters)
    implements CompoundStrategy {

  /**
   * Asks a strategy of a jar, once, what it is.
   *
   * @throws PluginException if it says too much, naming the limit
   * @throws NullPointerException if it leaves out anything
   */
  static DescribedStrategy of(Strategy strategy, String jar) {
    if (strategy instanceof DescribedStrategy described) {
      return described;
    }
    String id = strategy.id();
    DescriptionChecks said = DescriptionChecks.of(id, jar);
    return new DescribedStrategy(
        strategy,
        id,
        said.description(strategy.description()),
        said.parameters(strategy.parameters()));
  }

  /** The class an author wrote, whatever was put around it. */
  static Class<?> type(Strategy strategy) {
    return strategy instanceof DescribedStrategy described
        ? described.strategy.getClass()
        : strategy.getClass();
  }

  @Override
  public Strategy with(Arguments arguments) {
    Strategy tuned = strategy.with(arguments);
    if (tuned == null) {
      throw new PluginException(
          PortableText.format(
              "Strategy '%s' gives null instead of a strategy with these parameters", id));
    }
    return new DescribedStrategy(tuned, id, description, parameters);
  }

  @Override
  public Leader appoint(Brief brief) {
    return strategy.appoint(brief);
  }

  @Override
  public List<Strategy> parts() {
    return List.of(strategy);
  }
}
