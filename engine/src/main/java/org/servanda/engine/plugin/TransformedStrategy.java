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
 * A strategy that a transformer makes of others.
 *
 * @param id under which it is entered
 * @param description what is printed about it
 * @param transformer what makes it
 * @param wrapped the others
 * @param arguments the transformer's
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

  /** Asks the transformer once which traits it leaves. */
  static TransformedStrategy of(
      String id, Transformer transformer, List<Strategy> wrapped, Arguments arguments) {
    return new TransformedStrategy(
        id, description(transformer, wrapped), transformer, wrapped, arguments);
  }

  private static StrategyDescription description(Transformer transformer, List<Strategy> wrapped) {
    StrategyDescription own = transformer.description();
    String names = wrapped.stream().map(Strategy::id).collect(Collectors.joining(", "));
    return StrategyDescription.of(
            ComposedStrategy.FAMILY, PortableText.format("%s Around %s.", own.portrait(), names))
        .bargaining(own.bargains())
        .keeping(own.keeps())
        .citing(own.source())
        .being(transformer.traits(wrapped.stream().map(s -> s.description().traits()).toList()));
  }

  @Override
  public Leader appoint(Brief brief) {
    return transformer.appoint(brief.with(arguments), wrapped);
  }
}
