package org.servanda.strategies.tactics;

import java.util.List;
import java.util.function.Function;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.strategies.toolkit.Keepers;

/**
 * A bargaining tactic as a strategy. The literature leaves open how it keeps agreements, so it
 * always complies.
 *
 * @param id its id
 * @param description the description that is printed
 * @param parameters its parameters
 * @param maker makes the negotiator from the brief
 */
record TacticStrategy(
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    Function<Brief, Negotiator> maker)
    implements Strategy {

  /** The family of bargaining tactics. */
  static final String FAMILY = "bargaining tactic";

  /** A tactic; the maker reads every parameter from the brief. */
  static TacticStrategy of(
      String id,
      String portrait,
      Source source,
      Function<Brief, Negotiator> maker,
      Parameter... parameters) {
    StrategyDescription description =
        StrategyDescription.of(FAMILY, portrait)
            .bargaining(portrait)
            .keeping(
                PortableText.format(
                    "Always keeps its word; enter it as %s+RULE to keep agreements by another"
                        + " rule.",
                    id))
            .citing(source)
            .being(new Traits(true, true, 0));
    return new TacticStrategy(id, description, List.of(parameters), maker);
  }

  /** Returns a copy declared to use randomness. */
  TacticStrategy byChance() {
    StrategyDescription shown = description.being(new Traits(true, false, 0));
    return new TacticStrategy(id, shown, parameters, maker);
  }

  @Override
  public Leader appoint(Brief brief) {
    return Leader.of(maker.apply(brief), Keepers.comply());
  }
}
