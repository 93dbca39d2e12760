package org.servanda.strategies.leaders;

import java.util.List;
import java.util.function.Function;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;

/**
 * A named leader.
 *
 * @param id its id
 * @param description what there is to tell
 * @param parameters what it can be tuned by
 * @param maker appoints it
 */
record LeaderStrategy(
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    Function<Brief, Leader> maker)
    implements Strategy {

  private static final String FAMILY = "leader";

  /** A leader; the maker reads every parameter from the brief. */
  static LeaderStrategy of(
      String id,
      String portrait,
      String bargains,
      String keeps,
      String source,
      Function<Brief, Leader> maker,
      Parameter... parameters) {
    StrategyDescription description =
        StrategyDescription.of(FAMILY, portrait)
            .bargaining(bargains)
            .keeping(keeps)
            .citing(Source.of(source))
            .being(new Traits(false, true, Traits.UNLIMITED));
    return new LeaderStrategy(id, description, List.of(parameters), maker);
  }

  private LeaderStrategy showing(StrategyDescription shown) {
    return new LeaderStrategy(id, shown, parameters, maker);
  }

  /** The same with the DOI of its source. */
  LeaderStrategy doi(String doi) {
    return showing(description.citing(new Source(description.source().citation(), doi)));
  }

  /** The same, declared never to be the first to withhold anything. */
  LeaderStrategy nice() {
    Traits traits = description.traits();
    return showing(description.being(new Traits(true, traits.deterministic(), traits.memory())));
  }

  /** The same, declared to use chance of its own. */
  LeaderStrategy byChance() {
    Traits traits = description.traits();
    return showing(description.being(new Traits(traits.nice(), false, traits.memory())));
  }

  @Override
  public Leader appoint(Brief brief) {
    return maker.apply(brief);
  }
}
