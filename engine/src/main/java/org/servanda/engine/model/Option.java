package org.servanda.engine.model;

/**
 * One of the things that the obligor of an issue may undertake.
 *
 * @param name what it is called at the table
 * @param cost cost of delivery to the obligor, payoff per round
 * @param benefit benefit of delivery to the other seat, payoff per round
 * @param exposure deterrence that the obligor gives up; multiplies the hazard of war, more so in
 *     high tension
 * @param irreversible the share that stays delivered for ever after one full round of delivery
 * @param allies change in the confidence of each seat's own allies while in force
 * @param rival gain of each seat's outside rival while in force
 */
public record Option(
    String name,
    @Range(value = "payoff per round to the obligor", min = -100, max = 100) double cost,
    @Range(value = "payoff per round to the other seat", min = -100, max = 100) double benefit,
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

  /** This option with another exposure. */
  public Option withExposure(double other) {
    return new Option(name, cost, benefit, other, irreversible, allies, rival);
  }

  /** This option with another share that stays delivered after one full round of delivery. */
  public Option withIrreversible(double other) {
    return new Option(name, cost, benefit, exposure, other, allies, rival);
  }

  /** This option with other changes in the confidence of A's and of B's allies. */
  public Option withAllies(double a, double b) {
    return new Option(name, cost, benefit, exposure, irreversible, new BySeat(a, b), rival);
  }

  /** This option with other gains of A's and of B's outside rival. */
  public Option withRival(double a, double b) {
    return new Option(name, cost, benefit, exposure, irreversible, allies, new BySeat(a, b));
  }

  /** Returns a copy with the seats exchanged. */
  Option mirrored() {
    return new Option(
        name, cost, benefit, exposure, irreversible, allies.mirrored(), rival.mirrored());
  }
}
