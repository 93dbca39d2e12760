package org.servanda.engine.spi;

import java.util.List;

/**
 * Makes a strategy of others: with a trembling hand, with changing administrations. It is entered
 * with them in parentheses, {@code trembling-hand(wily, rate=0.05)}, and wraps any strategy.
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
   * @param wrapped the strategies it is put around, in the order given: at least {@link #least}, at
   *     most {@link #most}
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

  /** What holds of the made strategy, given the traits of its parts; by default none. */
  default Traits traits(List<Traits> wrapped) {
    return Traits.UNDECLARED;
  }

  /** How many strategies it wraps at least. */
  default int least() {
    return 1;
  }

  /** How many strategies it wraps at most. */
  default int most() {
    return 1;
  }
}
