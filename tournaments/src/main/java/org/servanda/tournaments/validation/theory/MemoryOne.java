package org.servanda.tournaments.validation.theory;

import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;

/**
 * A memory-one rule: it keeps its word with a probability that depends on what both sides did in
 * the last round. It may err, doing the opposite of what it chose.
 *
 * @param name its usual name
 * @param keeps the probability of keeping after both kept, after it alone kept, after the other
 *     alone kept, and after neither kept
 */
record MemoryOne(String name, List<Double> keeps) {
  /** The rules whose payoffs are published. */
  static final List<MemoryOne> KNOWN =
      List.of(
          new MemoryOne("ALLC", List.of(1., 1., 1., 1.)),
          new MemoryOne("ALLD", List.of(0., 0., 0., 0.)),
          new MemoryOne("TFT", List.of(1., 0., 1., 0.)),
          new MemoryOne("GTFT(1/3)", List.of(1., 1. / 3, 1., 1. / 3)),
          new MemoryOne("WSLS", List.of(1., 0., 0., 1.)),
          new MemoryOne("EXTORT3", List.of(11. / 13, 1. / 2, 7. / 26, 0.)));

  MemoryOne {
    keeps = List.copyOf(keeps);
  }

  /** The known rule with a name. */
  static MemoryOne named(String name) {
    return KNOWN.stream().filter(rule -> rule.name.equals(name)).findFirst().orElseThrow();
  }

  /**
   * This rule as a player.
   *
   * @param slips the probability that it does the opposite of what it chose
   */
  TheoryPlayer player(double slips) {
    return TheoryPlayer.keeping("memory-one", brief -> keeper(brief.random(), slips));
  }

  private Keeper keeper(RandomGenerator random, double slips) {
    return accord -> {
      boolean chosen = random.nextDouble() < chance(accord);
      boolean slipped = slips > 0 && random.nextDouble() < slips;
      return chosen != slipped ? Conduct.comply() : Conduct.breach();
    };
  }

  private double chance(Accord accord) {
    int own = accord.ownShortfall() < .5 ? 0 : 2;
    int other = accord.lastSignal().isProven() ? 1 : 0;
    return keeps.get(own + other);
  }
}
