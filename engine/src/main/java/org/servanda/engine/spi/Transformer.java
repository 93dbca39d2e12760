package org.servanda.engine.spi;

import java.util.List;

/**
 * Makes a strategy from others, for example with a trembling hand or with changing administrations.
 * It is entered with the others in parentheses, {@code trembling-hand(wily, rate=0.05)}, and can
 * wrap any strategy.
 *
 * <p>Like a strategy it is stateless; one instance serves all matches, on many threads at once.
 */
public interface Transformer {
  /** Its name, as for a {@link Strategy#id strategy}. */
  String id();

  /**
   * Appoints a leader.
   *
   * @param brief the leader's, with the transformer's own parameters; the wrapped strategies get
   *     theirs when they are handed the same brief
   * @param wrapped the wrapped strategies, in the order given: at least {@link #least}, at most
   *     {@link #most}
   */
  Leader appoint(Brief brief, List<Strategy> wrapped);

  /** What is printed about it. */
  default StrategyDescription description() {
    return StrategyDescription.UNTITLED;
  }

  /** The parameters it can be given; none by default. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** The traits of the resulting strategy, given those of its parts; by default none. */
  default Traits traits(List<Traits> wrapped) {
    return Traits.UNDECLARED;
  }

  /** The least number of strategies it wraps. */
  default int least() {
    return 1;
  }

  /** The greatest number of strategies it wraps. */
  default int most() {
    return 1;
  }
}
