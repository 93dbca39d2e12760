package org.servanda.strategies.toolkit;

import org.servanda.engine.model.World;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.ComposedLeader;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;

/**
 * Acts as another keeper, but asks once under each agreement for new talks when mutual trust has
 * risen since the agreement entered into force or the leader took office, and its bargaining knows
 * a deal that is now better for both. So small steps that were kept are followed by larger ones
 * (Osgood 1962, An Alternative to War or Surrender; Kydd 2005, Trust and Mistrust in International
 * Relations).
 */
public final class StepByStep implements Keeper {
  /** What a better deal must bring each side to be worth new talks, payoff per round. */
  private static final double WORTHWHILE = .1;

  private final Bargaining bargaining;
  private final Keeper keeper;
  private boolean begun;
  private boolean asked;
  private int trust;

  /**
   * Acts as another keeper until trust has risen.
   *
   * @param bargaining the same leader's
   * @param keeper the other keeper
   */
  public StepByStep(Bargaining bargaining, Keeper keeper) {
    this.bargaining = bargaining;
    this.keeper = keeper;
  }

  /** A leader that bargains and keeps, and goes step by step. */
  public static ComposedLeader leader(Bargaining bargaining, Keeper keeper) {
    return Leader.of(bargaining, new StepByStep(bargaining, keeper));
  }

  @Override
  public Conduct conduct(Accord accord) {
    if (!begun || accord.age() == 0) {
      begun = true;
      asked = false;
      trust = bargaining.mutualTrust(accord);
    }
    Conduct kept = keeper.conduct(accord);
    boolean yearly = accord.age() % World.ROUNDS_PER_YEAR == 0;
    return yearly && !asked && isCompliance(kept) && hasOutgrown(accord)
        ? kept.andRenegotiate()
        : kept;
  }

  private static boolean isCompliance(Conduct conduct) {
    return conduct.kind() == Conduct.Kind.KEEP && conduct.shortfall() == 0;
  }

  /** Looks for a better deal whenever trust has risen, until it has asked. */
  private boolean hasOutgrown(Accord accord) {
    int now = bargaining.mutualTrust(accord);
    if (now <= trust) {
      return false;
    }
    trust = now;
    asked = bargaining.isOutgrown(accord, accord.outcome(), WORTHWHILE);
    return asked;
  }
}
