package org.servanda.strategies.leaders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.engine.spi.Transformer;
import org.servanda.strategies.rules.ClassicalRules;
import org.servanda.strategies.tactics.ClassicalTactics;
import org.servanda.strategies.transformers.Transformers;

/** Every strategy that comes with the program. */
public final class BuiltIn implements StrategyProvider {
  /** The catalogue; made by {@link java.util.ServiceLoader}. */
  public BuiltIn() {}

  @Override
  public Collection<Strategy> strategies() {
    List<Strategy> all = new ArrayList<>(ReciprocityLeaders.all());
    all.addAll(DeterrenceLeaders.all());
    all.addAll(InstitutionalLeaders.all());
    all.addAll(DomesticPoliticsLeaders.all());
    all.addAll(OpportunisticLeaders.all());
    all.addAll(ReputationLeaders.all());
    all.addAll(ExpectedUtilityLeader.family());
    all.add(Challenger.strategy());
    all.addAll(ClassicalRules.all());
    all.addAll(ClassicalTactics.all());
    return all;
  }

  @Override
  public Collection<Transformer> transformers() {
    return Transformers.all();
  }
}
