package org.servanda.engine.plugin;

import java.util.Arrays;
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
    double[] left = brief.handedOver();
    int split = left.length == 0 ? 0 : 1 + (int) left[0];
    Leader table = bargains.appoint(handing(brief, left, Math.min(1, left.length), split));
    Leader keeper = keeps.appoint(handing(brief, left, split, left.length));
    return Leader.of(table, keeper)
        .saying(table::speak)
        .coming(table::comesToTable)
        .leaving(situation -> joined(table.handover(situation), keeper.handover(situation)));
  }

  /** Each part finds only what its own predecessor left. */
  private static Brief handing(Brief brief, double[] left, int from, int to) {
    return left.length == 0 ? brief : new HandingBrief(brief, Arrays.copyOfRange(left, from, to));
  }

  /** The length of the first, the first, the second; nothing if both are empty. */
  private static double[] joined(double[] first, double[] second) {
    if (first.length + second.length == 0) {
      return first;
    }
    double[] both = Arrays.copyOf(new double[] {first.length}, 1 + first.length + second.length);
    System.arraycopy(first, 0, both, 1, first.length);
    System.arraycopy(second, 0, both, 1 + first.length, second.length);
    return both;
  }
}
