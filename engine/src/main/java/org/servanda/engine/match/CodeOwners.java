package org.servanda.engine.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Strategy;

/** The modules a strategy's code is from; each plugin jar is a module of its own. */
final class CodeOwners {
  private CodeOwners() {}

  /**
   * The modules of a strategy and of all its parts. Only the engine's own compound strategies are
   * taken apart; a compound from another jar belongs to that jar, whatever its parts.
   */
  static Set<Module> of(Strategy strategy) {
    if (!(strategy instanceof CompoundStrategy)) {
      return Set.of(strategy.getClass().getModule());
    }
    Set<Module> owners = new LinkedHashSet<>();
    add(owners, strategy);
    return Set.copyOf(owners);
  }

  private static boolean isEngines(Object part) {
    return part.getClass().getModule() == CodeOwners.class.getModule();
  }

  private static void add(Set<Module> owners, Object part) {
    owners.add(part.getClass().getModule());
    if (part instanceof CompoundStrategy compound && isEngines(part)) {
      compound.parts().forEach(inner -> add(owners, inner));
    }
  }
}
