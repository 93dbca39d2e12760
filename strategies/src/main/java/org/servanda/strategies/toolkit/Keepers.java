package org.servanda.strategies.toolkit;

import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * Ways to keep an agreement, or not to; to be combined. Each call makes one leader's own, with its
 * own memory.
 */
public final class Keepers {
  private Keepers() {}

  /** Keeps its word, whatever comes. */
  public static Keeper comply() {
    return accord -> Conduct.comply();
  }

  /** Never delivers. */
  public static Keeper breach() {
    return accord -> Conduct.breach();
  }

  /** Withholds what hides in the wording and can never be proven. */
  public static Keeper shade() {
    return accord -> Conduct.breach(accord.arguable());
  }

  /** Answers a breach in kind, once. Axelrod 1984 (Rapoport's tit for tat). */
  public static Keeper titForTat(SignalReading reading) {
    return accord -> reading.isDefection(accord.lastSignal()) ? Conduct.breach() : Conduct.comply();
  }

  /**
   * Answers a breach in kind, but lets some pass. Nowak and Sigmund 1992 (generous tit for tat).
   *
   * @param generosity the share it lets pass
   * @param random of the leader
   */
  public static Keeper generous(double generosity, RandomGenerator random) {
    return accord ->
        accord.lastSignal().isProven() && random.nextDouble() >= generosity
            ? Conduct.breach()
            : Conduct.comply();
  }

  /** Leaves for good reason: at the first proven breach. Friedman 1971 (grim trigger). */
  public static Keeper grim() {
    return accord -> accord.lastSignal().isProven() ? Conduct.withdraw() : Conduct.comply();
  }

  /**
   * Answers a breach in kind unless it brought it on itself: after an own breach that was seen it
   * takes its punishment and keeps its word for a year. Boyd 1989; Wu and Axelrod 1995 (contrite
   * tit for tat).
   */
  public static Keeper contrite() {
    return new Contrite();
  }

  /**
   * Keeps as another does, but leaves a bargain that has turned bad, see {@link VoiceBeforeExit}.
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
