package org.servanda.strategies.toolkit;

import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Ways to conduct oneself under an agreement, to be combined. Each call makes a new keeper with its
 * own memory, for one leader.
 */
public final class Keepers {
  private Keepers() {}

  /** Always complies. */
  public static Keeper comply() {
    return accord -> Conduct.comply();
  }

  /** Always breaches in full. */
  public static Keeper breach() {
    return accord -> Conduct.breach();
  }

  /** Withholds the arguable share, which can never be proven. */
  public static Keeper shade() {
    return accord -> Conduct.breach(accord.arguable());
  }

  /** Answers a breach with one breach. Axelrod 1984 (Rapoport's tit for tat). */
  public static Keeper titForTat(SignalReading reading) {
    return accord -> reading.isDefection(accord.lastSignal()) ? Conduct.breach() : Conduct.comply();
  }

  /**
   * Answers a proven breach with one breach, but forgives a share of them. Nowak and Sigmund 1992
   * (generous tit for tat).
   *
   * @param generosity the share it forgives, from 0 to 1
   * @param random the leader's generator
   */
  public static Keeper generous(double generosity, RandomGenerator random) {
    return accord ->
        accord.lastSignal().isProven() && random.nextDouble() >= generosity
            ? Conduct.breach()
            : Conduct.comply();
  }

  /** Withdraws at the first proven breach. Friedman 1971 (grim trigger). */
  public static Keeper grim() {
    return accord -> accord.lastSignal().isProven() ? Conduct.withdraw() : Conduct.comply();
  }

  /**
   * Answers a proven breach with a breach, unless it provoked it: after a proven breach of its own
   * it complies for a year, whatever the other does. Boyd 1989; Wu and Axelrod 1995 (contrite tit
   * for tat).
   */
  public static Keeper contrite() {
    return new Contrite();
  }

  /**
   * Acts as another keeper, but asks for new talks once the agreement costs it more than it gains,
   * and withdraws if the loss it expects by staying exceeds the cost of breaking (voice before
   * exit: Hirschman 1970, Exit, Voice, and Loyalty).
   *
   * @param keeper the other keeper
   * @param horizon rounds it looks ahead
   */
  public static Keeper prudent(Keeper keeper, double horizon) {
    return new VoiceBeforeExit(keeper, horizon);
  }

  private static final class Contrite implements Keeper {
    private static final int PENANCE = 4;
    private int penance;

    @Override
    public Conduct conduct(Accord accord) {
      if (accord.age() == 0) {
        penance = 0;
      }
      if (accord.ownSignal().isProven()) {
        penance = PENANCE;
      }
      if (penance > 0) {
        penance--;
        return Conduct.comply();
      }
      return accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    }
  }
}
