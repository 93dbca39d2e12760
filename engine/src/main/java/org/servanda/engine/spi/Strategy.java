package org.servanda.engine.spi;

import java.util.List;

/**
 * A strategy: the stateless maker of leaders. One instance serves all matches, on many threads at
 * once.
 *
 * <p>An author implements {@link #id} and {@link #appoint}, and declares what there is to tell and
 * to tune.
 */
public interface Strategy {
  /**
   * The name by which it is chosen: lower-case words joined by hyphens. The built-in ones are plain
   * ({@code reciprocal}); all others carry a prefix with a dot ({@code acme.reciprocal}).
   */
  String id();

  /**
   * Appoints a new leader, at the start of a match and whenever the old one leaves office. It
   * remembers nothing of its predecessor.
   */
  Leader appoint(Brief brief);

  /** What there is to tell about it. */
  default StrategyDescription description() {
    return StrategyDescription.UNTITLED;
  }

  /**
   * The parameters it can be given, such as the exponent of {@code boulware(exponent=0.2)}; none by
   * default. {@link #appoint} reads their values by {@link Brief#parameter}, each of them.
   */
  default List<Parameter> parameters() {
    return List.of();
  }
}
