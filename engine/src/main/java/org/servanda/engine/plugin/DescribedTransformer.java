package org.servanda.engine.plugin;

import java.util.List;
import java.util.Objects;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.engine.spi.Transformer;

/**
 * A transformer with the description it gave when it was loaded, which never changes.
 *
 * @param transformer the transformer
 * @param id its id
 * @param description what is printed about it
 * @param parameters its parameters
 * @param least the least number of strategies it wraps
 * @param most the greatest number
 */
record DescribedTransformer(
    Transformer transformer,
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    int least,
    int most)
    implements Transformer {

  /**
   * Reads the description of a transformer in a jar.
   *
   * @throws PluginException if a text or list is too long, naming the limit
   * @throws NullPointerException if a part is null
   */
  static DescribedTransformer of(Transformer transformer, String jar) {
    if (transformer instanceof DescribedTransformer described) {
      return described;
    }
    String id = transformer.id();
    DescriptionChecks checks = DescriptionChecks.of("transformer", id, jar);
    return new DescribedTransformer(
        transformer,
        id,
        checks.description(transformer.description()),
        checks.parameters(transformer.parameters()),
        transformer.least(),
        transformer.most());
  }

  /** Returns a copy with another id, where another jar has a transformer of the same id. */
  DescribedTransformer named(String other) {
    return new DescribedTransformer(transformer, other, description, parameters, least, most);
  }

  @Override
  public Leader appoint(Brief brief, List<Strategy> wrapped) {
    return transformer.appoint(brief, wrapped);
  }

  @Override
  public Traits traits(List<Traits> wrapped) {
    return Objects.requireNonNull(transformer.traits(wrapped), "a transformer without traits");
  }
}
