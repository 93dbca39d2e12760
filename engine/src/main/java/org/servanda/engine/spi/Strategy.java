package org.servanda.engine.spi;

import java.util.List;

/**
 * A strategy: a stateless factory of leaders. One instance serves all matches, on many threads at
 * once.
 *
 * <p>An author implements {@link #id} and {@link #appoint}, and may add a {@link #description} and
 * {@link #parameters}.
 */
public interface Strategy {
  /**
   * Its name: lower-case words joined by hyphens. Ids of built-in strategies are plain ({@code
   * reciprocal}); all others have a prefix with a dot ({@code acme.reciprocal}).
   */
  String id();

  /**
   * Appoints a new leader, at the start of a match and whenever the old one leaves office. It knows
   * nothing of its predecessor but what that one {@linkplain Leader#handover left for it}.
   */
  Leader appoint(Brief brief);

  /** What is printed about it. */
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
