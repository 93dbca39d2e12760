package org.servanda.tournaments.results;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.findings.ModelUse;

/** A strategy that asks a language model. */
public interface ModelUser extends Strategy {
  /** What its recording has taken until now. */
  ModelUse modelUse();

  /** The use of a strategy or of the first of its parts that has one; null if none has. */
  static @Nullable ModelUse of(Object part) {
    if (part instanceof ModelUser user) {
      return user.modelUse();
    }
    return part instanceof CompoundStrategy compound
        ? compound.parts().stream()
            .map(ModelUser::of)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }
}
