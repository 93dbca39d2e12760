package org.servanda.engine.model;

/**
 * One thing the obligor of an issue may undertake.
 *
 * @param name what it is called at the table
 * @param cost what delivering it costs the obligor, payoff a round
 * @param benefit what its delivery is worth to the other seat, payoff a round
 * @param exposure deterrence given up by the obligor: raises the danger of war in proportion to
 *     tension
 * @param irreversible the share that stays delivered for ever after one full round of delivery
 * @param allies change in the confidence of each seat's own allies while in force
 * @param rival gain of each seat's outside rival while in force
 */
public record Option(
    String name,
    @Range(value = "payoff a round to the obligor", min = -100, max = 100) double cost,
    @Range(value = "payoff a round to the other seat", min = -100, max = 100) double benefit,
    @Range(value = "deterrence given up", max = 20) double exposure,
    @Range(value = "share that stays delivered", max = 1) double irreversible,
    BySeat allies,
    BySeat rival) {

  public Option {
    RangeChecks.name("An option", name);
    RangeChecks.check(Option.class, name, cost, benefit, exposure, irreversible, allies, rival);
  }

  /** An option with a cost and a benefit and no side effects. */
  public static Option of(String name, double cost, double benefit) {
    return new Option(name, cost, benefit, 0, 0, BySeat.ZERO, BySeat.ZERO);
  }

  /** The same with the seats exchanged. */
  Option mirrored() {
    return new Option(
        name, cost, benefit, exposure, irreversible, allies.mirrored(), rival.mirrored());
  }
}
