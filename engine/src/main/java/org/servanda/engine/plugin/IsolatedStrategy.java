package org.servanda.engine.plugin;

import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Strategy;

/** A strategy whose leaders live in a process of their own. */
public interface IsolatedStrategy extends Strategy {
  /**
   * Ends the process that this thread's leaders of it lived in, so that the next ones live in a new
   * one and nothing passes from one batch of matches to another.
   */
  void renew();

  /** Whether each batch needs a new process, so that long batches are better. */
  boolean isApart();

  /** Whether a strategy or one of its parts needs a new process for each batch. */
  static boolean isApart(Strategy strategy) {
    return (strategy instanceof IsolatedStrategy isolated && isolated.isApart())
        || (strategy instanceof CompoundStrategy compound
            && compound.parts().stream()
                .anyMatch(part -> part instanceof Strategy inner && isApart(inner)));
  }

  /** Renews a strategy and all its parts, as far as they are isolated. */
  static void renew(Strategy strategy) {
    if (strategy instanceof IsolatedStrategy isolated) {
      isolated.renew();
    }
    if (strategy instanceof CompoundStrategy compound) {
      compound.parts().forEach(part -> renewPart(part));
    }
  }

  private static void renewPart(Object part) {
    if (part instanceof Strategy strategy) {
      renew(strategy);
    }
  }
}
