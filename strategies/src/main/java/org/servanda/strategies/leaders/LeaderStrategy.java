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
 * @param description the description that is printed
 * @param parameters its parameters
 * @param maker makes the leader from its brief
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

  /** Returns a copy with the DOI of its source. */
  LeaderStrategy doi(String doi) {
    return showing(description.citing(new Source(description.source().citation(), doi)));
  }

  /** Returns a copy declared nice: never the first to withhold anything. */
  LeaderStrategy nice() {
    Traits traits = description.traits();
    return showing(description.being(new Traits(true, traits.deterministic(), traits.memory())));
  }

  /** Returns a copy declared to use randomness. */
  LeaderStrategy byChance() {
    Traits traits = description.traits();
    return showing(description.being(new Traits(traits.nice(), false, traits.memory())));
  }

  @Override
  public Leader appoint(Brief brief) {
    return maker.apply(brief);
  }
}
