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
 * A transformer made of its parts.
 *
 * @param id its id
 * @param description what there is to tell
 * @param parameters what it can be tuned by
 * @param least how many strategies it wraps at least
 * @param most how many at most
 * @param kept what of the first wrapped strategy's traits still holds
 * @param maker appoints the leader
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

  /** Appoints a leader around others. */
  @FunctionalInterface
  interface Maker {
    Leader make(Brief brief, List<Strategy> wrapped);
  }

  /** One that is put around a single strategy. */
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

  /** One that is put around several. */
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
