package org.servanda.engine.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Transformer;

/**
 * A strategy made out of others.
 *
 * @param id under which it is entered
 * @param transformer what is done to them
 * @param wrapped the others
 * @param arguments the transformer's
 */
record TransformedStrategy(
    String id, Transformer transformer, List<Strategy> wrapped, Arguments arguments)
    implements Strategy {

  @Override
  public StrategyDescription card() {
    StrategyDescription own = transformer.card();
    String names = wrapped.stream().map(Strategy::id).collect(Collectors.joining(", "));
    return StrategyDescription.of(
            ComposedStrategy.FAMILY, "%s Around %s.".formatted(own.portrait(), names))
        .bargaining(own.bargains())
        .keeping(own.keeps())
        .citing(own.source())
        .being(transformer.traits(wrapped.stream().map(s -> s.card().traits()).toList()));
  }

  @Override
  public Leader appoint(Brief brief) {
    return transformer.appoint(brief, wrapped, arguments);
  }
}
