package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Transformer;

/**
 * A strategy made by a transformer from others.
 *
 * @param id the expression under which it is entered
 * @param description what is printed about it
 * @param transformer the transformer
 * @param wrapped the wrapped strategies
 * @param arguments the values of the transformer's parameters
 */
record TransformedStrategy(
    String id,
    StrategyDescription description,
    Transformer transformer,
    List<Strategy> wrapped,
    Arguments arguments)
    implements CompoundStrategy {

  @Override
  public List<Object> parts() {
    List<Object> parts = new ArrayList<>(wrapped);
    parts.add(
        transformer instanceof DescribedTransformer known ? known.transformer() : transformer);
    return List.copyOf(parts);
  }

  /** Asks the transformer once for the traits of the result. */
  static TransformedStrategy of(
      String id, Transformer transformer, List<Strategy> wrapped, Arguments arguments) {
    return new TransformedStrategy(
        id, description(transformer, wrapped), transformer, wrapped, arguments);
  }

  private static StrategyDescription description(Transformer transformer, List<Strategy> wrapped) {
    StrategyDescription own = transformer.description();
    String names = wrapped.stream().map(Strategy::id).collect(Collectors.joining(", "));
    return StrategyDescription.of(
            ComposedStrategy.FAMILY, PortableText.format("%s Wraps %s.", own.portrait(), names))
        .bargaining(own.bargains())
        .keeping(own.keeps())
        .citing(own.source())
        .being(transformer.traits(wrapped.stream().map(s -> s.description().traits()).toList()));
  }

  /**
   * With several strategies wrapped, nothing is handed over: what one of them left would reach the
   * others.
   */
  @Override
  public Leader appoint(Brief brief) {
    Brief handed = wrapped.size() > 1 ? new HandingBrief(brief) : brief;
    return transformer.appoint(handed.with(arguments), wrapped);
  }
}
