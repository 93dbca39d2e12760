package org.servanda.tournaments.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.leaders.BuiltIn;

/** Every built-in strategy and every case, ready to be played. */
final class Field {
  private static final Provenance BUILT_IN = new Provenance("built-in", "", "");

  private final StrategyCatalogue catalogue;
  private final Map<String, Strategy> strategies = new HashMap<>();
  private final Map<String, PreparedScenario> prepared = new HashMap<>();

  Field() {
    BuiltIn all = new BuiltIn();
    catalogue =
        new StrategyCatalogue(
            all.strategies().stream().map(one -> new StrategyPlugin(one, BUILT_IN)).toList(),
            all.transformers().stream().map(one -> new TransformerPlugin(one, BUILT_IN)).toList());
  }

  /** The strategies in alphabetical order. */
  List<Strategy> strategies() {
    return catalogue.all().stream().map(StrategyPlugin::strategy).toList();
  }

  /**
   * The strategy of a name such as {@code wily(greed=0.2)}, or {@link NoDeal}.
   *
   * @throws org.servanda.engine.plugin.PluginException if there is none
   */
  Strategy strategy(String name) {
    return strategies.computeIfAbsent(
        name, one -> one.equals(NoDeal.ID) ? new NoDeal() : catalogue.entrant(one).strategy());
  }

  /** A case with terms as {@link LivePage#play} takes them. */
  PreparedScenario prepared(String id, String terms) {
    return prepared.computeIfAbsent(
        id + ":" + terms,
        key -> new PreparedScenario(LivePage.imposed(Cases.of(id), terms), this::strategy));
  }
}
