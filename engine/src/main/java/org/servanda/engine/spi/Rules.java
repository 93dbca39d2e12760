package org.servanda.engine.spi;

import org.servanda.engine.model.World;

/**
 * The public rules of a match. The number of rounds is not among them.
 *
 * @param talks how talks are held
 * @param keeping temptation, monitoring and collapse
 * @param politics what domestic politics does to promises
 * @param power how outside options drift
 * @param payoffs sanctions, tension and constants
 * @param tension how tension moves
 * @param war how tension becomes war
 * @param reputation how the public record fades, and the level of trust
 * @param thirdParties allies and rivals
 */
public record Rules(
    World.TalkRules talks,
    World.Keeping keeping,
    World.Politics politics,
    World.Power power,
    World.Payoffs payoffs,
    World.Tension tension,
    World.War war,
    World.Reputation reputation,
    World.ThirdParties thirdParties) {

  /** The public part of a world's parameters. */
  public static Rules of(World world) {
    return new Rules(
        world.talks(),
        world.keeping(),
        world.politics(),
        world.power(),
        world.payoffs(),
        world.tension(),
        world.war(),
        world.reputation(),
        world.thirdParties());
  }
}
