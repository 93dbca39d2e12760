package org.servanda.strategies.transformers;

import java.util.List;
import java.util.function.UnaryOperator;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.engine.spi.Transformer;

/**
 * A transformer assembled from its parts.
 *
 * @param id its id
 * @param description the description that is printed
 * @param parameters its parameters
 * @param least the least number of strategies it wraps
 * @param most the greatest number
 * @param kept derives its traits from those of the first wrapped strategy
 * @param maker makes the leader from its brief
 */
record TransformerDefinition(
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    int least,
    int most,
    UnaryOperator<Traits> kept,
    Maker maker)
    implements Transformer {

  /** Makes a leader around others. */
  @FunctionalInterface
  interface Maker {
    Leader make(Brief brief, List<Strategy> wrapped);
  }

  /** A transformer of a single strategy. */
  static TransformerDefinition around(
      String id,
      String portrait,
      Source source,
      UnaryOperator<Traits> kept,
      Maker maker,
      Parameter... parameters) {
    StrategyDescription description =
        StrategyDescription.of("transformer", portrait).citing(source);
    return new TransformerDefinition(id, description, List.of(parameters), 1, 1, kept, maker);
  }

  /** A transformer of several strategies. */
  static TransformerDefinition over(
      String id, String portrait, Source source, int most, Maker maker, Parameter... parameters) {
    StrategyDescription description =
        StrategyDescription.of("transformer", portrait).citing(source);
    return new TransformerDefinition(
        id, description, List.of(parameters), 2, most, traits -> Traits.UNDECLARED, maker);
  }

  @Override
  public Leader appoint(Brief brief, List<Strategy> wrapped) {
    return maker.make(brief, wrapped);
  }

  @Override
  public Traits traits(List<Traits> wrapped) {
    return kept.apply(wrapped.get(0));
  }
}
