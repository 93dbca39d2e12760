package org.servanda.engine.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Strategy;

/** Whose code a strategy is made of: modules, of which every plugin jar is one. */
final class CodeOwners {
  private CodeOwners() {}

  /**
   * The modules of a strategy and of all its parts. Only the engine's own compounds are asked what
   * they are made of; another jar's are that jar's, whatever is in them.
   */
  static Set<Module> of(Strategy strategy) {
    if (!(strategy instanceof CompoundStrategy)) {
      return Set.of(strategy.getClass().getModule());
    }
    Set<Module> makers = new LinkedHashSet<>();
    add(makers, strategy);
    return Set.copyOf(makers);
  }

  private static boolean isOurs(Object part) {
    return part.getClass().getModule() == CodeOwners.class.getModule();
  }

  private static void add(Set<Module> makers, Object part) {
    makers.add(part.getClass().getModule());
    if (part instanceof CompoundStrategy compound && isOurs(part)) {
      compound.parts().forEach(inner -> add(makers, inner));
    }
  }
}
