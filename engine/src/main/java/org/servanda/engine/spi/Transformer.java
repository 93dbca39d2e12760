package org.servanda.engine.spi;

import java.util.List;

/**
 * Makes a strategy out of others: a trembling hand, a change of administrations. It is entered by
 * name around them, {@code trembling-hand(wily, rate=0.05)}, and wraps any strategy, a plugin's own
 * too.
 *
 * <p>Like a strategy it is stateless; one instance serves all matches, on many threads at once.
 */
public interface Transformer {
  /** The name by which it is chosen, as for a {@link Strategy#id strategy}. */
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

  /** What there is to tell about it. */
  default StrategyDescription description() {
    return StrategyDescription.UNTITLED;
  }

  /** The parameters it can be given; none by default. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** What holds of the made strategy, given what holds of the parts; by default nothing. */
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
