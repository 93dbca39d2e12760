package org.servanda.engine.plugin;

import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.ForwardingBrief;

/** A brief that hands over something else than the one it is made from. */
final class HandingBrief extends ForwardingBrief {
  private final Brief brief;
  private final double[] handedOver;

  /**
   * A brief for a part of a strategy.
   *
   * @param handedOver what the part's predecessor left
   */
  HandingBrief(Brief brief, double... handedOver) {
    super(brief);
    this.brief = brief;
    this.handedOver = handedOver;
  }

  @Override
  public double[] handedOver() {
    return handedOver.clone();
  }

  @Override
  public CommonTables tables() {
    return brief.tables();
  }
}
