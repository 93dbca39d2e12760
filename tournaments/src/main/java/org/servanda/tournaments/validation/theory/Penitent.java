package org.servanda.tournaments.validation.theory;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Who has broken its word alone must keep it while the other does not, once; then all is well
 * again.
 */
final class Penitent implements Keeper {
  /** Who owes penance. */
  private enum Guilty {
    NOBODY,
    SELF,
    OTHER
  }

  private final List<Integer> breaches;
  private Guilty guilty = Guilty.NOBODY;

  private Penitent(List<Integer> breaches) {
    this.breaches = breaches;
  }

  /** Follows the rule but in the given rounds, in which it breaks its word. */
  static TheoryPlayer breaking(List<Integer> rounds) {
    return TheoryPlayer.keeping("penitent", () -> new Penitent(rounds));
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
