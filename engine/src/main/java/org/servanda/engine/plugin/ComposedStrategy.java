package org.servanda.engine.plugin;

import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;

/**
 * Bargains, comes to the table and speaks as one strategy, and keeps agreements as another.
 *
 * @param id the expression under which it is entered
 * @param bargains the strategy that bargains
 * @param keeps the strategy that keeps agreements
 */
record ComposedStrategy(String id, Strategy bargains, Strategy keeps) implements CompoundStrategy {
  /** The family of strategies composed when they are entered. */
  static final String FAMILY = "composed";

  @Override
  public List<Strategy> parts() {
    return List.of(bargains, keeps);
  }

  @Override
  public StrategyDescription description() {
    Traits left = bargains.description().traits();
    Traits right = keeps.description().traits();
    return StrategyDescription.of(
            FAMILY,
            PortableText.format(
                "Bargains as %s, keeps agreements as %s.", bargains.id(), keeps.id()))
        .bargaining(bargains.description().bargains())
        .keeping(keeps.description().keeps())
        .citing(cited(bargains.description().source(), keeps.description().source()))
        .being(
            new Traits(
                right.nice(), left.deterministic() && right.deterministic(), right.memory()));
  }

  private static Source cited(Source one, Source other) {
    String both = one.citation().isEmpty() || other.citation().isEmpty() ? "" : "; ";
    return Source.of(one.citation() + both + other.citation());
  }

  @Override
  public Leader appoint(Brief brief) {
    Leader table = bargains.appoint(brief);
    Leader keeper = keeps.appoint(brief);
    return Leader.of(table, keeper).saying(table::speak).coming(table::comesToTable);
  }
}
