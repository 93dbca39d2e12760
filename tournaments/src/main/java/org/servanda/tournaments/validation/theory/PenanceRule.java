package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Penance: the side that alone broke its word must keep it for one round while the other side
 * breaks it. Then cooperation resumes.
 */
final class PenanceRule implements Keeper {
  /** The side that owes penance. */
  private enum Guilty {
    NOBODY,
    SELF,
    OTHER
  }

  private final List<Integer> breaches;
  private Guilty guilty = Guilty.NOBODY;

  private PenanceRule(List<Integer> breaches) {
    this.breaches = breaches;
  }

  /** Follows the rule except in the given rounds, in which it cheats. */
  static TheoryPlayer breaking(List<Integer> rounds) {
    return TheoryPlayer.keeping("penitent", () -> new PenanceRule(rounds));
  }

  @Override
  public Conduct conduct(Accord accord) {
    if (accord.age() > 0) {
      guilty = judge(accord.ownSignal().isProven(), accord.lastSignal().isProven());
    }
    boolean breaks = guilty == Guilty.OTHER || breaches.contains(accord.age());
    return breaks ? Conduct.breach() : Conduct.comply();
  }

  private Guilty judge(boolean broke, boolean otherBroke) {
    return switch (guilty) {
      case NOBODY -> broke == otherBroke ? Guilty.NOBODY : broke ? Guilty.SELF : Guilty.OTHER;
      case SELF -> broke ? Guilty.SELF : Guilty.NOBODY;
      case OTHER -> otherBroke ? Guilty.OTHER : Guilty.NOBODY;
    };
  }
}
