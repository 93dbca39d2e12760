package org.servanda.engine.conformance;

import java.util.List;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.ForwardingBrief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/**
 * A strategy with one of its parameters set to a value.
 *
 * @param strategy the strategy
 * @param name the parameter's name
 * @param value the parameter's value
 */
record TunedForCheck(Strategy strategy, String name, double value) implements CompoundStrategy {
  @Override
  public String id() {
    return strategy.id();
  }

  @Override
  public List<Strategy> parts() {
    return List.of(strategy);
  }

  @Override
  public Leader appoint(Brief brief) {
    return strategy.appoint(handed(new SettingBrief(brief), strategy));
  }

  /**
   * Passes the value to the strategy as the engine would; a compound strategy sets its parts'
   * arguments itself.
   */
  static Brief handed(Brief brief, Strategy strategy) {
    return strategy instanceof CompoundStrategy
        ? brief
        : brief.with(Arguments.standard(strategy.parameters()));
  }

  private final class SettingBrief extends ForwardingBrief {
    private final Brief brief;

    SettingBrief(Brief brief) {
      super(brief);
      this.brief = brief;
    }

    @Override
    public Brief with(Arguments arguments) {
      boolean declared = arguments.names().contains(name);
      return brief.with(declared ? arguments.with(name, value) : arguments);
    }

    @Override
    public CommonTables tables() {
      return brief.tables();
    }
  }
}
