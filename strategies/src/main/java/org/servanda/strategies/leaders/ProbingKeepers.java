package org.servanda.strategies.leaders;

import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/** Keepers that test how far they can go, and act on the response. */
final class ProbingKeepers {
  private ProbingKeepers() {}

  /** Withholds a little more each round; pauses when caught, and longer if the other answers. */
  static final class SalamiSlicer implements Keeper {
    private static final int SHORT_PAUSE = 1;
    private static final int LONG_PAUSE = 12;

    private final double slice;
    private double taken;
    private int pause;

    SalamiSlicer(double slice) {
      this.slice = slice;
    }

    @Override
    public Conduct conduct(Accord accord) {
      if (accord.age() == 0) {
        taken = 0;
        pause = 0;
      }
      boolean answered = accord.lastSignal().isProven() || accord.sanctioned();
      if (answered) {
        taken = 0;
        pause = LONG_PAUSE;
      } else if (accord.ownSignal().isProven()) {
        pause = Math.max(pause, SHORT_PAUSE);
      }
      if (pause > 0) {
        pause--;
        return Conduct.comply();
      }
      taken = Math.min(1, taken + slice);
      return Conduct.breach(PortableMath.rint(taken * 100) / 100);
    }
  }

  /** Cheats until answered. */
  static final class Prober implements Keeper {
    private static final int TRUCE = 8;

    private int truce;

    @Override
    public Conduct conduct(Accord accord) {
      boolean answered = accord.lastSignal().isProven() || accord.sanctioned();
      if (answered && accord.age() > 0) {
        truce = TRUCE;
      }
      if (truce > 0) {
        truce--;
        return Conduct.comply();
      }
      return Conduct.breach();
    }
  }

  /**
   * Cheats until answered once, then makes amends and plays tit for tat. It remembers across
   * agreements.
   */
  static final class Tester implements Keeper {
    private static final int AMENDS = 4;

    private boolean respects;
    private int amends;

    @Override
    public Conduct conduct(Accord accord) {
      boolean answered = accord.lastSignal().isProven() || accord.sanctioned();
      if (answered && !respects) {
        respects = true;
        amends = AMENDS;
      }
      if (!respects) {
        return accord.age() < 2 ? Conduct.comply() : Conduct.breach();
      }
      if (amends > 0) {
        amends--;
        return Conduct.comply();
      }
      return accord.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
    }
  }
}
