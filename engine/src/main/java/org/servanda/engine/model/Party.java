package org.servanda.engine.model;

/**
 * One side of a conflict: its position, its institutions and its temper, whoever leads it.
 *
 * @param name what it is called
 * @param outside payoff a round without an agreement, ω⁰
 * @param audience how strongly domestic institutions make a leader pay for breaking a promise and
 *     tie a successor, d
 * @param succession leader exits a year
 * @param hawks how much the legislature's pivot minds the other side's gain, h
 * @param bar what the legislature's pivot demands beyond the outside option
 * @param secrecy multiplier of the cost of being verified
 * @param prestige payoff for each round of talks
 * @param patience discount factor a year, δ
 */
public record Party(
    String name,
    @Range(value = "payoff a round without an agreement", min = -100, max = 100) double outside,
    @Range(value = "strength of domestic institutions", max = 1) double audience,
    @Range(value = "leader exits a year", max = 4) double succession,
    @Range(value = "weight of the other's gain to the legislature", max = 10) double hawks,
    @Range(value = "payoff a round the legislature demands", min = -100, max = 100) double bar,
    @Range(value = "multiplier of verification cost", max = 100) double secrecy,
    @Range(value = "payoff for a round of talks", min = -100, max = 100) double prestige,
    @Range(value = "discount factor a year", max = 1) double patience) {

  public Party {
    RangeChecks.name("A party", name);
    RangeChecks.check(
        Party.class, name, outside, audience, succession, hawks, bar, secrecy, prestige, patience);
  }

  /**
   * A middling party: leaders last five years, institutions of middle strength, no hawks, δ = .95.
   */
  public static Party named(String name) {
    return new Party(name, 0, .5, .2, 0, 0, 1, 0, .95);
  }
}
