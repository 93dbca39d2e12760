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
 * A transformer as it described itself when it was loaded; it is not asked again.
 *
 * @param transformer does the work
 * @param id its id
 * @param description what is printed about it
 * @param parameters what it can be tuned by
 * @param least how many strategies it wraps at least
 * @param most how many at most
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
   * Reads what a transformer of a jar says of itself.
   *
   * @throws PluginException if a text or list is too long, naming the limit
   * @throws NullPointerException if it leaves out anything
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

  @Override
  public Leader appoint(Brief brief, List<Strategy> wrapped) {
    return transformer.appoint(brief, wrapped);
  }

  @Override
  public Traits traits(List<Traits> wrapped) {
    return Objects.requireNonNull(transformer.traits(wrapped), "a transformer without traits");
  }
}
